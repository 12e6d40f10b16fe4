/**
 * Skewness of the population that a sample is from, as pandas gives it (G₁ in Joanes & Gill, Comparing measures of sample
 * skewness and kurtosis, The Statistician 47, 1998).
 *
 * @param numbers NaN: none
 * @returns null for fewer than three numbers, or where they do not vary, or powers of them are more than a double holds
 */
export function skewness(numbers: Float64Array): number | null {
  // From the first number on, so that what does not vary has no distance at all from its mean.
  let [count, first, sum] = [0, 0, 0]
  for (const number of numbers) {
    if (Number.isNaN(number)) continue
    if (count++ === 0) first = number
    sum += number - first
  }
  const mean = sum / count
  let [squares, cubes] = [0, 0]
  for (const number of numbers) {
    if (Number.isNaN(number)) continue
    const distance = number - first - mean
    squares += distance * distance
    cubes += distance * distance * distance
  }
  const variance = squares / count
  const spread = variance * Math.sqrt(variance)
  const skewness = cubes / count / spread
  const correction = Math.sqrt(count * (count - 1)) / (count - 2)
  const isKnown = count > 2 && spread < Number.POSITIVE_INFINITY && Number.isFinite(skewness)
  return isKnown ? skewness * correction : null
}
