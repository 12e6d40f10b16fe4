import { describe, expect, it } from 'vitest'
import { shorten, showDate, showEstimate, showValue } from '../../src/report/display.ts'

describe('showValue', () => {
  it('cuts long texts and names blank ones', () => {
    expect(showValue('x'.repeat(200), false)).toBe(`${'x'.repeat(159)}…`)
    expect(showValue('', false)).toBe('“”')
    expect(showValue('2026-11-19T18:00:00.123456Z', true)).toBe('2026-11-19 18:00:00')
  })
})

describe('showEstimate', () => {
  it('shows the digits that hold', () => {
    expect(showEstimate(40.375, false)).toBe('≈ 40.4')
    expect(showEstimate('2026-11-19T18:00:00Z', true)).toBe('≈ 2026-11-19 18:00:00')
  })
})

describe('shorten', () => {
  it('counts the sign that there is more, and cuts no letter in two', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef')
    expect(shorten('abcdef', 5)).toBe('abcd…')
    expect(shorten('abc😀ef', 5)).toBe('abc…')
  })
})

describe('showDate', () => {
  it('names weekday and month', () => {
    expect(showDate('2026-11-19')).toBe('Thursday, 19 November 2026')
    expect(showDate('2024-02-29')).toBe('Thursday, 29 February 2024')
  })
})
