import { describe, expect, it } from 'vitest'
import { Inspection } from '../../../src/core/inspection.ts'
import { compareDays, type DriftAgainst, type PastDay, withDrift } from '../../../src/core/profile/drift.ts'
import { summarize } from '../../../src/core/profile/summarize.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../sketches/columns.ts'

const FIELDS = [fieldOf('amount', 'float64'), fieldOf('country', 'string'), fieldOf('id', 'string')]
const COUNTRIES = ['DE', 'FR', 'IT', 'ES']

interface Day {
  readonly rows?: number
  readonly amount?: (i: number) => Cell
  readonly country?: (i: number) => Cell
}

const FEWER_FIELDS = FIELDS.slice(0, 2)

function dayOf(
  { rows = 2000, amount = (i) => (i % 97) + 1, country = (i) => COUNTRIES[i % 4] }: Day = {},
  fields = FIELDS,
) {
  const all = Array.from({ length: rows }, (_, i) => i)
  const cells = [amount, country, (i: number) => `id${i}`]
  const inspection = new Inspection(fields, { dayRows: rows })
  if (rows > 0) inspection.add(batchOf(...fields.map(({ type }, f) => plainColumn(type, all.map(cells[f])))))
  return summarize(inspection)
}

const past = (date: string, ...day: Parameters<typeof dayOf>): PastDay => ({ date, profile: dayOf(...day) })
const drifted = (day: Day, ...history: PastDay[]) =>
  withDrift(dayOf(day), history).alerts.filter(({ kind }) => kind === 'drift')

describe('compareDays', () => {
  it('has nothing to compare on the first day', () => {
    expect(compareDays(dayOf(), [])).toBeNull()
  })

  it('finds no drift between equal days', () => {
    const drift = compareDays(dayOf(), [past('2026-11-18')])
    expect(drift).toEqual({
      previous: {
        dates: ['2026-11-18'],
        rowsPerDay: 2000,
        fields: [
          expect.objectContaining({ field: 'amount', psi: 0, jensenShannon: 0, nullShareNow: 0 }),
          expect.objectContaining({ field: 'country', psi: 0, jensenShannon: 0 }),
          {
            field: 'id',
            psi: null,
            psiByChance: null,
            jensenShannon: null,
            nullShareBefore: 0,
            nullShareNow: 0,
          },
        ],
        greatest: { field: 'amount', psi: 0 },
      },
      week: null,
    })
  })

  it('compares with the day before, and with all days of the history together', () => {
    const halves = past('2026-11-18', { rows: 1000, country: (i) => COUNTRIES[i % 2] })
    const nulls = past('2026-11-17', { rows: 3000, country: (i) => (i % 3 === 0 ? null : 'DE') })
    const drift = compareDays(dayOf(), [halves, nulls])
    expect(drift?.week).toMatchObject({ dates: ['2026-11-18', '2026-11-17'], rowsPerDay: 2000 })
    const country = (against: DriftAgainst | null | undefined) =>
      against?.fields.find(({ field }) => field === 'country')
    expect(country(drift?.previous)).toMatchObject({ nullShareBefore: 0, nullShareNow: 0 })
    expect(country(drift?.week)?.nullShareBefore).toBe(0.25)
    // DE 500 + 2000, FR 500, none 1000, of 4000; now 500 each: IT and ES are rare together.
    const cells = [
      [500, 2500],
      [500, 500],
      [1000, 0.5],
      [0.5, 1000],
    ]
    const psi = cells.reduce((sum, [now, before]) => {
      const [p, q] = [now / 2000, before / 4000]
      return sum + (p - q) * Math.log(p / q)
    }, 0)
    expect(country(drift?.week)?.psi).toBeCloseTo(psi, 12)
    expect(drift?.week?.greatest?.field).toBe('country')
  })

  it('leaves out fields that were not there, and cannot compare those of another sort', () => {
    const other = past('2026-11-18', {}, FEWER_FIELDS)
    const fields = compareDays(dayOf(), [other])?.previous.fields
    expect(fields?.map(({ field }) => field)).toEqual(['amount', 'country'])
    const texts = past('2026-11-18', { country: (i) => `somewhere ${i}` })
    expect(compareDays(dayOf(), [texts])?.previous.fields[1]).toMatchObject({ field: 'country', psi: null })
  })

  it('survives days without rows', () => {
    expect(compareDays(dayOf({ rows: 0 }), [past('2026-11-18')])?.previous.greatest).toBeNull()
    expect(compareDays(dayOf(), [past('2026-11-18', { rows: 0 })])?.previous.greatest).toBeNull()
  })
})

describe('alerts of drift', () => {
  it('say how far a field is from the day before', () => {
    const [alert, ...others] = drifted({ amount: (i) => (i % 97) + 20 }, past('2026-11-18'))
    expect(alert).toEqual({
      kind: 'drift',
      field: 'amount',
      message: expect.stringMatching(/^Far from 2026-11-18: PSI \d\.\d\d$/),
    })
    expect(others).toEqual([])
  })

  it('tell of the days before together when the last is alike', () => {
    const moved = { country: (i: number) => COUNTRIES[i % 10 < 7 ? 0 : i % 4] }
    const before = [past('2026-11-18', moved), past('2026-11-17'), past('2026-11-16'), past('2026-11-15')]
    expect(drifted(moved, ...before)).toEqual([
      {
        kind: 'drift',
        field: 'country',
        message: expect.stringMatching(/^(Far|Notably) from the 4 days before: PSI/),
      },
    ])
  })

  it('are silent where chance alone may do as much', () => {
    const hundred = (day: number) => (i: number) => COUNTRIES[(i * 7 + day * i) % 4]
    const small = past('2026-11-18', { rows: 12, country: hundred(0) })
    expect(compareDays(dayOf({ rows: 12, country: hundred(4) }), [small])?.previous.greatest?.psi).toBe(0)
    const few = { rows: 12, country: (i: number) => COUNTRIES[i < 8 ? 0 : i % 4] }
    const psi = compareDays(dayOf(few), [small])?.previous.fields[1].psi
    expect(psi).toBeGreaterThan(0.25)
    expect(drifted(few, small)).toEqual([])
  })
})
