import { describe, expect, it } from 'vitest'
import { change } from '../../../../src/core/expectations/rules/change.ts'
import type { ExpectationOf } from '../../../../src/core/schema/expectation-form.ts'
import type { Cell } from '../../sketches/columns.ts'
import { COMMON, type Columns, checkBy, dayOf, publishedDay } from '../day-facts.ts'

const amounts = (...cells: Cell[]): Columns => ({ amount: ['float64', cells] })
const past = (...days: Columns[]) => days.map((columns, i) => publishedDay(`2026-11-${18 - i}`, columns))

type Of = Exclude<ExpectationOf<'change'>, { of: 'distribution' }>['of']
const of = (what: Of, most: number, days = 7) =>
  change(
    what === 'rows'
      ? { rule: 'change', of: what, most, days, ...COMMON }
      : { rule: 'change', of: what, field: 'amount', most, days, ...COMMON },
  )

describe('a change', () => {
  it('is none where no day was published', () => {
    expect(checkBy(of('rows', 0), dayOf(amounts(1)))).toMatchObject({
      observed: 'no published day to compare with',
      passed: true,
    })
  })

  it.each<[Of, number, Columns, Columns]>([
    ['rows', 0.5, amounts(1, 1, 1), amounts(1, 1)],
    ['rows', 0.5, amounts(1), amounts(1, 1)],
    ['mean', 0.25, amounts(5, 5), amounts(4)],
    ['mean', 0.25, amounts(-5), amounts(-4)],
    ['null_share', 0.25, amounts(1, null, null, 1), amounts(1, 2, null, 4)],
    ['distinct', 0.5, amounts(1, 1, 2, 3, 3, 3), amounts(1, 2)],
  ])('of %s by %d is allowed, and not by more', (what, size, now, before) => {
    const day = dayOf(now, past(before))
    expect(checkBy(of(what, size), day).passed).toBe(true)
    expect(checkBy(of(what, size - 0.001), day).passed).toBe(false)
  })

  it('is against the mean of so many days, the latest ones', () => {
    const day = dayOf(amounts(1, 1, 1), past(amounts(1, 1), amounts(1, 1, 1, 1), amounts(1)))
    expect(checkBy(of('rows', 0, 2), day)).toMatchObject({
      expected: 'a change of rows by at most 0',
      observed: '0: 3 against 3 on 2 published days',
      passed: true,
    })
    expect(checkBy(of('rows', 0, 1), day)).toMatchObject({
      observed: '0.5: 3 against 2 on 1 published day',
      passed: false,
    })
  })

  it('leaves out days that had no such column, and fails where the day itself has nothing', () => {
    const other: Columns = { price: ['float64', [1]] }
    expect(checkBy(of('mean', 0), dayOf(amounts(2), past(other, amounts(2))))).toMatchObject({
      observed: '0: 2 against 2 on 1 published day',
      passed: true,
    })
    expect(checkBy(of('mean', 0), dayOf(amounts(2), past(other)))).toMatchObject({
      observed: 'no published day to compare with',
    })
    expect(checkBy(of('mean', 9), dayOf(amounts(null), past(amounts(2))))).toMatchObject({
      observed: 'nothing against 2 on 1 published day',
      passed: false,
    })
  })

  it('from nothing to something is without bound', () => {
    expect(checkBy(of('mean', 1e9), dayOf(amounts(1), past(amounts(0)))).passed).toBe(false)
    expect(checkBy(of('mean', 0), dayOf(amounts(0), past(amounts(0)))).passed).toBe(true)
  })
})
