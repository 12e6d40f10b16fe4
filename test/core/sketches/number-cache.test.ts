import { describe, expect, it } from 'vitest'
import { HashedValues, NULL_FIRST, NULL_SECOND } from '../../../src/core/sketches/hashed-values.ts'
import { NumberCache } from '../../../src/core/sketches/number-cache.ts'
import { plainColumn } from './columns.ts'

const BLOCK = 1000

/** Sends numbers through a cache; gives how often each came out with which hash, the hashes of the rows, and the cache. */
function pass(numbers: readonly (number | null)[]) {
  const counts = new Map<string, number>()
  const cache = new NumberCache((values, weights) => {
    for (let i = 0; i < values.size; i++) {
      const key = `${values.valueAt(i)} ${values.first[i]} ${values.second[i]}`
      counts.set(key, (counts.get(key) ?? 0) + weights[i])
    }
  })
  const rows: [number, number][] = []
  for (let start = 0; start < numbers.length && !cache.isUseless; start += BLOCK) {
    const column = plainColumn('float64', numbers.slice(start, start + BLOCK))
    if (column.type === 'string') throw new Error('expected numbers')
    const values = new HashedValues()
    values.takeNumbers(column, 0, column.values.length)
    cache.take(
      values,
      Float64Array.from(column.values, (_, i) => column.valid?.[i] ?? 1),
    )
    for (let i = 0; i < values.size; i++) rows.push([values.first[i], values.second[i]])
  }
  cache.flush()
  return { counts, rows, cache }
}

function expected(numbers: readonly (number | null)[]) {
  const hashed = new HashedValues()
  const known = numbers.map((number) => number ?? 0)
  hashed.hash(plainColumn('float64', known), 0, known.length)
  const counts = new Map<string, number>()
  const rows = numbers.map((number, i): [number, number] => {
    if (number === null) return [NULL_FIRST, NULL_SECOND]
    const key = `${hashed.valueAt(i)} ${hashed.first[i]} ${hashed.second[i]}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return [hashed.first[i], hashed.second[i]]
  })
  return { counts, rows }
}

describe('NumberCache', () => {
  it.each([1, 7, 3000, 9000])('puts out %i numbers as often as they came, with their hashes', (distinct) => {
    const odd = [Number.NaN, -0, 0, Number.NEGATIVE_INFINITY, null]
    const numbers = Array.from({ length: 12_000 }, (_, i) =>
      i % 50 === 0 ? odd[(i / 50) % odd.length] : ((i * 7919) % distinct) / 3 - 10,
    )
    const { counts, rows } = pass(numbers)
    const wanted = expected(numbers)
    expect(counts).toEqual(wanted.counts)
    expect(rows).toEqual(wanted.rows)
  })

  it('finds itself useless where few numbers come again, and holds none then', () => {
    const numbers = Array.from({ length: 20_000 }, (_, i) => i)
    const { counts, cache } = pass(numbers)
    expect(cache.isUseless).toBe(true)
    const taken = [...counts.values()].reduce((sum, count) => sum + count, 0)
    expect(taken).toBeGreaterThanOrEqual(16_384)
    expect(taken % BLOCK).toBe(0)
    expect(pass(numbers.map((i) => i % 100)).cache.isUseless).toBe(false)
  })
})
