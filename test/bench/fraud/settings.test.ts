import { describe, expect, it } from 'vitest'
import { readSettings } from '../../../bench/fraud/settings.ts'

const read = (...args: string[]) => readSettings(args, new Date('2026-11-20T00:00:00Z'))

describe('readSettings', () => {
  it('reads lists and numbers as people write them', () => {
    expect(
      read('--seeds', '1,2,3', '--rows', '20k', '--weeks', '2', '--amount', 'raw', '--check'),
    ).toMatchObject({
      seeds: [1, 2, 3],
      rowsPerDay: 20_000,
      weeks: 2,
      amount: 'raw',
      check: true,
    })
  })

  it.each([
    [['--seeds', '1,,2'], '--seeds: expected whole numbers such as 1,2,3, found "1,,2"'],
    [['--weeks', '0'], '--weeks: expected above 0'],
    [['--amount', 'euro'], '--amount: expected one of relative, raw, found "euro"'],
    [['--date', '2026-02-30'], '--date: expected a day'],
  ])('names what is wrong with %j', (args, message) => {
    expect(() => read(...args)).toThrow(message)
  })
})
