import { emptyDoubles, emptyInts } from '../workspace.ts'

/** Some numbers without repetition, and for each item which of them it has. */
export interface Distinct {
  /** In order of first use; at least one. */
  readonly numbers: Float64Array
  readonly codes: Int32Array
}

/**
 * Numbers one by one, those of items without one (`valid[i]` 0) left out; such items share the first.
 *
 * By open addressing in a table at most half full.
 */
export function distinctNumbers(all: Float64Array, valid: Uint8Array | null): Distinct {
  const n = all.length
  let bits = 4
  while (2 ** bits < 2 * n) bits++
  const slots = emptyInts(2 ** bits).fill(0) // a place in `numbers` + 1; 0: free
  const mask = slots.length - 1
  const numbers = emptyDoubles(Math.max(1, n))
  numbers[0] = 0
  const codes = emptyInts(n).fill(0)
  let used = 0
  for (let i = 0; i < n; i++) {
    if (valid !== null && valid[i] === 0) continue
    const number = all[i]
    let slot = Math.imul(number, 0x9e3779b1) >>> (32 - bits)
    while (slots[slot] !== 0 && numbers[slots[slot] - 1] !== number) slot = (slot + 1) & mask
    if (slots[slot] === 0) {
      numbers[used++] = number
      slots[slot] = used
    }
    codes[i] = slots[slot] - 1
  }
  return { numbers: numbers.subarray(0, Math.max(1, used)), codes }
}
