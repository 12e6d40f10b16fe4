import { exp } from './exact-math.ts'

/**
 * Draws from a density that is constant within each of n equal bins of [0, 1): the inverse of its distribution
 * function, so that greater uniforms give later points.
 */
export class BinnedDensity {
  /** Share of the mass before bin i; the last entry is 1. */
  readonly #before: Float64Array
  /** For each of as many equal steps of u: the first bin to look at. */
  readonly #firstBin: Int32Array

  /** @param weights  mass per bin, not negative, not all zero */
  constructor(weights: readonly number[]) {
    const n = weights.length
    const total = weights.reduce((sum, w) => sum + w, 0)
    this.#before = new Float64Array(n + 1)
    let mass = 0
    for (let i = 0; i < n; i++) {
      mass += weights[i]
      this.#before[i + 1] = mass / total
    }
    this.#before[n] = 1
    this.#firstBin = new Int32Array(n)
    let bin = 0
    for (let step = 0; step < n; step++) {
      while (this.#before[bin + 1] <= step / n) bin++
      this.#firstBin[step] = bin
    }
  }

  /** @param u  uniform in (0, 1); the answer is in [0, 1) */
  at(u: number): number {
    const n = this.#firstBin.length
    let bin = this.#firstBin[Math.floor(u * n)]
    while (this.#before[bin + 1] <= u) bin++
    const start = this.#before[bin]
    const point = (bin + (u - start) / (this.#before[bin + 1] - start)) / n
    return point < 1 ? point : 1 - Number.EPSILON / 2
  }

  /** Share of the mass before a point of [0, 1], which `at` turns back into the point. */
  before(point: number): number {
    const n = this.#firstBin.length
    const bin = Math.floor(point * n)
    if (bin >= n) return 1
    const start = this.#before[bin]
    return start + (point * n - bin) * (this.#before[bin + 1] - start)
  }
}

/** Bins of a normal curve around `peak` on a circle of circumference `period`, mass per bin up to a factor. */
export function wrappedNormalWeights(
  bins: number,
  curve: { peak: number; sigma: number; period: number },
): number[] {
  const { peak, sigma, period } = curve
  return Array.from({ length: bins }, (_, bin) => {
    const middle = ((bin + 0.5) * period) / bins
    let mass = 0
    for (let turn = -3; turn <= 3; turn++) {
      const z = (middle - peak + turn * period) / sigma
      mass += exp(-0.5 * z * z)
    }
    return mass
  })
}
