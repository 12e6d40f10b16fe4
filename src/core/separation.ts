/** How well each single column, and the place of rows, separates true from false labels: what a model could learn from it alone. */
import { aucByRate, aucError, aucInOrder, chanceAucByRate, type RocBin } from './auc.ts'
import type { Inspection } from './inspection.ts'
import type { LabelledBins } from './sketches/labelled-column.ts'

/** Bins that are put in order of their rates, at most, where there are too many values for a bin each. */
const MAX_RATE_BINS = 32
/**
 * Rows of the rarer label that a bin expects, at least, to have a rate of its own: ten events per variable (Peduzzi et al., A
 * simulation study of the number of events per variable in logistic regression analysis, J. Clin. Epidemiol. 49, 1996).
 */
const EVENTS_PER_BIN = 10

/** What one column tells of the label by itself. */
export interface Separation {
  /** Null: the position of rows in the day. */
  readonly column: string | null
  /** Area under the ROC curve in the better direction: 0.5 tells nothing, 1 all. */
  readonly auc: number
  /** Standard error of `auc`. */
  readonly error: number
  /** What of the column tells most, e.g. `value in order`, `length by rate`. */
  readonly by: string
}

/** Separations by each column but the label, then by position. */
export interface LabelSeparation {
  readonly label: string
  readonly trues: number
  /** Rows that are not true. */
  readonly falses: number
  readonly columns: readonly Separation[]
}

/** Null when the rows were not inspected by a label. */
export function separationOf(inspection: Inspection): LabelSeparation | null {
  const { rows, fields, columns, labelled } = inspection
  if (labelled === null) return null
  const { label, trues } = labelled
  const day = { rows, trues }
  const byColumn = fields.flatMap(({ name }, i) =>
    name === label ? [] : [separate(name, labelled.columns[i].bins(columns[i].values), day)],
  )
  const byPosition = separate(null, { position: labelled.positionBins(rows) }, day)
  return { label, trues, falses: rows - trues, columns: [...byColumn, byPosition] }
}

function separate(
  column: string | null,
  views: Readonly<Record<string, LabelledBins>>,
  day: RocBin,
): Separation {
  const falses = day.rows - day.trues
  if (day.trues === 0 || falses === 0) return { column, auc: 0.5, error: 0.5, by: 'nothing' }
  const found = Object.entries(views).flatMap(([view, binned]) => {
    const bins = usedBins(binned)
    const missing = missingBin(bins, day)
    const mostBins = view === 'value' ? bins.length : MAX_RATE_BINS
    return [
      { by: `${view} in order`, auc: bestAucInOrder(bins, missing) },
      { by: `${view} by rate`, auc: correctedAucByRate(coarsen([...bins, ...missing], day, mostBins)) },
    ]
  })
  const best = found.reduce((a, b) => (b.auc > a.auc ? b : a))
  return { column, auc: best.auc, error: aucError(best.auc, day.trues, falses), by: best.by }
}

function usedBins({ rows, trues }: LabelledBins): RocBin[] {
  const used: RocBin[] = []
  for (let i = 0; i < rows.length; i++) if (rows[i] > 0) used.push({ rows: rows[i], trues: trues[i] })
  return used
}

/** One bin of the rows that have no value, if there are any. */
function missingBin(bins: readonly RocBin[], day: RocBin): RocBin[] {
  const missing = bins.reduce(
    (left, { rows, trues }) => ({ rows: left.rows - rows, trues: left.trues - trues }),
    day,
  )
  return missing.rows > 0 ? [missing] : []
}

/** Rows without a value come first or last. */
function bestAucInOrder(bins: readonly RocBin[], missing: readonly RocBin[]): number {
  const aucs = [aucInOrder([...missing, ...bins]), aucInOrder([...bins, ...missing])]
  return Math.max(...aucs.map((auc) => Math.max(auc, 1 - auc)))
}

/** Less what chance gives, on a scale where all that can be had is still 1 (adjusted as in Hubert & Arabie, Comparing partitions, 1985). */
function correctedAucByRate(bins: readonly RocBin[]): number {
  const chance = chanceAucByRate(bins)
  return Math.max(0.5, 0.5 + (0.5 * (aucByRate(bins) - chance)) / (1 - chance))
}

/** At most so many bins that are about equally full: those that are full already stay alone, others join in order. */
function coarsen(bins: readonly RocBin[], day: RocBin, mostBins: number): RocBin[] {
  const rarer = Math.min(day.trues, day.rows - day.trues)
  const fullRows = day.rows * Math.max(1 / mostBins, EVENTS_PER_BIN / rarer)
  const full = bins.filter(({ rows }) => rows >= fullRows)
  const joined: RocBin[] = []
  for (const bin of bins) {
    if (bin.rows >= fullRows) continue
    const last = joined.at(-1)
    if (last && last.rows < fullRows) joined[joined.length - 1] = join(last, bin)
    else joined.push(bin)
  }
  const last = joined.at(-1)
  // What is left over would have a rate by chance alone.
  if (joined.length > 1 && last && last.rows < fullRows)
    joined.splice(-2, 2, join(joined[joined.length - 2], last))
  return [...full, ...joined]
}

const join = (a: RocBin, b: RocBin): RocBin => ({ rows: a.rows + b.rows, trues: a.trues + b.trues })
