import { describe, expect, it } from 'vitest'
import type { DayCurves } from '../../src/core/schema/time-form.ts'
import { dayWeight } from '../../src/core/seasonality.ts'
import { dateOfDayNumber, dayNumber } from '../../src/core/utc-date.ts'

const weight = (curves: DayCurves, date: string) => dayWeight(curves, dayNumber(date))

/** Days of a year that the name stands for. */
function daysOf(name: string, year: number): string[] {
  const found: string[] = []
  for (let day = dayNumber(`${year}-01-01`); day < dayNumber(`${year + 1}-01-01`); day++)
    if (dayWeight({ dates: { [name]: 2 } }, day) === 2) found.push(dateOfDayNumber(day))
  return found
}

describe('dayWeight', () => {
  it('is the product of weekday, month, day of the month and date, each 1 where not said', () => {
    const curves: DayCurves = {
      day_of_week: [1, 1, 1, 1, 3, 1, 1],
      month: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 1],
      day_of_month: { 27: 7 },
      dates: { '11-27': 11 },
    }
    expect(weight(curves, '2026-11-27')).toBe(3 * 5 * 7 * 11) // a Friday
    expect(weight(curves, '2026-12-27')).toBe(7)
    expect(weight({}, '2026-11-27')).toBe(1)
  })

  it('knows the weekdays', () => {
    const curves = { day_of_week: [1, 2, 3, 4, 5, 6, 7] }
    expect(weight(curves, '1970-01-01')).toBe(4)
    expect(weight(curves, '2024-02-29')).toBe(4)
    expect(weight(curves, '2026-11-16')).toBe(1)
    expect(weight(curves, '2026-11-22')).toBe(7)
  })

  it.each([
    ['2026-01-31', 2],
    ['2026-02-28', 2],
    ['2024-02-28', 3],
    ['2024-02-29', 2],
    ['2026-04-30', 2],
    ['2026-04-25', 5],
    ['2026-04-24', 1],
  ])('takes %s for the last of its month, whatever its number, or by its number', (date, expected) => {
    expect(weight({ day_of_month: { last: 2, 28: 3, 25: 5 } }, date)).toBe(expected)
  })

  // Easter Sundays: the earliest and latest of the range, and those that the simple cycle has a week or a day late.
  it.each([
    '1981-04-19',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
  ])('finds Easter on %s and on no other day of the year', (date) => {
    expect(daysOf('easter', Number(date.slice(0, 4)))).toEqual([date])
  })

  it.each([
    // Black Friday, also where the fourth Friday comes before the fourth Thursday
    ['11-thu-4+1', 2024, '2024-11-29'],
    ['11-thu-4+1', 2026, '2026-11-27'],
    ['11-thu-4+1', 2019, '2019-11-29'],
    // Cyber Monday may fall in December
    ['11-thu-4+4', 2024, '2024-12-02'],
    // Memorial Day, Thanksgiving in Canada
    ['05-mon-last', 2026, '2026-05-25'],
    ['10-mon-2', 2026, '2026-10-12'],
    // Good Friday, Whit Monday
    ['easter-2', 2026, '2026-04-03'],
    ['easter-2', 2024, '2024-03-29'],
    ['easter+50', 2026, '2026-05-25'],
    // The eve of a year's first Sunday
    ['01-sun-1-1', 2027, '2027-01-02'],
    ['07-fri-5', 2026, '2026-07-31'],
  ])('takes %s in %i for %s alone', (name, year, date) => {
    expect(daysOf(name, year)).toEqual([date])
  })

  it('computes days across the turn of the year, and none where a month has no fifth', () => {
    expect(daysOf('01-sun-1-7', 2023)).toEqual(['2023-12-31'])
    expect(daysOf('12-thu-last+3', 2027)).toEqual(['2027-01-03'])
    expect(daysOf('11-fri-5', 2026)).toEqual([])
  })

  it('goes by the most exact of several names of one day', () => {
    const dates = { 'easter-2': 2, '04-fri-1': 3, '04-03': 4, '2026-04-03': 5 }
    const without = (...names: string[]) =>
      Object.fromEntries(Object.entries(dates).filter(([name]) => !names.includes(name)))
    expect(weight({ dates }, '2026-04-03')).toBe(5)
    expect(weight({ dates: without('2026-04-03') }, '2026-04-03')).toBe(4)
    expect(weight({ dates: without('2026-04-03', '04-03') }, '2026-04-03')).toBe(2)
    expect(weight({ dates }, '2026-04-04')).toBe(1)
  })
})
