import type { Batch } from '../core/column.ts'
import { ContractError } from '../core/errors.ts'
import { openParquet } from '../parquet/reader.ts'

/** The rows of a Parquet file of so few that the reader gives them at once. */
export async function readBatch(bytes: Uint8Array): Promise<Batch> {
  const file = await openParquet(bytes)
  const batches = await Array.fromAsync(file.batches())
  if (batches.length > 1) throw new ContractError(`file: expected rows for one batch, found ${file.rows}`)
  return batches[0] ?? { rows: 0, columns: [] }
}
