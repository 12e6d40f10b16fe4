/** The gamma function, and the distributions whose tails it gives. By `exp` and `ln` of our own: the same on every machine. */
import { exp, ln } from '../random/exact-math.ts'

const LN_2_PI = 1.8378770664093453

/** Regularised upper incomplete gamma function Q(a, x), for a > 0. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  const scale = exp(a * ln(x) - x - logGamma(a))
  return x < a + 1 ? Math.max(0, 1 - scale * lowerSeries(a, x)) : scale * upperFraction(a, x)
}

/** Chance that chi-square with so many degrees of freedom is at least `statistic`. */
export const chiSquareTail = (statistic: number, degrees: number): number =>
  upperGamma(degrees / 2, statistic / 2)

/** Share of the standard normal distribution below z. */
export const normalBelow = (z: number): number =>
  z > 0 ? 1 - upperGamma(0.5, (z * z) / 2) / 2 : upperGamma(0.5, (z * z) / 2) / 2

function lowerSeries(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a]
  for (let k = 1; term > sum * 1e-16; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

/** Lentz's continued fraction. Source: Press et al., Numerical Recipes, 3rd edition, 6.2. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < 10_000; k++) {
    const step = k * (a - k)
    b += 2
    d = 1 / (step * d + b)
    c = b + step / c
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return fraction
}

/** Stirling's series after raising the argument. */
function logGamma(x: number): number {
  if (x < 12) return logGamma(x + 1) - ln(x)
  const square = x * x
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / x
  return (x - 0.5) * ln(x) - x + LN_2_PI / 2 + series
}
