import { describe, expect, it } from 'vitest'
import { openStream, uniformAt } from '../../../src/core/random/stream.ts'
import { Activity } from '../../../src/core/world/activity.ts'
import { chiSquare, chiSquareLimit } from '../../statistics.ts'

describe('Activity', () => {
  it('has lognormal levels whose quantiles any cycle shows', () => {
    const activity = new Activity(7, ['a'], { entityCount: 4096, sigma: 0.9 })
    const levels = Array.from({ length: 1024 }, (_, i) => activity.total(1024 + i, 1025 + i)).toSorted(
      (a, b) => a - b,
    )
    expect(levels[511] * levels[512]).toBeCloseTo(1, 2)
    expect(levels[Math.floor(0.8413 * 1024)]).toBeCloseTo(Math.exp(0.9), 1)
  })

  it('adds up over any range', () => {
    const activity = new Activity(7, ['a'], { entityCount: 5000, sigma: 1.5 })
    expect(activity.total(0, 700) + activity.total(700, 5000)).toBeCloseTo(activity.total(0, 5000), 6)
    expect(new Activity(7, ['a'], { entityCount: 5000, sigma: 0 }).total(10, 4010)).toBe(4000)
  })

  it('picks the entities of a range as often as they are active', () => {
    const [start, end, draws] = [900, 1500, 60_000]
    const activity = new Activity(7, ['a'], { entityCount: 5000, sigma: 0.8 })
    const stream = openStream(1, ['picks'])
    const counts = new Int32Array(end - start)
    for (let i = 0; i < draws; i++) counts[activity.pick(uniformAt(stream, i, 0), start, end) - start]++
    const expected = (i: number) =>
      (draws * activity.total(start + i, start + i + 1)) / activity.total(start, end)
    expect(chiSquare(counts, expected)).toBeLessThan(chiSquareLimit(end - start - 1, 1e-4))
  })

  it('never picks outside the range, not even at the ends of the unit interval', () => {
    const activity = new Activity(7, ['a'], { entityCount: 3000, sigma: 2 })
    for (const u of [Number.MIN_VALUE, 2 ** -53, 0.5, 1 - 2 ** -53])
      for (const [start, end] of [
        [0, 1],
        [1023, 1025],
        [1024, 2048],
        [2999, 3000],
      ]) {
        const entity = activity.pick(u, start, end)
        expect(entity).toBeGreaterThanOrEqual(start)
        expect(entity).toBeLessThan(end)
      }
  })
})
