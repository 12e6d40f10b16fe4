import { describe, expect, it } from 'vitest'
import { countTicks, logTicks, showTick, showTimeTick } from '../../../src/report/charts/ticks.ts'

describe('countTicks', () => {
  it.each([
    [0, [0]],
    [1, [0, 1]],
    [7, [0, 2, 4, 6]],
    [100, [0, 50, 100]],
    [19_958, [0, 5000, 10_000, 15_000]],
    [300, [0, 100, 200, 300]],
  ])('up to %d are %j', (most, ticks) => {
    expect(countTicks(most)).toEqual(ticks)
  })
})

describe('logTicks', () => {
  it.each([
    [1, 1000, [1, 10, 100, 1000]],
    [0.5, 30, [0.5, 1, 2, 5, 10, 20]],
    [1e-6, 1e6, [1e-6, 0.001, 1, 1000, 1e6]],
    [3, 4, []],
  ])('from %d to %d are %j', (min, max, ticks) => {
    expect(logTicks(min, max)).toEqual(ticks)
  })
})

describe('showTick', () => {
  it.each([
    [0, '0'],
    [950, '950'],
    [1200, '1.2k'],
    [-250_000, '-250k'],
    [3e6, '3M'],
    [0.05, '0.05'],
    [1e20, '1e+20'],
  ])('writes %d as %s', (tick, text) => {
    expect(showTick(tick)).toBe(text)
  })
})

describe('showTimeTick', () => {
  const time = new Date('2026-11-19T07:30:00Z')
  const DAY = 86_400_000
  it.each([
    [1, '07:30'],
    [30, '11-19'],
    [1000, '2026-11'],
    [9000, '2026'],
  ])('writes a time of an axis of %d days as %s', (days, text) => {
    expect(showTimeTick(days * DAY)(time)).toBe(text)
  })
})
