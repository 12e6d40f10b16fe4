/** The normal quantile that leaves 2.5 % on either side. */
const Z = 1.959963984540054

/**
 * A rate's confidence interval of 95 %, which is right for rare events too: E. B. Wilson, Probable inference, the law of
 * succession, and statistical inference, J. Am. Stat. Assoc. 22, 1927.
 *
 * @param rows  at least 1
 * @returns     [low, high] within 0 to 1
 */
export function wilsonInterval(trues: number, rows: number): readonly [low: number, high: number] {
  const rate = trues / rows
  const weight = (Z * Z) / rows
  const middle = (rate + weight / 2) / (1 + weight)
  const half = (Z / (1 + weight)) * Math.sqrt((rate * (1 - rate)) / rows + weight / (4 * rows))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
