import type { Codes } from './value-codes.ts'

/**
 * Cramér's V of the places at which both have a value, less what chance gives (W. Bergsma, A bias-correction for Cramér's V and
 * Tschuprow's T, Journal of the Korean Statistical Society 42, 2013).
 *
 * @returns 0: they go together no more than by chance, to 1: one tells the other; null where one of them does not vary
 */
export function cramersV(x: Codes, y: Codes): number | null {
  const counts = new Float64Array(x.size * y.size)
  const ofX = new Float64Array(x.size)
  const ofY = new Float64Array(y.size)
  let total = 0
  for (let i = 0; i < x.codes.length; i++) {
    const a = x.codes[i]
    const b = y.codes[i]
    if (a < 0 || b < 0) continue
    counts[a * y.size + b]++
    ofX[a]++
    ofY[b]++
    total++
  }
  const columns = used(ofX)
  const rows = used(ofY)
  if (columns < 2 || rows < 2) return null
  let sum = 0
  for (const [cell, count] of counts.entries()) {
    if (count > 0) sum += (count * count) / (ofX[Math.floor(cell / y.size)] * ofY[cell % y.size])
  }
  return corrected(sum - 1, { columns, rows, total })
}

const used = (counts: Float64Array) => counts.reduce((used, count) => used + (count > 0 ? 1 : 0), 0)

/** @param phiSquare Pearson's chi-square over the number of places */
function corrected(
  phiSquare: number,
  { columns, rows, total }: { readonly columns: number; readonly rows: number; readonly total: number },
): number | null {
  const chance = (levels: number, others: number) => ((levels - 1) * (others - 1)) / (total - 1)
  const least = Math.min(columns - chance(columns, columns), rows - chance(rows, rows)) - 1
  if (least <= 0) return null
  return Math.min(1, Math.sqrt(Math.max(0, phiSquare - chance(columns, rows)) / least))
}
