import { isoTime } from '../../iso-time.ts'
import type { DerivedRule } from '../row-rule.ts'
import { outside, testValues } from '../value-test.ts'

/** Every number or time lies within the declared bounds, which are both included; and every real number is finite. */
export const range: DerivedRule = ({ field, column }) => {
  const { min, max } = field.declared
  const { name, type } = field
  const isBounded = min !== null || max !== null
  if (type === 'string' || type === 'bool' || (!isBounded && type !== 'float64')) return null
  const show = (bound: number | null) => {
    if (bound === null) return 'anything'
    return type === 'timestamp' ? isoTime(bound) : String(bound)
  }
  return {
    rule: 'range',
    field: name,
    severity: 'fail',
    expected: isBounded ? `${show(min)} to ${show(max)}` : 'finite numbers',
    open: () => testValues(column, outside(min ?? -Number.MAX_VALUE, max ?? Number.MAX_VALUE)),
  }
}
