import { describe, expect, it } from 'vitest'
import { type Coordinates, drawBits, drawUniform, openStream } from '../../../src/core/random/stream.ts'
import {
  chiSquare,
  chiSquareLimit,
  correlation,
  kolmogorovLimit,
  kolmogorovSmirnov,
  mean,
} from '../../statistics.ts'

const N = 200_000
const ALPHA = 1e-4
const stream = (name: string, seed = 42) => openStream(seed, ['payments', 'row', name])

/** N coordinates from one on: consecutive entities, or consecutive rows of one entity. */
const along = (axis: 'entity' | 'sequence', entity = 0, place = 0): Coordinates => [
  Int32Array.from({ length: N }, (_, i) => (axis === 'entity' ? entity + i : entity) | 0),
  Int32Array.from({ length: N }, (_, i) => (axis === 'sequence' ? place + i : place) | 0),
]

const uniformity = (values: Float64Array) => ({
  distance: kolmogorovSmirnov(values.toSorted(), (x) => x),
  limit: kolmogorovLimit(values.length, ALPHA),
})

describe('streams', () => {
  // Entities from 3 billion on have coordinates whose sign bit is set; day 65,535 is the last there is.
  it.each([
    ['from the first entity', along('entity')],
    ['from entity 3,000,000,000', along('entity', 3_000_000_000)],
    ['across entity 2^32', along('entity', 2 ** 32 - N / 2)],
    ['along the rows of one entity', along('sequence', 7)],
    ['on the last day', along('entity', 0, 65_535 * 65_536)],
  ])('are uniform %s', (_, at) => {
    const { distance, limit } = uniformity(drawUniform(stream('amount'), at, N))
    expect(distance).toBeLessThan(limit)
  })

  it('has pairs of neighbours that fill the square evenly', () => {
    const u = drawUniform(stream('amount'), along('entity'), N)
    const cells = new Int32Array(32 * 32)
    for (let i = 0; i + 1 < N; i += 2) cells[Math.floor(u[i] * 32) * 32 + Math.floor(u[i + 1] * 32)]++
    expect(chiSquare(cells, () => N / 2 / cells.length)).toBeLessThan(chiSquareLimit(cells.length - 1, ALPHA))
  })

  it('sets every bit in half of the draws', () => {
    const words = drawBits(stream('amount'), along('entity'), N)
    for (const word of words)
      for (let bit = 0; bit < 32; bit++) {
        let ones = 0
        for (let i = 0; i < N; i++) ones += (word[i] >>> bit) & 1
        expect(Math.abs(ones - N / 2)).toBeLessThan(5 * Math.sqrt(N / 4))
      }
  })

  it.each([
    ['another name', stream('channel')],
    ['a name that differs in one letter', stream('amoumt')],
    ['another seed', stream('amount', 43)],
    ['the mask of nulls', stream('#nulls/amount')],
  ])('are not correlated with %s', (_, other) => {
    const a = drawUniform(stream('amount'), along('entity'), N)
    const b = drawUniform(other, along('entity'), N)
    expect(Math.abs(correlation(a, b))).toBeLessThan(4.5 / Math.sqrt(N))
    const cells = new Int32Array(256)
    for (let i = 0; i < N; i++) cells[Math.floor(a[i] * 16) * 16 + Math.floor(b[i] * 16)]++
    expect(chiSquare(cells, () => N / 256)).toBeLessThan(chiSquareLimit(255, ALPHA))
  })

  it.each([1, 2, 65_536])('are not correlated with themselves %i places on', (lag) => {
    const u = drawUniform(stream('amount'), along('entity'), N)
    const v = drawUniform(stream('amount'), along('entity', lag), N)
    expect(Math.abs(correlation(u, v))).toBeLessThan(4.5 / Math.sqrt(N))
    expect(Math.abs(mean(u) - 0.5)).toBeLessThan(4.5 / Math.sqrt(12 * N))
  })

  it('do not begin alike at distant offsets', () => {
    const starts = [0, 2 ** 16, 2 ** 31 - 5000, 2 ** 31, 2 ** 32 - 1_000_000]
    const firsts = starts.flatMap((entity) => [
      ...drawUniform(stream('amount'), along('entity', entity), 1000),
    ])
    expect(new Set(firsts).size).toBe(firsts.length)
  })

  it('draw the same alone as among others', () => {
    const all = drawUniform(stream('amount'), along('entity'), N)
    const one = drawUniform(stream('amount'), [Int32Array.of(123_456), Int32Array.of(0)], 1)
    expect(one[0]).toBe(all[123_456])
  })

  it('tells paths apart that join to the same text', () => {
    expect(openStream(1, ['ab', 'c']).key).not.toEqual(openStream(1, ['a', 'bc']).key)
    expect(openStream(1, ['a/1:b']).key).not.toEqual(openStream(1, ['a', 'b']).key)
  })
})
