import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/core/dataset.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import { withDrift } from '../../../src/core/profile/drift.ts'
import { summarize } from '../../../src/core/profile/summarize.ts'
import { dayOf, shippedDataset } from '../../datasets.ts'

const PAYMENTS = shippedDataset('payments')
/** More than are sampled. */
const ROWS = 20_000

/** The profile of a day made in parts, each through JSON, as the workflow has it; `reversed`: the last part first. */
function profileOf(
  dataset: Dataset,
  parts: number,
  { rows = ROWS, date = '2026-11-19', reversed = false } = {},
) {
  const day = dayOf(dataset, rows, { date })
  const label = dataset.label?.field
  const total = new Inspection(dataset.fields, { label, dayRows: rows })
  const order = Array.from({ length: parts }, (_, i) => (reversed ? parts - 1 - i : i))
  for (const part of order) {
    const range = day.partRange(part, parts)
    const options = { label, dayRows: rows, firstRow: range.rows.start }
    const inspection = new Inspection(dataset.fields, options)
    for (const batch of day.batches(range)) inspection.add(batch)
    total.merge(Inspection.fromJSON(JSON.parse(JSON.stringify(inspection))))
  }
  const state = JSON.parse(JSON.stringify(total))
  return summarize(Inspection.fromJSON(state), dataset.form.analysis)
}

describe('the profile of payments', () => {
  const profile = profileOf(PAYMENTS, 1)
  const text = JSON.stringify(profile)

  it('is the same JSON for any number of parts, in any order', () => {
    expect(JSON.stringify(profileOf(PAYMENTS, 5, { reversed: true }))).toBe(text)
  }, 20_000)

  it('is plain JSON of less than 300 kB', () => {
    expect(JSON.parse(text)).toEqual(profile)
    expect(text.length).toBeLessThan(300_000)
  })

  it('knows what each field is', () => {
    const kinds = Object.fromEntries(profile.fields.map(({ name, kind }) => [name, kind]))
    expect(kinds).toMatchObject({
      transaction_id: 'identifier',
      event_time: 'time',
      amount: 'numeric',
      card_pan_hash: 'identifier',
      customer_id: 'identifier',
      merchant_id: 'identifier',
      merchant_country: 'category',
      mcc_code: 'category',
      latitude: 'geo',
      longitude: 'geo',
      label_fraud: 'boolean',
    })
  })

  it('has a short list of alerts, none about identifiers but that they are', () => {
    expect(profile.alerts.length).toBeLessThanOrEqual(20)
    const identifiers = profile.fields.filter(({ kind }) => kind === 'identifier').map(({ name }) => name)
    const about = profile.alerts.filter(({ field }) => field !== null && identifiers.includes(field))
    expect(new Set(about.map(({ kind }) => kind))).toEqual(new Set(['missing', 'unique']))
  })

  it('shows where the merchants are, and what goes with the amount', () => {
    const pairs = profile.interactions.map(({ x, y }) => [x.field, y.field])
    expect(pairs[0]).toEqual(['longitude', 'latitude'])
    expect(pairs.flat()).toContain('amount')
    expect(profile.interactions.length).toBeLessThanOrEqual(8)
  })

  it('has fraud by hour, country, channel and MCC, of all rows', () => {
    const { label } = profile
    const fields = label?.breakdowns.map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['event_time', 'merchant_country', 'channel', 'mcc_code']))
    expect(label).toMatchObject({ label: 'label_fraud', rows: ROWS, trues: 60 })
    for (const { rates } of label?.breakdowns ?? []) {
      expect(rates.reduce((sum, { rows }) => sum + rows, 0)).toBe(ROWS)
      expect(rates.reduce((sum, { trues }) => sum + trues, 0)).toBe(60)
    }
  })

  it('does not drift from one day to the next', () => {
    const next = withDrift(profileOf(PAYMENTS, 1, { date: '2026-11-20' }), [{ date: '2026-11-19', profile }])
    expect(next.drift?.previous.fields.map(({ field }) => field)).toEqual(
      profile.fields.map(({ name }) => name),
    )
    expect(next.alerts.filter(({ kind }) => kind === 'drift')).toEqual([])
    expect(next.drift?.previous.greatest?.psi).toBeLessThan(0.1)
  }, 20_000)
})
