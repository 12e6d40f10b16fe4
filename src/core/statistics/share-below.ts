import type { DrawnInteger, DrawnReal, RealShape } from '../distribution.ts'
import { exp, ln, power } from '../random/exact-math.ts'
import { normalBelow } from './gamma.ts'

/** The least number that `ln` knows. */
const LEAST_NORMAL = 2.2250738585072014e-308

/** Share of the drawn numbers that are below an edge; those on it count where `isClosed`. */
export function shareBelow(drawn: DrawnInteger | DrawnReal, edge: number, isClosed: boolean): number {
  if (drawn.kind === 'real') return realsBelow(drawn, edge, isClosed)
  return integersBelow(drawn, isClosed ? Math.floor(edge) + 1 : Math.ceil(edge))
}

/** Shares of the numbers from min to max, one by one. */
export function sharesOfIntegers(drawn: DrawnInteger): number[] {
  const count = drawn.max - drawn.min + 1
  return Array.from({ length: count }, (_, i) => {
    const number = drawn.min + i
    return integersBelow(drawn, number + 1) - integersBelow(drawn, number)
  })
}

function integersBelow({ min, max, skew }: DrawnInteger, number: number): number {
  if (number <= min) return 0
  if (number > max) return 1
  return power((number - min) / (max - min + 1), 1 / skew)
}

function realsBelow(drawn: DrawnReal, edge: number, isClosed: boolean): number {
  const { decimals, min, max, shape, factor, shift } = drawn
  if (decimals !== null) {
    // A number ends below the edge when it was below the middle between the edge and the decimal before.
    const perUnit = Number(`1e${decimals}`)
    const units = isClosed ? Math.floor(edge * perUnit) + 1 : Math.ceil(edge * perUnit)
    return realsBelow({ ...drawn, decimals: null }, (units - 0.5) / perUnit, false)
  }
  if (isClosed ? edge < min : edge <= min) return 0
  if (isClosed ? edge >= max : edge > max) return 1
  return shareOfShape(shape, (edge - shift) / factor)
}

function shareOfShape(shape: RealShape, number: number): number {
  switch (shape.kind) {
    case 'uniform':
      return Math.min(1, Math.max(0, (number - shape.from) / (shape.to - shape.from)))
    case 'exponential':
      return number <= 0 ? 0 : 1 - exp(-shape.rate * number)
    case 'normal':
      return normalBelow((number - shape.mean) / shape.stddev)
    case 'lognormal':
      if (number === Number.POSITIVE_INFINITY) return 1
      return number < LEAST_NORMAL ? 0 : normalBelow((ln(number) - shape.mean) / shape.stddev)
  }
}
