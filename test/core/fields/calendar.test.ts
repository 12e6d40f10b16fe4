import { describe, expect, it } from 'vitest'
import { batchesOf, datasetOf, dayOf, table } from '../../datasets.ts'

const dataset = datasetOf([
  { name: 'weekday', type: 'calendar', part: 'weekday' },
  { name: 'month', type: 'calendar', part: 'month' },
  { name: 'day', type: 'calendar', part: 'day_of_month' },
  {
    name: 'busy',
    type: 'calendar',
    part: 'factor',
    curves: { day_of_month: { last: 1.5 }, dates: { 'easter+1': 3 } },
  },
  { name: 'open', type: 'bool', p_true: 1, when: { weekday: ['sat', 'sun'] } },
])

describe('calendar', () => {
  it.each([
    ['2026-11-30', 'mon', 11, 30, 1.5, null],
    ['2026-04-06', 'mon', 4, 6, 3, null],
    ['2024-02-29', 'thu', 2, 29, 1.5, null],
    ['2028-01-01', 'sat', 1, 1, 1, true],
  ])('says what %s is in every row', (date, weekday, month, day, busy, open) => {
    const rows = table(dataset, batchesOf(dayOf(dataset, 3, { date })))
    const same = <T>(value: T) => [value, value, value]
    expect(rows).toEqual({
      weekday: same(weekday),
      month: same(month),
      day: same(day),
      busy: same(busy),
      open: same(open),
    })
  })

  it('declares what it can be', () => {
    const [weekday, month, day] = dataset.fields
    expect([weekday.type, month.type, day.type]).toEqual(['string', 'int32', 'int32'])
    expect(weekday.declared.allowed).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
    expect([month.declared, day.declared]).toMatchObject([
      { min: 1, max: 12 },
      { min: 1, max: 31 },
    ])
  })
})
