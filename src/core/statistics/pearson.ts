/**
 * Pearson's correlation of the places at which both have a number (NaN: none).
 *
 * @param x as long as y
 * @returns within [-1, 1]; null where one of them does not vary, or its squares are more than a double holds
 */
export function pearson(x: Float64Array, y: Float64Array): number | null {
  const mean = { x: 0, y: 0 }
  let count = 0
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i] + y[i])) continue
    count++
    mean.x += x[i]
    mean.y += y[i]
  }
  mean.x /= count
  mean.y /= count
  let [xx, xy, yy] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i] + y[i])) continue
    const dx = x[i] - mean.x
    const dy = y[i] - mean.y
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const r = xy / (Math.sqrt(xx) * Math.sqrt(yy))
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null
}
