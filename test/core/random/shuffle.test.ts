import { describe, expect, it } from 'vitest'
import { openShuffle } from '../../../src/core/random/shuffle.ts'
import { openStream } from '../../../src/core/random/stream.ts'
import { chiSquare, chiSquareLimit, correlation } from '../../statistics.ts'

const places = (size: number, seed = 1) => {
  const place = openShuffle(openStream(seed, ['shuffle']), size)
  return Array.from({ length: size }, (_, i) => place(i))
}

describe('openShuffle', () => {
  it.each([1, 2, 3, 16, 17, 1000, 65_537])('gives every one of %i places once', (size) => {
    expect(places(size).toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i))
  })

  it('is another order for another seed, and in none of its own', () => {
    const n = 100_000
    const order = places(n)
    const index = order.map((_, i) => i)
    expect(Math.abs(correlation(index, order))).toBeLessThan(4.5 / Math.sqrt(n))
    expect(Math.abs(correlation(order.slice(1), order.slice(0, -1)))).toBeLessThan(4.5 / Math.sqrt(n))
    expect(Math.abs(correlation(order, places(n, 2)))).toBeLessThan(4.5 / Math.sqrt(n))
  })

  it('spreads the first k places evenly over the indices', () => {
    const size = 1_000_000
    const place = openShuffle(openStream(3, ['shuffle']), size)
    const perHundredth = new Int32Array(100)
    for (let i = 0; i < size; i++) if (place(i) < 3000) perHundredth[Math.floor(i / 10_000)]++
    expect(chiSquare(perHundredth, () => 30)).toBeLessThan(chiSquareLimit(99, 1e-4))
  })

  it('stays within ten billion', () => {
    const size = 10_000_000_000
    const place = openShuffle(openStream(4, ['shuffle']), size)
    const seen = new Set<number>()
    for (let i = 0; i < 1000; i++) seen.add(place(size - 1 - i))
    expect(seen.size).toBe(1000)
    expect(Math.max(...seen)).toBeLessThan(size)
    expect(Math.max(...seen)).toBeGreaterThan(0.99 * size)
  })
})
