import { kernel } from '../kernel/kernel.ts'
import { asTable, changed, placeOf } from '../kernel/memory.ts'
import { exp } from './exact-math.ts'

const STEPS_PER_BIN = 8

/**
 * Draws from a density that is constant within each of n equal bins of [0, 1): the inverse of its distribution
 * function, so that greater uniforms give later points.
 */
export class BinnedDensity {
  /** Share of the mass before bin i; the last entry is 1. */
  readonly masses: Float64Array
  /** For each of some equal steps of u: the first bin to look at, which is seldom not the one. */
  readonly firstBins: Int32Array

  /** @param weights  mass per bin, not negative, not all zero */
  constructor(weights: readonly number[]) {
    const n = weights.length
    const total = weights.reduce((sum, w) => sum + w, 0)
    this.masses = asTable(new Float64Array(n + 1))
    let mass = 0
    for (let i = 0; i < n; i++) {
      mass += weights[i]
      this.masses[i + 1] = mass / total
    }
    this.masses[n] = 1
    const steps = n * STEPS_PER_BIN
    this.firstBins = asTable(new Int32Array(steps))
    let bin = 0
    for (let step = 0; step < steps; step++) {
      while (this.masses[bin + 1] <= step / steps) bin++
      this.firstBins[step] = bin
    }
  }

  /** Turns uniforms in (0, 1) into points of [0, 1), in place. */
  toPoints(u: Float64Array): Float64Array {
    const { masses, firstBins } = this
    return changed(u, (doubles) =>
      kernel.toPoints(
        doubles,
        u.length,
        masses.length - 1,
        placeOf(masses),
        firstBins.length,
        placeOf(firstBins),
      ),
    )
  }

  /** Share of the mass before a point of [0, 1], which leads back to the point. */
  before(point: number): number {
    const n = this.masses.length - 1
    const bin = Math.floor(point * n)
    if (bin >= n) return 1
    const start = this.masses[bin]
    return start + (point * n - bin) * (this.masses[bin + 1] - start)
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
