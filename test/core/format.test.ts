import { expect, it } from 'vitest'
import { formatBytes, formatCount, formatNumber, formatSeconds } from '../../src/core/format.ts'

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
  [-1234, '-1,234'],
])('writes the count %d as %s', (count, text) => {
  expect(formatCount(count)).toBe(text)
})

it.each([
  [0, '0'],
  [2026, '2026'],
  [1234567, '1,234,567'],
  [-1234567, '-1,234,567'],
  [12.345678, '12.3457'],
  [-300, '-300'],
  [123456.7, '123,457'],
  [1.5e20, '1.5e+20'],
  [0.00001234, '1.234e-5'],
])('writes the number %d as %s', (number, text) => {
  expect(formatNumber(number)).toBe(text)
})

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [9_996, '10.0 kB'],
  [48_234_567, '48.2 MB'],
  [999_999, '1.00 MB'],
  [1.5e12, '1.50 TB'],
])('writes %d bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

it.each([
  [0.04, '0.0 s'],
  [9.94, '9.9 s'],
  [9.96, '10 s'],
  [59.6, '1 min 00 s'],
  [200, '3 min 20 s'],
  [7500, '2 h 05 min'],
])('writes %d seconds as %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text)
})
