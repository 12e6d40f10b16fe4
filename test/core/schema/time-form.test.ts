import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../../src/core/dataset.ts'
import { type Fault, InvalidSchemaError } from '../../../src/core/errors.ts'
import { datasetOf } from '../../datasets.ts'

function faultsOf(make: () => unknown): readonly Fault[] {
  try {
    make()
  } catch (error) {
    if (error instanceof InvalidSchemaError) return error.faults
    throw error
  }
  return []
}

const BEFORE = [
  { name: 'zone', type: 'category', choices: ['Europe/Berlin', 'UTC'] },
  { name: 'city', type: 'category', choices: ['UTC', 'Berlin'] },
  { name: 'minutes', type: 'int' },
  { name: 'day', type: 'datetime' },
] as const
const SEASONAL = { type: 'datetime', mode: 'seasonal', seasonality: {} } as const
const NO_HOURS = new Array(24).fill(0)
const CURVE = { peak: 12, sigma: 2 }

const faultsOfField = (form: object) =>
  faultsOf(() => datasetOf([...BEFORE, { name: 'subject', ...form } as never]))

describe('forms of time', () => {
  it.each([
    [{ ...SEASONAL, zone: 'zone', open: { from: 'minutes', until: 'minutes' } }],
    [{ ...SEASONAL, seasonality: { dates: { easter: 1, 'easter-46': 2, '02-29': 3, '2026-01-31': 4 } } }],
    [{ ...SEASONAL, seasonality: { dates: { '11-thu-4+1': 1, '05-mon-last-366': 2 } } }],
    [{ ...SEASONAL, seasonality: { day_of_month: { 1: 2, 31: 0, last: 1.5 } } }],
    [{ ...SEASONAL, seasonality: { hour_of_day: { by: 'city', values: {}, default: CURVE } } }],
    [{ type: 'utc_offset', zone: 'zone', at: 'day' }],
  ])('are found sound in %j', (form) => {
    expect(faultsOfField(form)).toEqual([])
  })

  it.each([
    [{ type: 'datetime', zone: 'zone' }, 'zone', 'mode seasonal with it', "'uniform'"],
    [
      { type: 'datetime', open: { from: 'minutes', until: 'minutes' } },
      'open',
      'mode seasonal with it',
      "'uniform'",
    ],
    [
      { ...SEASONAL, zone: 'zone', utc_offset: 'minutes' },
      'utc_offset',
      'either zone or utc_offset',
      "'both'",
    ],
    [{ ...SEASONAL, zone: 'minutes' }, 'zone', 'a field of texts', "'int32'"],
    [{ ...SEASONAL, zone: 'city' }, 'zone', 'a field of IANA time zones', "'Berlin'"],
    [{ ...SEASONAL, utc_offset: 'zone' }, 'utc_offset', 'a field of minutes', "'string'"],
    [
      { ...SEASONAL, open: { from: 'minutes', until: 'zone' } },
      'open.until',
      'a field of whole minutes',
      "'string'",
    ],
    [
      { type: 'datetime', after: { moment: 'minutes', minutes: 5 } },
      'after.moment',
      'a field of timestamps',
      "'int32'",
    ],
    [
      { type: 'datetime', between: ['2026-01-01', '2026-02-01'], after: { moment: 'day', minutes: 5 } },
      'after',
      'a time of the day of the run',
      "'a time between other days'",
    ],
    [
      { ...SEASONAL, seasonality: { hour_of_day: { peak: 18.5, sigma: 1e-6 } } },
      'seasonality.hour_of_day',
      'a weight above 0, or a sigma of a minute or more',
      '{"peak":18.5,"sigma":0.000001}',
    ],
    [
      { ...SEASONAL, seasonality: { dates: { '11-thu-6': 2 } } },
      'seasonality.dates.11-thu-6',
      'a day such as 12-24, 2026-12-24, 11-thu-4+1 or easter-2',
      "'11-thu-6'",
    ],
    [
      { ...SEASONAL, seasonality: { day_of_month: { 32: 2 } } },
      'seasonality.day_of_month.32',
      '1 to 31, or last',
      "'32'",
    ],
    [{ type: 'utc_offset', zone: 'zone', at: 'minutes' }, 'at', 'a field of timestamps', "'int32'"],
    [{ type: 'utc_offset', zone: 'city', at: 'day' }, 'zone', 'a field of IANA time zones', "'Berlin'"],
    [
      { type: 'calendar', part: 'factor' },
      'curves',
      'curves with part factor, and only then',
      "'part factor'",
    ],
    [
      { type: 'calendar', part: 'month', curves: {} },
      'curves',
      'curves with part factor, and only then',
      "'part month'",
    ],
  ])('name what is wrong in %j at %s', (form, at, expected, found) => {
    expect(faultsOfField(form)).toEqual([{ path: `fields.4.${at}`, expected, found }])
  })

  it('name every fault of one field at once', () => {
    const curves = { by: 'nowhere', values: { a: NO_HOURS }, default: CURVE }
    const form = {
      ...SEASONAL,
      seasonality: { hour_of_day: curves },
      zone: 'city',
      open: { from: 'x', until: 'y' },
    }
    expect(faultsOfField({ ...form, after: { moment: 'z', minutes: 1 } }).map(({ path }) => path)).toEqual(
      [
        'seasonality.hour_of_day.by',
        'seasonality.hour_of_day.values.a',
        'zone',
        'open.from',
        'open.until',
        'after.moment',
      ].map((at) => `fields.4.${at}`),
    )
  })

  it('have no hours in a volume', () => {
    const fields = [{ name: 'n', type: 'int' }]
    const volume = { hour_of_day: CURVE, month: [1], dates: { '13-01': 1 } }
    expect(
      faultsOf(() => compileDataset({ name: 'sample', volume, fields })).map(({ path }) => path),
    ).toEqual(['volume.month', 'volume.dates.13-01', 'volume.hour_of_day'])
  })
})
