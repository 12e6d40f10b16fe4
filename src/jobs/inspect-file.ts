import type { FieldType } from '../core/column.ts'
import { Inspection, type InspectionOptions } from '../core/inspection.ts'
import type { ParquetFile } from '../parquet/reader.ts'

/** Reads every row of an open file, a batch at a time. */
export async function inspectFile(
  file: ParquetFile,
  fields: readonly FieldType[],
  options: InspectionOptions = {},
): Promise<Inspection> {
  const inspection = new Inspection(fields, options)
  for await (const batch of file.batches()) inspection.add(batch)
  return inspection
}
