import { describe, expect, it } from 'vitest'
import { hashValues } from '../../../src/core/sketches/hashed-values.ts'
import { HyperLogLog, STANDARD_ERROR } from '../../../src/core/sketches/hyperloglog.ts'

function sketchOf(from: number, to: number): HyperLogLog {
  const { first, second } = hashValues(Array.from({ length: to - from }, (_, i) => from + i))
  const sketch = new HyperLogLog()
  for (let i = 0; i < to - from; i++) sketch.add(first[i], second[i])
  return sketch
}

describe('HyperLogLog', () => {
  it.each([1, 10, 100, 3000, 10_000, 20_000, 100_000, 500_000])(
    'is within 3 standard errors of %i',
    (count) => {
      expect(Math.abs(sketchOf(0, count).estimate() / count - 1)).toBeLessThan(3 * STANDARD_ERROR)
    },
  )

  it('is right on average', () => {
    const ratios = Array.from({ length: 30 }, (_, i) => sketchOf(i * 8000, (i + 1) * 8000).estimate() / 8000)
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    expect(Math.abs(mean - 1)).toBeLessThan((3 * STANDARD_ERROR) / Math.sqrt(ratios.length))
  })

  it('is 0 for nothing', () => {
    expect(new HyperLogLog().estimate()).toBe(0)
  })

  it('merges to the sketch of all, through JSON, and counts no value twice', () => {
    const merged = sketchOf(0, 6000)
    merged.merge(HyperLogLog.fromJSON(JSON.parse(JSON.stringify(sketchOf(3000, 9000)))))
    expect(merged.toJSON()).toBe(sketchOf(0, 9000).toJSON())
  })
})
