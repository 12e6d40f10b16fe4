import { describe, expect, it } from 'vitest'
import { showEstimate, showShare, showValue } from '../../src/report/display.ts'

describe('showShare', () => {
  it.each([
    [0, '0 %'],
    [0.003, '0.3 %'],
    [0.000001, '< 0.01 %'],
    [0.999999, '> 99.99 %'],
    [1, '100 %'],
  ])('shows %d as %s', (share, text) => {
    expect(showShare(share)).toBe(text)
  })
})

describe('showValue', () => {
  it('cuts long texts and names blank ones', () => {
    expect(showValue('x'.repeat(200), false)).toBe(`${'x'.repeat(160)}…`)
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
