import { formatCounted, formatNumber } from '../../format.ts'
import type { FieldProfile } from '../../profile/field-profile.ts'
import type { ExpectationOf } from '../../schema/expectation-form.ts'
import { meanOf } from '../../sketches/moments.ts'
import { columnOf, numbersOf } from '../day-column.ts'
import { addedRule, type DayFacts, type DayRule } from '../day-rule.ts'

type Form = Exclude<ExpectationOf<'change'>, { of: 'distribution' }>

/** A number of the day, and the same of days before it; null where there is none. */
interface Compared {
  readonly now: number | null
  readonly before: readonly (number | null)[]
}

const NAMES = {
  rows: 'rows',
  mean: 'the mean',
  null_share: 'the share of nulls',
  distinct: 'the number of different values',
} as const

/** How far a number of the day is from its mean over the published days before. Passes when there is none to compare with. */
export const change = (form: Form): DayRule =>
  addedRule(form, (facts) => {
    const { now, before } = compare(form, facts)
    const known = before.filter((number) => number !== null)
    const expected = `a change of ${NAMES[form.of]} by at most ${formatNumber(form.most)}`
    if (known.length === 0) return { expected, observed: 'no published day to compare with', passed: true }
    const mean = known.reduce((total, number) => total + number, 0) / known.length
    const against = `against ${formatNumber(mean)} on ${formatCounted(known.length, 'published day')}`
    if (now === null) return { expected, observed: `nothing ${against}`, passed: false }
    const size = form.of === 'null_share' ? Math.abs(now - mean) : relativeChange(now, mean)
    return {
      expected,
      observed: `${formatNumber(size)}: ${formatNumber(now)} ${against}`,
      passed: size <= form.most,
    }
  })

function relativeChange(now: number, before: number): number {
  if (now === before) return 0
  return Math.abs(now - before) / Math.abs(before)
}

function compare(form: Form, { inspection, history }: DayFacts): Compared {
  const past = history.slice(0, form.days).map(({ profile }) => profile)
  if (form.of === 'rows') return { now: inspection.rows, before: past.map(({ rows }) => rows) }
  const { field } = form
  const ofField = (numberOf: (profile: FieldProfile) => number | null) =>
    past.map(({ fields }) => {
      const found = fields.find(({ name }) => name === field)
      return found ? numberOf(found) : null
    })
  const { rows, nulls, sketch } = columnOf(inspection, field)
  switch (form.of) {
    case 'mean': {
      const numbers = numbersOf(inspection, field)
      return {
        now: numbers.count === 0 ? null : meanOf(numbers),
        before: ofField(({ number }) => number?.mean ?? null),
      }
    }
    case 'distinct':
      return {
        now: Math.min(sketch.values.distinct, rows - nulls),
        before: ofField(({ distinct }) => distinct),
      }
    case 'null_share':
      return { now: rows === 0 ? 0 : nulls / rows, before: ofField(({ nullShare }) => nullShare) }
  }
}
