import { describe, expect, it } from 'vitest'
import { checkDay } from '../../../src/core/expectations/check-day.ts'
import { rowRulesOf } from '../../../src/core/expectations/row-rules.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import { summarize } from '../../../src/core/profile/summarize.ts'
import { batchesOf, datasetOf, dayOf } from '../../datasets.ts'
import { DATE } from './facts.ts'

const ROWS = 2000

/** One expectation of each rule: they hold but for `warned`. */
const EXPECTATIONS = [
  { rule: 'mean', field: 'low', min: 0.4, max: 0.6 },
  { rule: 'sum', field: 'low', max: ROWS },
  { rule: 'stddev', field: 'low', min: 0.2, max: 0.4 },
  { rule: 'quantile', field: 'low', share: 0.9, min: 0.85 },
  { rule: 'distinct', field: 'shop', min: 3, max: 3 },
  { rule: 'null_rate', field: 'note', min: 0.4, max: 0.6 },
  { rule: 'share', field: 'shop', value: 'A', min: 0.2, max: 0.5 },
  { rule: 'correlation', field: 'low', with: 'high', min: -0.2, max: 0.2 },
  { rule: 'compare', field: 'low', is: '<', to: 'high' },
  { rule: 'together', fields: ['note', 'mark'] },
  { rule: 'freshness', field: 'paid_at', hours: 1 },
  { rule: 'change', of: 'rows', most: 0 },
  { rule: 'change', of: 'distribution', field: 'shop', most: 0.01 },
] as const

const dataset = (expectations: readonly object[]) =>
  datasetOf(
    [
      { name: 'low', type: 'float' },
      { name: 'high', type: 'float', min: 1, max: 2 },
      { name: 'shop', type: 'category', choices: ['A', 'B', 'C'] },
      { name: 'note', type: 'bool', nulls: { rate: 0.5, group: 'extra' } },
      { name: 'mark', type: 'bool', nulls: { rate: 0.5, group: 'extra' } },
      { name: 'paid_at', type: 'datetime' },
    ],
    { expectations },
  )

function inspect(expectations: readonly object[], date = DATE) {
  const judged = dataset(expectations)
  const inspection = new Inspection(judged.fields, { dayRows: ROWS, rules: rowRulesOf(judged, date) })
  for (const batch of batchesOf(dayOf(judged, ROWS, { date }))) inspection.add(batch)
  return { dataset: judged, inspection }
}

function reportOn(expectations: readonly object[]) {
  const { dataset, inspection } = inspect(expectations)
  const past = { date: '2026-11-18', profile: summarize(inspect(expectations, '2026-11-18').inspection) }
  return checkDay({ dataset, rows: ROWS, date: DATE, history: [past] }, inspection, [])
}

const added = (report: ReturnType<typeof reportOn>) =>
  report.checks.filter(({ rule }) => EXPECTATIONS.some((form) => form.rule.replace('_', ' ') === rule))

describe('rules that a schema adds', () => {
  it('are judged one by one, beside those that follow from its fields', () => {
    const report = reportOn(EXPECTATIONS)
    expect(
      added(report).map(({ rule, field, observed, passed }) => ({ rule, field, observed, passed })),
    ).toEqual(
      expect.arrayContaining(
        EXPECTATIONS.map((form) =>
          expect.objectContaining({
            rule: form.rule.replace('_', ' '),
            field: 'field' in form ? form.field : null,
            passed: true,
          }),
        ),
      ),
    )
    expect(report.passed).toBe(true)
    expect(report.checks.filter(({ rule }) => rule === 'declared distribution')).toHaveLength(5)
  })

  it('keep a day back, or warn of it', () => {
    const broken = { rule: 'compare', field: 'low', is: '>', to: 'high' }
    expect(reportOn([broken])).toMatchObject({ passed: false })
    const warned = reportOn([
      { ...broken, severity: 'warn' },
      { rule: 'mean', field: 'low', min: 1, severity: 'warn' },
    ])
    expect(warned.passed).toBe(true)
    expect(
      warned.checks.filter(({ passed }) => !passed).map(({ rule, severity }) => [rule, severity]),
    ).toEqual([
      ['compare', 'warn'],
      ['mean', 'warn'],
    ])
  })

  it('show rows that break a rule of rows', () => {
    const [check] = reportOn([{ rule: 'compare', field: 'high', is: '=', to: 'low' }]).checks.filter(
      ({ rule }) => rule === 'compare',
    )
    expect(check.offenders?.count).toBe(ROWS)
    expect(check.offenders?.rows).toHaveLength(5)
  })
})
