import type { FieldType } from '../core/column.ts'
import { RowDigest } from '../core/digest.ts'
import { Inspection, type InspectionOptions } from '../core/inspection.ts'
import { leasePartArena } from '../core/part-arena.ts'
import { type Side, selectSide } from '../core/side.ts'
import type { ParquetFile } from '../parquet/reader.ts'

/** A file as it was read. */
export interface InspectedFile {
  readonly inspection: Inspection
  /** For each side its first field, in those of the file's rows that the side is of. */
  readonly keys: readonly RowDigest[]
}

export interface FileInspection extends InspectionOptions {
  readonly sides?: readonly Side[]
}

/** Reads every row of an open file of these columns, a batch at a time. */
export async function inspectFile(
  file: ParquetFile,
  fields: readonly FieldType[],
  { sides = [], ...options }: FileInspection,
): Promise<InspectedFile> {
  const inspection = new Inspection(fields, options)
  const place = new Map(fields.map(({ name }, i) => [name, i]))
  const selections = sides.map((side) => ({ of: side.of, fields: side.fields.slice(0, 1) }))
  const keys = selections.map((selection) => new RowDigest(selection.fields))
  using lease = leasePartArena()
  for await (const batch of file.batches(lease.arena)) {
    inspection.add(batch)
    for (const [i, selection] of selections.entries())
      keys[i].add(selectSide(selection, (name) => batch.columns[place.get(name) as number]))
  }
  return { inspection, keys }
}

/** Reads every row of an open file of these columns for its digest alone. */
export async function digestFile(file: ParquetFile, fields: readonly FieldType[]): Promise<RowDigest> {
  const digest = new RowDigest(fields)
  using lease = leasePartArena()
  for await (const batch of file.batches(lease.arena)) digest.add(batch)
  return digest
}
