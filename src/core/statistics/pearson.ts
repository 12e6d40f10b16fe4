/**
 * Pearson's correlation of the places at which both have a number (NaN: none).
 *
 * @param x as long as y
 * @returns within [-1, 1]; null where one of them does not vary, or its squares are more than a double holds
 */
export function pearson(x: Float64Array, y: Float64Array): number | null {
  // From the first pair on, so that what does not vary has no distance at all from its mean.
  let [count, firstX, firstY, sumX, sumY] = [0, 0, 0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i] + y[i])) continue
    if (count++ === 0) [firstX, firstY] = [x[i], y[i]]
    sumX += x[i] - firstX
    sumY += y[i] - firstY
  }
  const [meanX, meanY] = [sumX / count, sumY / count]
  let [xx, xy, yy] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i] + y[i])) continue
    const dx = x[i] - firstX - meanX
    const dy = y[i] - firstY - meanY
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const spread = Math.sqrt(xx) * Math.sqrt(yy)
  const r = xy / spread
  return spread < Number.POSITIVE_INFINITY && Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null
}
