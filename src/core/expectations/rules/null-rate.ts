import { formatCount } from '../../format.ts'
import type { ColumnRule } from '../check.ts'

/**
 * How far nulls may stray from rows × rate before it cannot be chance. Bernstein's inequality, which holds for every number of rows:
 * P(|nulls - rows × rate| >= t) <= 2 exp(-t² / (2 (V + t / 3))), V = rows × rate × (1 - rate).
 *
 * With exp(-BOUND) on the right, 24 fields on 365 days give a false alarm with chance 24 × 365 × 2 exp(-14.4) < 1 % a year.
 */
const BOUND = 14.4

/** Nulls that are drawn for each row come at the declared rate, within chance. */
export const nullRate: ColumnRule = ({ field, rows, nulls }) => {
  const rate = field.declared.nullRate
  if (rate === null || rate === 0) return null
  const mean = rows * rate
  const slack = slackOf(mean * (1 - rate))
  const least = Math.max(0, Math.ceil(mean - slack))
  const most = Math.min(rows, Math.floor(mean + slack))
  return {
    severity: 'fail',
    expected: `${formatCount(least)} to ${formatCount(most)} nulls (a rate of ${rate})`,
    observed: `${formatCount(nulls)} nulls`,
    passed: least <= nulls && nulls <= most,
  }
}

/** The t that solves t² = 2 × BOUND × (variance + t / 3); none when nothing is left to chance. */
function slackOf(variance: number): number {
  if (variance === 0) return 0
  return BOUND / 3 + Math.sqrt((BOUND / 3) ** 2 + 2 * BOUND * variance)
}
