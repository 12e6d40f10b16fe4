import type { HashSample } from '../sketches/hash-sample.ts'
import type { SampledColumn } from '../sketches/sampled-cells.ts'

/** Rows that are alike in every column. */
export interface Duplicates {
  /** Rows beyond the first of each kind. */
  readonly rows: number
  readonly share: number
  /** Else `rows` is estimated from a sample of the distinct rows. */
  readonly isExact: boolean
}

/**
 * Exact where few kinds of rows, or few rows, are there.
 *
 * @param hashes sample of the hashes of the rows
 * @param sampled the columns of the sampled rows
 */
export function duplicatesOf(
  rows: number,
  hashes: HashSample,
  sampled: readonly SampledColumn[],
): Duplicates {
  const occurrences = hashes.occurrences()
  const seen = occurrences.reduce((sum, count) => sum + count, 0)
  const isWhole = sampled[0]?.valid.length === rows
  if (seen < rows && isWhole) return duplicates(rows, rows - distinctRows(sampled, rows), true)
  const share = seen === 0 ? 0 : (seen - occurrences.length) / seen
  return duplicates(rows, Math.round(share * rows), seen === rows)
}

const duplicates = (rows: number, repeated: number, isExact: boolean): Duplicates => ({
  rows: repeated,
  share: rows === 0 ? 0 : repeated / rows,
  isExact,
})

/** Rows get the numbers of their kinds column by column, until all differ. */
function distinctRows(columns: readonly SampledColumn[], rows: number): number {
  const kinds = new Float64Array(rows)
  let size = Math.min(1, rows)
  for (const { values, valid } of columns) {
    const codes = new Map<string | number | null, number>()
    const finer = new Map<number, number>()
    for (let row = 0; row < rows; row++) {
      const value = valid[row] === 1 ? values[row] : null
      const code = codes.get(value) ?? codes.size
      codes.set(value, code)
      const both = kinds[row] * rows + code
      kinds[row] = finer.get(both) ?? finer.size
      finer.set(both, kinds[row])
    }
    size = finer.size
    if (size === rows) break
  }
  return size
}
