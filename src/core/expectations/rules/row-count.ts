import { formatCount } from '../../format.ts'
import type { Check } from '../check.ts'

/** The day has as many rows as were asked for. */
export function rowCount(expected: number, observed: number): Check {
  return {
    rule: 'row count',
    field: null,
    severity: 'fail',
    expected: `${formatCount(expected)} rows`,
    observed: `${formatCount(observed)} rows`,
    passed: observed === expected,
    offenders: null,
  }
}
