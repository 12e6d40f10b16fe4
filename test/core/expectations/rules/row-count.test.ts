import { describe, expect, it } from 'vitest'
import { rowCount } from '../../../../src/core/expectations/rules/row-count.ts'

describe('row count', () => {
  it('passes when there are as many rows as expected', () => {
    expect(rowCount(10, 10)).toEqual({
      rule: 'row count',
      field: null,
      severity: 'fail',
      expected: '10 rows',
      observed: '10 rows',
      passed: true,
      offenders: null,
    })
  })

  it.each([9, 11, 0])('fails for %i rows in the place of 10', (rows) => {
    expect(rowCount(10, rows)).toMatchObject({ observed: `${rows} rows`, passed: false })
  })
})
