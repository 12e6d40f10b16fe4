import type { HashSample } from '../sketches/hash-sample.ts'

/** Rows that are alike in every column. */
export interface Duplicates {
  /** Rows beyond the first of each kind. */
  readonly rows: number
  readonly share: number
  /** Else `rows` is estimated from a sample of the distinct rows. */
  readonly isExact: boolean
}

/** @param sample of the hashes of the rows */
export function duplicatesOf(rows: number, sample: HashSample): Duplicates {
  const occurrences = sample.occurrences()
  const seen = occurrences.reduce((sum, count) => sum + count, 0)
  const share = seen === 0 ? 0 : (seen - occurrences.length) / seen
  return { rows: Math.round(share * rows), share, isExact: seen === rows }
}
