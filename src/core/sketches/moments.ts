/** Moments from sums without rounding, so that they do not depend on how the numbers were cut into parts. */
import { ratio, UNIT } from './exact-sum.ts'
import { MAX_SQUARABLE, type NumberSketch } from './number-sketch.ts'

/** Of the finite numbers; 0 of none. */
export const sumOf = ({ sum }: NumberSketch): number => ratio(sum.units(), UNIT)

/** Of the finite numbers, at least one. */
export const meanOf = ({ sum, count }: NumberSketch): number => ratio(sum.units(), BigInt(count) * UNIT)

/** Of the finite numbers, at least one. Null when there are numbers whose squares a double does not hold. */
export function standardDeviationOf({ sum, squares, count, min, max }: NumberSketch): number | null {
  if (Math.max(max, -min) > MAX_SQUARABLE) return null
  const [n, total] = [BigInt(count), sum.units()]
  const variance = ratio(n * squares.units() * UNIT - total * total, (n * UNIT) ** 2n)
  return Math.sqrt(Math.max(0, variance))
}
