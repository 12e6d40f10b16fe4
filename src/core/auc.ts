/** Areas under ROC curves from counts of rows in bins; rows of one bin are a tie, which counts half (Mann & Whitney's U, 1947). */

/** Rows of a bin, and those of them that are true. */
export interface RocBin {
  readonly rows: number
  readonly trues: number
}

/** Mean absolute value of a standard normal number, √(2/π). */
const MEAN_DEVIATION = 0.7978845608028654

/** Chance that a true row stands in a later bin than a false one. Some rows are true and some are not. */
export function aucInOrder(bins: readonly RocBin[]): number {
  let falsesBefore = 0
  let trues = 0
  let wins = 0
  for (const bin of bins) {
    const falses = bin.rows - bin.trues
    wins += bin.trues * (falsesBefore + falses / 2)
    falsesBefore += falses
    trues += bin.trues
  }
  return wins / (trues * falsesBefore)
}

/** With the bins in order of their rates of true, which is the best there is. */
export function aucByRate(bins: readonly RocBin[]): number {
  return aucInOrder(bins.toSorted((a, b) => a.trues * b.rows - b.trues * a.rows))
}

/**
 * What `aucByRate` gives on average when the labels are shuffled, more than 0.5 since the order is taken from the same labels.
 *
 * Ordered by rate, AUC = ½ + ¼ Σᵢⱼ |tᵢ nⱼ − tⱼ nᵢ| / (T F). With shuffled labels the t are hypergeometric, so a term has mean 0 and
 * variance T F nᵢ nⱼ (nᵢ + nⱼ) / (N (N − 1)); its mean size is that of a normal number, near enough where bins expect ten of T and of F.
 */
export function chanceAucByRate(bins: readonly RocBin[]): number {
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0)
  const trues = bins.reduce((sum, bin) => sum + bin.trues, 0)
  const scale = Math.sqrt(1 / (trues * (rows - trues)) / rows / (rows - 1))
  let sum = 0
  for (const [i, a] of bins.entries()) {
    for (let j = 0; j < i; j++) sum += Math.sqrt(a.rows * bins[j].rows * (a.rows + bins[j].rows))
  }
  return 0.5 + 0.5 * MEAN_DEVIATION * scale * sum
}

/** Standard error of an AUC (Hanley & McNeil, The meaning and use of the area under a ROC curve, Radiology 143, 1982). */
export function aucError(auc: number, trues: number, falses: number): number {
  const square = auc * auc
  const twoTrues = auc / (2 - auc) - square
  const twoFalses = (2 * square) / (1 + auc) - square
  const variance = auc * (1 - auc) + (trues - 1) * twoTrues + (falses - 1) * twoFalses
  return Math.sqrt(Math.max(0, variance) / (trues * falses))
}
