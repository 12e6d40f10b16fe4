import { describe, expect, it } from 'vitest'
import { BLOCK_ROWS } from '../../../src/core/hashing/hashes.ts'
import { NULL_FIRST, NULL_SECOND } from '../../../src/core/sketches/hashed-values.ts'
import { RepeatedKeys } from '../../../src/core/sketches/repeated-keys.ts'

type Key = readonly [first: number, second: number]

/** Adds keys in blocks; gives what is told after each batch, as rows of all. */
function repeatsOf(keys: readonly Key[], batchRows: number): number[] {
  const repeated = new RepeatedKeys(10)
  const found: number[] = []
  for (let batch = 0; batch < keys.length; batch += batchRows) {
    const end = Math.min(batch + batchRows, keys.length)
    for (let start = batch; start < end; start += BLOCK_ROWS) {
      const block = keys.slice(start, Math.min(start + BLOCK_ROWS, end))
      const first = Uint32Array.from(block, ([word]) => word)
      repeated.add({ first, second: Uint32Array.from(block, ([, word]) => word) }, block.length)
    }
    found.push(...repeated.repeats().map((row) => batch + row))
  }
  return found
}

function expected(keys: readonly Key[]): number[] {
  const seen = new Set<string>()
  return keys.flatMap((key, row) => {
    const name = key.join()
    const isRepeat = seen.has(name) && !(key[0] === NULL_FIRST && key[1] === NULL_SECOND)
    seen.add(name)
    return isRepeat ? [row] : []
  })
}

/** Words as even as hashes. */
const word = (i: number) => Math.imul(i + 1, 0x9e3779b1) >>> 0
const distinct = (n: number): Key[] => Array.from({ length: n }, (_, i) => [word(i), word(i + n)])

describe('RepeatedKeys', () => {
  it.each([100, 5000, 70_000])('finds repeats within and between batches of %i rows', (batchRows) => {
    const keys = distinct(60_000)
    for (const [row, of] of [
      [1, 0],
      [5001, 4999],
      [40_000, 7],
      [40_001, 7],
      [59_999, 40_000],
    ])
      keys[row] = keys[of]
    expect(repeatsOf(keys, batchRows)).toEqual([1, 5001, 40_000, 40_001, 59_999])
  })

  it('takes no null for a repeat, and no key for another that has half of it', () => {
    const keys: Key[] = [
      [NULL_FIRST, NULL_SECOND],
      [7, 9],
      [NULL_FIRST, NULL_SECOND],
      [7, 8],
      [6, 9],
      [7, 9],
      [NULL_FIRST, NULL_SECOND],
    ]
    for (const batchRows of [1, 2, 7]) expect(repeatsOf(keys, batchRows)).toEqual([5])
  })

  it('finds every repeat where most keys are', () => {
    const keys = distinct(20_000).map((_, i): Key => [word(i % 3000), word(i % 3000)])
    expect(repeatsOf(keys, 6000)).toEqual(expected(keys))
  })
})
