import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../src/core/utc-date.ts'
import { batchesOf, datasetOf, dayOf, numbers, table, type WrittenField } from '../../datasets.ts'
import { kolmogorovLimit, kolmogorovSmirnov } from '../../statistics.ts'

const N = 20_000
const MINUTE_MICROS = 6e7
const DATE = '2026-11-19'
const midnight = (dayNumber(DATE) + 1) * 86_400e6

const rowsOf = (first: Omit<WrittenField, 'name' | 'type'>, minutes: number) => {
  const time = {
    type: 'datetime',
    mode: 'seasonal',
    seasonality: { hour_of_day: { peak: 6, sigma: 1 } },
  } as const
  const dataset = datasetOf([
    { name: 'first', type: 'datetime', ...first },
    { ...time, name: 'then', after: { moment: 'first', minutes } },
    { ...time, name: 'alone', stream: 'then' },
  ])
  return table(dataset, batchesOf(dayOf(dataset, N, { date: DATE })))
}

describe('a time after another', () => {
  it('comes evenly within its minutes', () => {
    const { first, then } = rowsOf({}, 10)
    const shares = numbers(then).flatMap((time, i) => {
      const start = first[i] as number
      return midnight - start > 10 * MINUTE_MICROS ? [(time - start) / (10 * MINUTE_MICROS)] : []
    })
    expect(shares.length).toBeGreaterThan(0.98 * N)
    expect(kolmogorovSmirnov(Float64Array.from(shares).toSorted(), (x) => x)).toBeLessThan(
      kolmogorovLimit(shares.length, 1e-5),
    )
  })

  it('is another moment, however few minutes there are', () => {
    const { first, then } = rowsOf({}, 1e-7) // 6 µs
    const apart = new Set(numbers(then).map((time, i) => time - (first[i] as number)))
    expect([...apart].toSorted()).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('stays on the day, evenly over what is left of it', () => {
    const { first, then } = rowsOf({}, 1440)
    const shares = numbers(then).map(
      (time, i) => (time - (first[i] as number)) / (midnight - (first[i] as number)),
    )
    expect(Math.max(...numbers(then))).toBeLessThan(midnight)
    expect(kolmogorovSmirnov(Float64Array.from(shares).toSorted(), (x) => x)).toBeLessThan(
      kolmogorovLimit(N, 1e-5),
    )
  })

  it('follows its curve where there is no such moment', () => {
    const { first, then, alone } = rowsOf({ nulls: 0.5 }, 10)
    const left = [...then.keys()].filter((i) => first[i] === null)
    expect(left.length).toBeGreaterThan(0.4 * N)
    expect(left.map((i) => then[i])).toEqual(left.map((i) => alone[i]))
  })

  it('is on the day of the run when the moment is not', () => {
    const { then } = rowsOf({ between: ['2026-11-10', '2026-11-30'] }, 60)
    const days = new Set(numbers(then).map((time) => Math.floor(time / 86_400e6)))
    expect(days).toEqual(new Set([dayNumber(DATE)]))
  })
})
