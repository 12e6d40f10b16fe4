import { describe, expect, it } from 'vitest'
import { correlation } from '../../../../src/core/expectations/rules/correlation.ts'
import { COMMON, type Columns, checkBy, dayOf, upTo } from '../day-facts.ts'

const of = (columns: Columns, form: object) =>
  checkBy(
    correlation({ rule: 'correlation', field: 'a', with: 'b', method: 'pearson', ...COMMON, ...form }),
    dayOf(columns),
  )

describe('a correlation', () => {
  // r of (1, 2, 3, 4) and (1, 3, 2, 4) is 0.8.
  const few: Columns = { a: ['float64', [1, 2, null, 3, 4]], b: ['float64', [1, 3, 9, 2, 4]] }

  it.each([
    [{ min: 0.79 }, true],
    [{ min: 0.81 }, false],
    [{ max: 0.81 }, true],
    [{ max: 0.79 }, false],
  ])('of all rows of a small day lies within %j: %j', (bounds, passed) => {
    expect(of(few, bounds)).toMatchObject({ observed: '0.8', passed })
  })

  it('goes by ranks where the schema says so, and takes times and booleans', () => {
    const curved: Columns = { a: ['timestamp', [1, 2, 3, 4]], b: ['float64', [1, 10, 100, 1e6]] }
    expect(of(curved, { min: 0.99 }).passed).toBe(false)
    expect(of(curved, { min: 0.99, method: 'spearman' })).toMatchObject({
      expected: 'a correlation (spearman) with b of at least 0.99',
      passed: true,
    })
    expect(of({ a: ['bool', [0, 1]], b: ['float64', [5, 3]] }, { max: -1 }).passed).toBe(true)
  })

  it('fails where one does not vary', () => {
    expect(of({ a: ['float64', [1, 1]], b: ['float64', [1, 2]] }, { max: 1 })).toMatchObject({
      observed: 'none, as one of them does not vary',
      passed: false,
    })
  })

  it('of a sample fails only beyond four standard errors', () => {
    // Half of b follows a, half does not: r = ½ over all rows.
    const rows = upTo(200_000)
    const scatter = (i: number) => (i * 7919) % 200_003
    const large: Columns = {
      a: ['float64', rows],
      b: ['float64', rows.map((i) => (i % 2 === 0 ? i : scatter(i)))],
    }
    expect(of(large, { min: 0.5, max: 0.5 }).passed).toBe(true)
    expect(of(large, { min: 0.54 }).passed).toBe(false)
    expect(of(large, { max: 0.46 }).passed).toBe(false)
  })
})
