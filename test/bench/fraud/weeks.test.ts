import { describe, expect, it } from 'vitest'
import { daysOf, planWeek, testWeeks } from '../../../bench/fraud/weeks.ts'
import { dayNumber } from '../../../src/core/utc-date.ts'

const WEEK = '2026-08-08'

describe('planWeek', () => {
  const { dates, train, test } = planWeek(WEEK)

  it('tests the week asked for, trains on the one two weeks before, and waits a week between', () => {
    expect(dates.slice(test.start, test.end)).toEqual([
      '2026-08-08',
      '2026-08-09',
      '2026-08-10',
      '2026-08-11',
      '2026-08-12',
      '2026-08-13',
      '2026-08-14',
    ])
    expect([dates[train.start], dates[train.end]]).toEqual(['2026-07-25', '2026-08-01'])
  })

  it('reads every day from the first that a window of training reaches to the last of the test', () => {
    expect(train.start).toBe(30 + 7)
    expect(dates).toHaveLength(test.end)
    expect(dates.map(dayNumber)).toEqual(dates.map((_, day) => dayNumber(WEEK) - test.start + day))
  })
})

describe('testWeeks', () => {
  it('follow each other without a gap', () => {
    expect(testWeeks(WEEK, 3)).toEqual(['2026-08-08', '2026-08-15', '2026-08-22'])
  })
})

describe('daysOf', () => {
  it('names each day once, however many weeks need it', () => {
    const days = daysOf(testWeeks(WEEK, 2).map(planWeek))
    expect(days).toHaveLength(58 + 7)
    expect(new Set(days).size).toBe(days.length)
    expect([days[0], days.at(-1)]).toEqual(['2026-06-18', '2026-08-21'])
  })
})
