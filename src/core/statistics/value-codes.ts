/** Values by number: row i has value `codes[i]`, -1: none. */
export interface Codes {
  readonly codes: Int32Array
  /** Codes are less than this. */
  readonly size: number
}

/** Codes that rise with the numbers, from 0 for the least; NaN has none. */
export function codesOf(numbers: Float64Array): Codes {
  // NaNs come last, and -0 is equal to 0.
  const sorted = Float64Array.from(numbers).sort()
  let size = 0
  for (const number of sorted) {
    if (Number.isNaN(number)) break
    if (size === 0 || number !== sorted[size - 1]) sorted[size++] = number
  }
  return { codes: Int32Array.from(numbers, (number) => placeOf(number, sorted, size)), size }
}

/** Where a number stands among the first `size` of a rising list that has it; -1 for NaN. */
function placeOf(number: number, rising: Float64Array, size: number): number {
  if (Number.isNaN(number)) return -1
  let low = 0
  for (let high = size; high - low > 1; ) {
    const middle = (low + high) >>> 1
    if (rising[middle] <= number) low = middle
    else high = middle
  }
  return low
}
