/** Densities that are constant within each of n equal bins of [0, 1): src/core/random/density.ts. */
import { doubleAt, intAt, setDouble } from '../memory'

const BELOW_ONE: f64 = 0.9999999999999999

/**
 * The point before which lies the share u of the mass.
 *
 * @param masses     share before each bin, and 1 at the end
 * @param firstBins  for each of some equal steps of u the first bin to look at
 */
export function pointAt(u: f64, bins: i32, masses: usize, steps: i32, firstBins: usize): f64 {
  let bin = intAt(firstBins, min(steps - 1, <i32>floor<f64>(u * <f64>steps)))
  while (doubleAt(masses, bin + 1) <= u) bin++
  const start = doubleAt(masses, bin)
  const point = (<f64>bin + (u - start) / (doubleAt(masses, bin + 1) - start)) / <f64>bins
  return min<f64>(point, BELOW_ONE)
}

/** Turns uniforms into points, in place. */
export function toPoints(
  doubles: usize,
  count: i32,
  bins: i32,
  masses: usize,
  steps: i32,
  firstBins: usize,
): void {
  for (let i = 0; i < count; i++)
    setDouble(doubles, i, pointAt(doubleAt(doubles, i), bins, masses, steps, firstBins))
}
