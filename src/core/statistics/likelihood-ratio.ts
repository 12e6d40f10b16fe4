import { ln } from '../random/exact-math.ts'
import { chiSquareTail } from './gamma.ts'

/** Cells in which fewer are expected are put together. */
const LEAST_EXPECTED = 10

/** How far counts are from what was expected of them. */
export interface Deviation {
  readonly statistic: number
  readonly degrees: number
  /** Chance of being as far off, if what was expected is true. */
  readonly p: number
}

interface Cell {
  readonly count: number
  readonly share: number
}

/**
 * Chi-square test of counts against the shares that they should have, in its form of likelihood ratios: G = 2 Σ count ln(count / expected),
 * with Williams' correction (Biometrika 63, 1976).
 *
 * Pearson's form has a far heavier tail than chi-square: with 10 expected in a cell, p = 1e-8 comes up 400 times too often.
 * Here p is right within a factor of six, which is what none at all of 10 expected is likelier than chi-square has it.
 *
 * @param shares not negative, adding up to 1
 */
export function likelihoodRatioTest(counts: readonly number[], shares: readonly number[]): Deviation {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (counts.some((count, i) => count > 0 && shares[i] === 0))
    return { statistic: Number.POSITIVE_INFINITY, degrees: counts.length - 1, p: 0 }
  const cells = joinRare(
    counts.map((count, i) => ({ count, share: shares[i] })),
    LEAST_EXPECTED / total,
  )
  const degrees = cells.length - 1
  if (degrees < 1) return { statistic: 0, degrees: 0, p: 1 }
  const ratio = cells.reduce((sum, cell) => sum + gainOf(cell, total), 0)
  const inverses = cells.reduce((sum, { share }) => sum + 1 / share, 0)
  const statistic = Math.max(0, ratio / (1 + (inverses - 1) / (6 * total * degrees)))
  return { statistic, degrees, p: chiSquareTail(statistic, degrees) }
}

const gainOf = ({ count, share }: Cell, total: number): number =>
  count === 0 ? 0 : 2 * count * ln(count / (share * total))

const join = (a: Cell, b: Cell): Cell => ({ count: a.count + b.count, share: a.share + b.share })

/** The frequent cells as they are, and the rare ones as one, with the least frequent where they are rare together. */
function joinRare(cells: readonly Cell[], leastShare: number): Cell[] {
  const frequent = cells.filter(({ share }) => share >= leastShare).sort((a, b) => b.share - a.share)
  const rest = cells.filter(({ share }) => share < leastShare).reduce(join, { count: 0, share: 0 })
  if (rest.share === 0) return frequent
  const last = rest.share < leastShare ? frequent.pop() : undefined
  return [...frequent, last ? join(last, rest) : rest]
}
