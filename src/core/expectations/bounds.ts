import { formatNumber } from '../format.ts'

/** Least and most that is expected; both are included, and one may be missing. */
export interface Bounds {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** Where a number lies that is known up to an error; `low === high` when it is known exactly. */
export interface Interval {
  readonly low: number
  readonly high: number
}

export const exactly = (number: number): Interval => ({ low: number, high: number })

/** Whether a number may lie within bounds: only when no number of the interval does, it is sure that it does not. */
export const mayLieWithin = ({ low, high }: Interval, { min, max }: Bounds): boolean =>
  (min === undefined || high >= min) && (max === undefined || low <= max)

/** `2 to 5`, `at least 2`, `at most 5` */
export function showBounds({ min, max }: Bounds): string {
  if (min === undefined) return max === undefined ? 'anything' : `at most ${formatNumber(max)}`
  return max === undefined ? `at least ${formatNumber(min)}` : `${formatNumber(min)} to ${formatNumber(max)}`
}

/** `12.3`, or `12 to 12.6` */
export const showInterval = ({ low, high }: Interval): string =>
  low === high ? formatNumber(low) : `${formatNumber(low)} to ${formatNumber(high)}`
