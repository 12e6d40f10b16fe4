import { isoTime } from '../../iso-time.ts'
import type { ColumnRule } from '../check.ts'

/** Every number or time lies within the declared bounds, which are both included. */
export const range: ColumnRule = ({ field, sketch }) => {
  const { min, max } = field.declared
  const detail = sketch.numbers ?? sketch.times
  if (detail === null || (min === null && max === null)) return null
  const show = (bound: number) => (field.type === 'timestamp' ? isoTime(bound) : String(bound))
  const nonFinite = sketch.numbers?.nonFinite ?? 0
  const isInside = (min === null || detail.min >= min) && (max === null || detail.max <= max)
  const seen = detail.count === 0 ? 'no values' : `${show(detail.min)} to ${show(detail.max)}`
  return {
    severity: 'fail',
    expected: `${min === null ? 'anything' : show(min)} to ${max === null ? 'anything' : show(max)}`,
    observed: nonFinite === 0 ? seen : `${seen}, and ${nonFinite} values that are no finite number`,
    passed: nonFinite === 0 && isInside,
  }
}
