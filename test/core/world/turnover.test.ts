import { describe, expect, it } from 'vitest'
import { Turnover } from '../../../src/core/world/turnover.ts'

describe('Turnover', () => {
  const turnover = new Turnover(3, ['customers'], 1000)

  it('keeps one holder from its first day for the lifetime, then the next', () => {
    for (const place of [0, 1, 500, 1023, 1024, 99_999]) {
      const first = turnover.firstDay(place, 20_000)
      expect(first).toBeLessThanOrEqual(20_000)
      const generation = turnover.generation(place, 20_000)
      expect(turnover.generation(place, first - 1)).toBe(generation - 1)
      expect(turnover.generation(place, first)).toBe(generation)
      expect(turnover.generation(place, first + 999)).toBe(generation)
      expect(turnover.generation(place, first + 1000)).toBe(generation + 1)
      expect(turnover.firstDay(place, first + 999)).toBe(first)
    }
  })

  it('replaces about as many on any day', () => {
    const starts = Array.from({ length: 10_240 }, (_, place) => turnover.firstDay(place, 20_000))
    const perDay = new Map<number, number>()
    for (const day of starts) perDay.set(day, (perDay.get(day) ?? 0) + 1)
    expect(perDay.size).toBe(1000)
    expect(Math.max(...perDay.values())).toBeLessThanOrEqual(20)
  })
})
