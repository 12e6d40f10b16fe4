import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../src/core/utc-date.ts'
import {
  batchesOf,
  datasetOf,
  dayOf,
  digestOf,
  numbers,
  table,
  type Value,
  type WrittenField,
} from '../../datasets.ts'
import { localMinute } from '../../helpers/local-time.ts'
import { chiSquare, chiSquareLimit, mean } from '../../statistics.ts'

const N = 20_000
const DAY_MICROS = 86_400e6
const HOUR_MICROS = 3600e6
/** No two hours alike, and none that is empty. */
const HOURS = Array.from({ length: 24 }, (_, hour) => 1 + ((hour * 7) % 24) / 4)
/** The days of 2026 on which the zones below change, and one on which none does. */
const DAYS = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-04',
  '2026-10-03',
  '2026-10-25',
  '2026-11-01',
  '2026-11-19',
]
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'UTC',
]

const oneOf = (name: string, choices: readonly (string | number)[], more: object = {}): WrittenField => ({
  name,
  type: 'category',
  choices,
  ...more,
})

const time = (more: object, hours: unknown = HOURS): WrittenField => ({
  name: 'time',
  type: 'datetime',
  mode: 'seasonal',
  seasonality: { hour_of_day: hours },
  ...more,
})

const rowsOf = (fields: readonly WrittenField[], date = '2026-11-19', rows = N): Record<string, Value[]> => {
  const dataset = datasetOf(fields)
  return table(dataset, batchesOf(dayOf(dataset, rows, { date })))
}

/** Rows in each hour of the UTC day. */
function countHours(times: readonly Value[]): Int32Array {
  const counts = new Int32Array(24)
  for (const micros of numbers(times)) counts[Math.floor((micros % DAY_MICROS) / HOUR_MICROS)]++
  return counts
}

/** Whether the rows of each UTC hour are as many as these weights say. */
function expectHours(times: readonly Value[], weights: readonly number[]): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const counts = countHours(times)
  const possible = [...weights.keys()].filter((hour) => weights[hour] > 0)
  expect(possible.reduce((sum, hour) => sum + counts[hour], 0)).toBe(times.length)
  const statistic = chiSquare(
    possible.map((hour) => counts[hour]),
    (i) => (times.length * weights[possible[i]]) / total,
  )
  expect(statistic).toBeLessThan(chiSquareLimit(Math.max(1, possible.length - 1), 1e-5))
}

const utcHours = Array.from({ length: 24 }, (_, hour) => hour)
const localHour = (zone: string, date: string, utcHour: number) =>
  Math.floor(localMinute(zone, dayNumber(date) * DAY_MICROS + utcHour * HOUR_MICROS) / 60)

describe('hours in a time zone', () => {
  it.each([
    ['Europe/Berlin', '2026-11-19'],
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['America/New_York', '2026-03-08'],
    ['America/New_York', '2026-11-01'],
    ['Australia/Sydney', '2026-04-04'],
  ])('follow the local curve in %s on %s, whatever its clocks do', (zone, date) => {
    const { time: times } = rowsOf([oneOf('zone', [zone]), time({ zone: 'zone' })], date)
    expectHours(
      times,
      utcHours.map((hour) => HOURS[localHour(zone, date, hour)]),
    )
  })

  it('are those of UTC where the zone is null or none that is known', () => {
    const unknown: WrittenField = { name: 'zone', type: 'string', pattern: 'Atlantis' }
    expectHours(rowsOf([unknown, time({ zone: 'zone' })]).time, HOURS)
    const { zone, time: times } = rowsOf([
      oneOf('zone', ['Asia/Kolkata'], { nulls: 0.5 }),
      time({ zone: 'zone' }),
    ])
    const withoutZone = times.filter((_, i) => zone[i] === null)
    expect(withoutZone.length).toBeGreaterThan(0.4 * N)
    expectHours(withoutZone, HOURS)
  })

  it('are those of each day between two days', () => {
    const between = ['2026-10-24', '2026-10-27']
    const fields = [oneOf('zone', ['Europe/Berlin']), time({ zone: 'zone', between })]
    const { time: times } = rowsOf(fields, '2026-11-19', 3 * N)
    for (const date of ['2026-10-24', '2026-10-25', '2026-10-26']) {
      const start = dayNumber(date) * DAY_MICROS
      const ofDay = numbers(times).filter((micros) => micros >= start && micros < start + DAY_MICROS)
      expect(ofDay.length).toBeGreaterThan(0.9 * N)
      expectHours(
        ofDay,
        utcHours.map((hour) => HOURS[localHour('Europe/Berlin', date, hour)]),
      )
    }
  })
})

describe('opening hours', () => {
  const open = { from: 'from', until: 'until' }
  const fields = [
    oneOf('zone', ZONES),
    oneOf('from', [0, 330, 540, 1320]),
    oneOf('until', [125, 720, 1200, 1500], { nulls: 0.1 }),
    time({ zone: 'zone', open }, { peak: 18, sigma: 3 }),
  ]

  it.each(DAYS)('hold in every row of %s by local clocks', (date) => {
    const rows = rowsOf(fields, date)
    const start = dayNumber(date) * DAY_MICROS
    const closed = rows.zone.filter((zone, i) => {
      const micros = rows.time[i] as number
      if (micros < start || micros >= start + DAY_MICROS) return true
      if (rows.until[i] === null) return false
      const [from, until] = [rows.from[i] as number, rows.until[i] as number]
      const openMinutes = until > from ? Math.min(until - from, 1440) : until + 1440 - from
      const minute = localMinute(zone as string, micros)
      return (minute - from + 1440) % 1440 >= openMinutes
    })
    expect(closed).toEqual([])
  })

  it('hold for any offset in minutes', () => {
    const offsets = oneOf('offset', [-720, -300, 0, 345, 840])
    const { offset, time: times } = rowsOf([
      offsets,
      oneOf('from', [1200]),
      oneOf('until', [1530]),
      time({ utc_offset: 'offset', open }),
    ])
    const minutes = numbers(times).map((micros, i) => (micros / 6e7 + (offset[i] as number)) % 1440)
    expect(minutes.every((minute) => minute >= 1200 || minute < 90)).toBe(true)
    expect(Math.max(...minutes)).toBeGreaterThan(1439)
    expect(Math.min(...minutes)).toBeLessThan(1)
  })

  it.each([
    [540, 1200, (hour: number) => (hour >= 9 && hour < 20 ? 1 : 0)],
    [570, 1230, (hour: number) => (hour === 9 || hour === 20 ? 0.5 : hour > 9 && hour < 20 ? 1 : 0)],
    [1320, 1560, (hour: number) => (hour >= 22 || hour < 2 ? 1 : 0)],
    [1320, 120, (hour: number) => (hour >= 22 || hour < 2 ? 1 : 0)],
    [480, 480, () => 1],
    [600, 2100, () => 1],
  ])('cut the curve off at %i and %i', (from, until, isOpen) => {
    const { time: times } = rowsOf([oneOf('from', [from]), oneOf('until', [until]), time({ open })])
    expectHours(
      times,
      HOURS.map((weight, hour) => weight * isOpen(hour)),
    )
  })

  it('are always where either end is null', () => {
    const until = oneOf('until', [600], { when: { from: 1 } })
    expectHours(rowsOf([oneOf('from', [540]), until, time({ open })]).time, HOURS)
  })

  it('are followed evenly where the curve says nothing of them', () => {
    const nights = HOURS.map((_, hour) => (hour < 6 ? 1 : 0))
    const fields = [oneOf('from', [600]), oneOf('until', [720]), time({ open }, nights)]
    expectHours(
      rowsOf(fields).time,
      HOURS.map((_, hour) => (hour === 10 || hour === 11 ? 1 : 0)),
    )
  })

  it('give way on a day on which clocks skip them whole', () => {
    const skipped = (date: string) =>
      rowsOf(
        [
          oneOf('zone', ['Europe/Berlin']),
          oneOf('from', [120]),
          oneOf('until', [180]),
          time({ zone: 'zone', open }),
        ],
        date,
      ).time
    expectHours(
      skipped('2026-03-29'),
      HOURS.map(() => 1),
    )
    expectHours(
      skipped('2026-03-30'),
      HOURS.map((_, hour) => (hour === 0 ? 1 : 0)),
    )
  })
})

describe('a curve of hours', () => {
  it('may be one for each value of an earlier field, and a default', () => {
    const curves = {
      by: 'kind',
      values: { late: { peak: 22, sigma: 1 }, early: HOURS.map((_, hour) => (hour === 6 ? 1 : 0)) },
      default: { peak: 12, sigma: 1 },
    }
    const kinds = oneOf('kind', ['late', 'early', 'other'], { nulls: 0.2 })
    const { kind, time: times } = rowsOf([kinds, time({}, curves)])
    const hours = (name: Value) =>
      numbers(times)
        .filter((_, i) => kind[i] === name)
        .map((micros) => (micros % DAY_MICROS) / HOUR_MICROS)
    expect(hours('early').every((hour) => hour >= 6 && hour < 7)).toBe(true)
    expect(mean(hours('late').map((hour) => (hour < 12 ? hour + 24 : hour)))).toBeCloseTo(22, 0)
    expect(mean(hours('other'))).toBeCloseTo(12, 0)
    expect(mean(hours(null))).toBeCloseTo(12, 0)
  })
})

describe('times of day', () => {
  it('are the same from any number of parts, on a day of change', () => {
    const dataset = datasetOf([
      oneOf('zone', ZONES),
      oneOf('from', [0, 540]),
      oneOf('until', [125, 1500], { nulls: 0.2 }),
      time({ name: 'first', nulls: 0.5 }),
      time({ zone: 'zone', open: { from: 'from', until: 'until' }, after: { moment: 'first', minutes: 60 } }),
      { name: 'offset', type: 'utc_offset', zone: 'zone', at: 'time' },
    ])
    const day = dayOf(dataset, 5000, { date: '2026-03-29' })
    const digests = [1, 3, 7].map((parts) => digestOf(dataset, batchesOf(day, parts, parts * 100)).hex())
    expect(new Set(digests).size).toBe(1)
  })
})
