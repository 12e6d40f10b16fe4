import { describe, expect, it } from 'vitest'
import { exactly, mayLieWithin, showBounds, showInterval } from '../../../src/core/expectations/bounds.ts'

describe('bounds', () => {
  it.each([
    [{ min: 2, max: 5 }, '2 to 5'],
    [{ min: 2 }, 'at least 2'],
    [{ max: 10_000 }, 'at most 10,000'],
    [{}, 'anything'],
  ])('%j read %s', (bounds, text) => {
    expect(showBounds(bounds)).toBe(text)
  })

  it('are broken only by an interval that is wholly outside', () => {
    expect(mayLieWithin({ low: 1, high: 3 }, { min: 3 })).toBe(true)
    expect(mayLieWithin({ low: 1, high: 3 }, { min: 3.1 })).toBe(false)
    expect(mayLieWithin({ low: 1, high: 3 }, { max: 1 })).toBe(true)
    expect(mayLieWithin({ low: 1, high: 3 }, { max: 0.9 })).toBe(false)
    expect(mayLieWithin({ low: 1, high: 3 }, {})).toBe(true)
  })

  it('show a number that is known exactly as one', () => {
    expect(showInterval(exactly(1 / 3))).toBe('0.333333')
    expect(showInterval({ low: 1, high: 2.5 })).toBe('1 to 2.5')
  })
})
