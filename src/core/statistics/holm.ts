/**
 * Chances of several tests, corrected for there being several: refusing those below alpha refuses a true one with chance alpha
 * at most, however the tests hang together. Source: Holm, Scandinavian Journal of Statistics 6, 1979.
 *
 * @returns the corrected chances, in the order of the given ones
 */
export function correctForSeveral(chances: readonly number[]): number[] {
  const corrected = new Array<number>(chances.length)
  const rising = chances.map((_, i) => i).sort((a, b) => chances[a] - chances[b])
  let most = 0
  for (const [rank, i] of rising.entries()) {
    most = Math.max(most, Math.min(1, chances[i] * (chances.length - rank)))
    corrected[i] = most
  }
  return corrected
}
