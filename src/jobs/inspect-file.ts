import type { FieldType } from '../core/column.ts'
import { Inspection } from '../core/inspection.ts'
import type { ParquetFile } from '../parquet/reader.ts'

/** Reads every row of an open file, a batch at a time. */
export async function inspectFile(file: ParquetFile, fields: readonly FieldType[]): Promise<Inspection> {
  const inspection = new Inspection(fields)
  for await (const batch of file.batches()) inspection.add(batch)
  return inspection
}
