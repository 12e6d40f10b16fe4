/**
 * Skewness of the population that a sample is from, as pandas gives it (G₁ in Joanes & Gill, Comparing measures of sample
 * skewness and kurtosis, The Statistician 47, 1998).
 *
 * @param numbers NaN: none
 * @returns null for fewer than three numbers, or where they do not vary, or powers of them are more than a double holds
 */
export function skewness(numbers: Float64Array): number | null {
  let [count, sum] = [0, 0]
  for (const number of numbers) {
    if (Number.isNaN(number)) continue
    count++
    sum += number
  }
  const mean = sum / count
  let [squares, cubes] = [0, 0]
  for (const number of numbers) {
    if (Number.isNaN(number)) continue
    const distance = number - mean
    squares += distance * distance
    cubes += distance * distance * distance
  }
  const variance = squares / count
  const skewness = cubes / count / (variance * Math.sqrt(variance))
  const correction = Math.sqrt(count * (count - 1)) / (count - 2)
  return count > 2 && Number.isFinite(skewness) ? skewness * correction : null
}
