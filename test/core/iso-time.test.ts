import { expect, it } from 'vitest'
import { isoTime } from '../../src/core/iso-time.ts'

it('shows microseconds as they are, and no fraction of none', () => {
  expect(isoTime(1_795_111_200_123_456)).toBe('2026-11-19T18:00:00.123456Z')
  expect(isoTime(1_795_111_200_000_000)).toBe('2026-11-19T18:00:00Z')
  expect(isoTime(-1)).toBe('1969-12-31T23:59:59.999999Z')
})

it('shows times that no date holds, as a broken file may have them, instead of failing', () => {
  expect(isoTime(8.64e18)).toBe('+275760-09-13T00:00:00Z')
  expect(isoTime(9e18)).toBe('9000000000000000000 µs')
  expect(isoTime(-9e18)).toBe('-9000000000000000000 µs')
})
