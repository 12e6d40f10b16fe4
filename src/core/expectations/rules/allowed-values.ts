import { type CountedValue, EXACT_VALUES } from '../../sketches/value-table.ts'
import type { ColumnRule } from '../check.ts'

const SHOWN_VALUES = 5

/**
 * Every value is one of those declared. When there are too many values to know all, the frequent ones and some examples are
 * looked at; and more values than are declared must hold strangers.
 */
export const allowedValues: ColumnRule = ({ field, sketch }) => {
  const { allowed } = field.declared
  if (allowed === null) return null
  const known = new Set(allowed.map((value) => (typeof value === 'boolean' ? Number(value) : value)))
  const { values } = sketch
  const examples = values.examples().map((value) => ({ value, count: 1 }))
  const strangers = [...values.frequent(), ...examples].filter(({ value }) => !known.has(value))
  const mustHaveStrangers = !values.isExact && known.size <= EXACT_VALUES
  return {
    severity: 'fail',
    expected: `one of ${known.size} values`,
    observed: describe(strangers, mustHaveStrangers ? values.distinct : null),
    passed: strangers.length === 0 && !mustHaveStrangers,
  }
}

function describe(strangers: readonly CountedValue[], distinct: number | null): string {
  if (strangers.length === 0) return distinct === null ? 'no other value' : `about ${distinct} values`
  const shown = strangers
    .slice(0, SHOWN_VALUES)
    .map(({ value, count }) => `${JSON.stringify(value)} (${count} or more)`)
  const more = strangers.length - shown.length
  return `also ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
