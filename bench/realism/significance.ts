/** How likely data as far off as these are, if what is declared of them is true. */
import { chiSquareTail } from '../../src/core/statistics/gamma.ts'
import { correctForSeveral } from '../../src/core/statistics/holm.ts'
import { chiSquare, kolmogorovSmirnov } from '../../test/statistics.ts'
import type { Shares } from './declared.ts'

/** One comparison with what is declared. */
export interface Trial {
  readonly name: string
  /** How many were looked at, and what they are. */
  readonly n: number
  readonly of: string
  /** `χ²₁₃ = 12.1` */
  readonly statistic: string
  readonly p: number
}

interface Subject {
  readonly name: string
  readonly of: string
}

/** Expected counts below this share a bin with their neighbour. Source: Cochran, Biometrics 10, 1954. */
const LEAST_EXPECTED = 5

/** Pearson's test of counts against expected ones, rarer ones put together. */
export function trialOfCounts(
  subject: Subject,
  counts: readonly number[],
  expected: readonly number[],
): Trial {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const bins: { count: number; expected: number }[] = [{ count: 0, expected: 0 }]
  counts.forEach((count, i) => {
    let bin = bins[bins.length - 1]
    if (bin.expected >= LEAST_EXPECTED) {
      bin = { count: 0, expected: 0 }
      bins.push(bin)
    }
    bin.count += count
    bin.expected += expected[i]
  })
  if (bins.length > 1 && bins[bins.length - 1].expected < LEAST_EXPECTED) {
    const rest = bins.pop()!
    bins[bins.length - 1].count += rest.count
    bins[bins.length - 1].expected += rest.expected
  }
  const degrees = bins.length - 1
  const statistic = chiSquare(
    bins.map(({ count }) => count),
    (bin) => bins[bin].expected,
  )
  return {
    ...subject,
    n: total,
    statistic: `χ² = ${statistic.toFixed(1)}, ${degrees} d.f.`,
    p: chiSquareTail(statistic, degrees),
  }
}

/** Pearson's test of how often values occur. @throws {RangeError} for a value that is not declared */
export function trialOfValues(subject: Subject, values: Iterable<string>, shares: Shares): Trial {
  const names = [...shares.keys()]
  const counts = new Map(names.map((name) => [name, 0]))
  let n = 0
  for (const value of values) {
    const count = counts.get(value)
    if (count === undefined) throw new RangeError(`${subject.name}: expected one of ${names}, found ${value}`)
    counts.set(value, count + 1)
    n++
  }
  return trialOfCounts(
    subject,
    [...counts.values()],
    names.map((name) => n * shares.get(name)!),
  )
}

/** Kolmogorov's test of numbers that are uniform on (0, 1) if what is declared holds. */
export function trialOfUniforms(subject: Subject, uniforms: Float64Array): Trial {
  const n = uniforms.length
  const distance = kolmogorovSmirnov(uniforms.toSorted(), (x) => x)
  return { ...subject, n, statistic: `D = ${distance.toFixed(5)}`, p: upperKolmogorov(distance, n) }
}

/** A trial whose p is corrected for there being others. */
export interface CorrectedTrial extends Trial {
  readonly corrected: number
}

/** Holm's correction. */
export function correct(trials: readonly Trial[]): CorrectedTrial[] {
  const corrected = correctForSeveral(trials.map(({ p }) => p))
  return trials.map((trial, i) => ({ ...trial, corrected: corrected[i] }))
}

/** Upper tail of Kolmogorov's distribution. Source: Stephens, JRSS B 32, 1970, for finite n. */
function upperKolmogorov(distance: number, n: number): number {
  const t = distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n))
  // The series converges slowly where hardly anything is below.
  if (t < 0.3) return 1
  let sum = 0
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * t * t)
  return Math.min(1, Math.max(0, sum))
}
