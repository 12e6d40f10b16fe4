import { describe, expect, it } from 'vitest'
import { oneOf, text, utcDate, wholeNumber } from '../../src/cli/readers.ts'
import { NOW, YESTERDAY } from './clock.ts'

describe('wholeNumber', () => {
  it.each([
    ['1000000', 1_000_000],
    ['1_000_000', 1_000_000],
    ['1,000,000', 1_000_000],
    ['1e6', 1_000_000],
    ['250k', 250_000],
    ['1m', 1_000_000],
    ['1.5M', 1_500_000],
    ['2b', 2_000_000_000],
    ['0', 0],
    ['-5', -5],
  ])('reads %s', (given, value) => {
    expect(wholeNumber.read(given, NOW)).toBe(value)
  })

  it.each(['', 'many', '1.5', '1mm', '0x10', '1e400', '9007199254740993', '1 0', 'Infinity'])(
    'refuses "%s"',
    (given) => {
      expect(wholeNumber.read(given, NOW)).toBeUndefined()
    },
  )
})

describe('utcDate', () => {
  it('reads yesterday as the UTC day before now', () => {
    expect(utcDate.read('yesterday', NOW)).toBe(YESTERDAY)
  })

  it.each(['2024-02-29', '2026-12-31'])('reads %s', (day) => {
    expect(utcDate.read(day, NOW)).toBe(day)
  })

  it.each(['2025-02-29', '2026-13-01', '20261119', '2026-11-19T00:00:00Z', 'today'])('refuses %s', (day) => {
    expect(utcDate.read(day, NOW)).toBeUndefined()
  })
})

it('oneOf names its choices and takes no other', () => {
  const reader = oneOf(['csv', 'jsonl'])
  expect(reader.expected).toBe('one of csv, jsonl')
  expect(reader.read('csv', NOW)).toBe('csv')
  expect(reader.read('CSV', NOW)).toBeUndefined()
})

it('text refuses the empty text', () => {
  expect(text.read('', NOW)).toBeUndefined()
})
