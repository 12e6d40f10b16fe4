import { describe, expect, it } from 'vitest'
import { checksText, countsText, groupChecks } from '../../src/cli/checks-text.ts'
import { paintFor } from '../../src/cli/paint.ts'
import type { Check } from '../../src/core/expectations/check.ts'

const check = (change: Partial<Check>): Check => ({
  rule: 'range',
  field: 'amount',
  severity: 'fail',
  expected: '1 to 500',
  observed: '1.2 to 499',
  passed: true,
  offenders: null,
  ...change,
})
const row = (number: number, amount: number | null) => ({
  row: number,
  values: { txn_id: `id-${number}`, channel: 'ATM', amount },
})
const checks = [
  check({}),
  check({
    passed: false,
    observed: '-5 to 499',
    offenders: { count: 12, rows: [row(1203, -5), row(40_001, null)] },
  }),
  check({ rule: 'mean', severity: 'warn', passed: false, expected: '20 ± 1', observed: '23' }),
  check({ rule: 'row count', field: null, expected: '100', observed: '100' }),
  check({ rule: 'range', field: 'age' }),
]
const verdict = groupChecks(checks)
const text = (columns: number) => checksText(verdict, { columns, paint: paintFor(false) })

describe('the text of checks', () => {
  it('tells failures from warnings and counts what passed, rule by rule', () => {
    expect(countsText(verdict)).toBe('5 checks: 1 failed, 1 warned, 3 passed')
    expect(text(100)).toBe(`
Failed
rule   of      expected  found
range  amount  1 to 500  -5 to 499

range of amount: 2 rows of 12
   row  txn_id    amount
 1,203  id-1203   -5
40,001  id-40001  -

Warnings
rule  of      expected  found
mean  amount  20 ± 1    23

Passed
rule       checks
range           2
row count       1
`)
  })

  it('shows the columns that a rule over several of them names', () => {
    const broken = check({
      rule: 'together',
      field: null,
      passed: false,
      expected: 'channel and amount null together',
      offenders: { count: 1, rows: [row(7, null)] },
    })
    const shown = checksText(groupChecks([broken]), { columns: 100, paint: paintFor(false) })
    expect(shown).toContain('together: 1 row of 1\nrow  txn_id  channel  amount\n  7  id-7    ATM      -\n')
  })

  it('gives one record per check where the screen is narrow', () => {
    expect(text(24)).toContain('rule      range\nof        amount\nexpected  1 to 500\nfound     -5 to 499\n')
  })

  it('says nothing of groups that are empty', () => {
    const sound = groupChecks([check({})])
    expect(checksText(sound, { columns: 80, paint: paintFor(false) })).not.toMatch(/Failed|Warnings/)
    expect(countsText(sound)).toBe('1 check: 1 passed')
  })
})
