/** Values by number: row i has value `codes[i]`, -1: none. */
export interface Codes {
  readonly codes: Int32Array
  /** Codes are less than this. */
  readonly size: number
}

/** Codes of numbers. */
export interface NumberCodes extends Codes {
  /** Each number once, rising: by code. */
  readonly values: Float64Array
}

/** Codes that rise with the numbers, from 0 for the least; NaN has none. */
export function codesOf(numbers: Float64Array): NumberCodes {
  // NaNs come last; -0 is equal to 0, and adding 0 makes it so.
  const sorted = Float64Array.from(numbers).sort()
  let size = 0
  for (let i = 0; i < sorted.length && !Number.isNaN(sorted[i]); i++) {
    if (size === 0 || sorted[i] !== sorted[size - 1]) sorted[size++] = sorted[i] + 0
  }
  const codes = new Int32Array(numbers.length)
  for (let i = 0; i < codes.length; i++) codes[i] = placeIn(sorted, size, numbers[i])
  return { codes, size, values: sorted.subarray(0, size) }
}

/** Index of the last of the first `size` of a rising list that is not above a number; -1 where all are, and for NaN. */
export function placeIn(rising: ArrayLike<number>, size: number, number: number): number {
  if (Number.isNaN(number)) return -1
  let low = -1
  for (let high = size; high - low > 1; ) {
    const middle = (low + high) >>> 1
    if (rising[middle] <= number) low = middle
    else high = middle
  }
  return low
}
