import { describe, expect, it } from 'vitest'
import type { Field } from '../../../src/core/declaration.ts'
import { checkDay } from '../../../src/core/expectations/check-day.ts'
import { rowRulesOf } from '../../../src/core/expectations/row-rules.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import { batchOf, plainColumn } from '../sketches/columns.ts'
import { DATE, expectantOf, promising } from './facts.ts'

const fields: Field[] = [
  { ...promising('int32', { min: 1, max: 12 }), name: 'month', nullable: false },
  { ...promising('string', { allowed: ['A', 'B'], nullRate: 0.5 }), name: 'letter' },
]

const dataset = expectantOf(fields)

function check(months: (number | null)[], letters: (string | null)[], rows = months.length) {
  const inspection = new Inspection(fields, { dayRows: months.length, rules: rowRulesOf(dataset, DATE) })
  inspection.add(batchOf(plainColumn('int32', months), plainColumn('string', letters)))
  return checkDay({ dataset, rows, date: DATE }, inspection, [])
}

describe('checkDay', () => {
  it('applies each rule to each field that promises something', () => {
    const report = check([1, 2], ['A', null])
    expect(report.passed).toBe(true)
    expect(report.checks.map(({ rule, field, passed }) => [rule, field, passed])).toEqual([
      ['row count', null, true],
      ['columns', null, true],
      ['types', null, true],
      ['not null', 'month', true],
      ['range', 'month', true],
      ['allowed values', 'letter', true],
      ['null rate', 'letter', true],
    ])
  })

  it.each([
    ['row count', check([1], ['A'], 2)],
    ['not null', check([1, null], ['A', 'B'])],
    ['range', check([1, 13], ['A', 'B'])],
    ['allowed values', check([1, 2], ['A', 'C'])],
  ])('does not pass a day that fails %s alone', (rule, report) => {
    expect(report.passed).toBe(false)
    expect(report.checks.filter(({ passed }) => !passed).map((failed) => failed.rule)).toEqual([rule])
  })

  it('names the first rows that break a rule, with what is wrong in them', () => {
    const { checks } = check([1, 13, 0, 13], ['A', 'B', null, null])
    expect(checks.find(({ rule }) => rule === 'range')).toEqual({
      rule: 'range',
      field: 'month',
      severity: 'fail',
      expected: '1 to 12',
      observed: '3 rows, such as 13, 0',
      passed: false,
      offenders: {
        count: 3,
        rows: [
          { row: 1, values: { month: 13, letter: 'B' } },
          { row: 2, values: { month: 0, letter: null } },
          { row: 3, values: { month: 13, letter: null } },
        ],
      },
    })
    expect(checks.find(({ rule }) => rule === 'allowed values')).toMatchObject({
      observed: 'all 4 rows',
      offenders: { count: 0, rows: [] },
    })
  })

  it('refuses an inspection that was not made by its rules', () => {
    const inspection = new Inspection(fields, { dayRows: 0 })
    expect(() => checkDay({ dataset, rows: 0, date: DATE }, inspection, [])).toThrow(
      'inspection: expected one by 3 rules, found 0',
    )
  })
})
