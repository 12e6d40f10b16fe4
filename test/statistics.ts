/** Tests of hypotheses for what is drawn. Streams are fixed, so a test that passes once passes always. */
import { normalQuantile } from '../src/core/random/exact-math.ts'

/** Pearson's statistic of observed counts against expected ones. */
export function chiSquare(observed: ArrayLike<number>, expected: (bin: number) => number): number {
  let sum = 0
  for (let bin = 0; bin < observed.length; bin++) sum += (observed[bin] - expected(bin)) ** 2 / expected(bin)
  return sum
}

/** Upper percentage point of chi-square by Wilson and Hilferty's cube (1931). */
export function chiSquareLimit(degrees: number, alpha: number): number {
  const a = 2 / (9 * degrees)
  return degrees * (1 - a + normalQuantile(1 - alpha) * Math.sqrt(a)) ** 3
}

/** Largest distance between the empirical distribution of sorted values and a distribution function. */
export function kolmogorovSmirnov(sorted: ArrayLike<number>, cdf: (x: number) => number): number {
  const n = sorted.length
  let distance = 0
  for (let i = 0; i < n; i++) {
    const p = cdf(sorted[i])
    distance = Math.max(distance, Math.abs(p - i / n), Math.abs((i + 1) / n - p))
  }
  return distance
}

/** Distance that a sample of n exceeds with chance alpha (asymptotic). */
export const kolmogorovLimit = (n: number, alpha: number) => Math.sqrt(-Math.log(alpha / 2) / 2 / n)

export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/** Pearson's correlation of two samples. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - ma) * (b[i] - mb)
    aa += (a[i] - ma) ** 2
    bb += (b[i] - mb) ** 2
  }
  return ab / Math.sqrt(aa * bb)
}
