import { type Batch, type Column, columnLength, type FieldType } from '../column.ts'
import { ContractError } from '../errors.ts'
import type { ColumnSketch } from './column-sketch.ts'
import { DyadicHistogram, type DyadicHistogramState } from './dyadic-histogram.ts'
import { type LabelledBins, LabelledColumn, type LabelledColumnState } from './labelled-column.ts'
import { MAX_BINS } from './value-bins.ts'

/** Columns are in the order of the fields. */
export interface LabelSketchState {
  readonly label: string
  readonly trues: number
  readonly positions: DyadicHistogramState
  readonly columns: readonly LabelledColumnState[]
}

export interface LabelSketchOptions {
  /** Name of a field of type bool. */
  readonly label: string
  /** Number of the next row within the day. */
  readonly firstRow: number
}

/** How a true or false label goes with every column and with the place of rows. The same for every order and partition. */
export class LabelSketch {
  readonly label: string
  /** Rows whose label is true. */
  trues = 0
  /** In the order of the fields. */
  readonly columns: readonly LabelledColumn[]
  private readonly labelIndex: number
  private nextRow: number
  /** Of rows that are true, within the day. */
  private positions = new DyadicHistogram(MAX_BINS)

  /**
   * @throws {ContractError} when the label is no field of type bool
   */
  constructor(
    fields: readonly FieldType[],
    { label, firstRow }: LabelSketchOptions,
    state: LabelSketchState | null = null,
  ) {
    this.label = label
    this.nextRow = firstRow
    this.labelIndex = fields.findIndex(({ name }) => name === label)
    const found = fields[this.labelIndex]?.type ?? 'no such field'
    if (found !== 'bool') throw new ContractError(`${label}: expected a label of type bool, found ${found}`)
    this.columns = fields.map(({ type }, i) => new LabelledColumn(type, state?.columns[i] ?? null))
    if (state === null) return
    this.trues = state.trues
    this.positions = DyadicHistogram.fromJSON(state.positions, MAX_BINS)
  }

  /** Takes the true rows of a batch; `columns` are shown all values besides. */
  add(batch: Batch): void {
    const rows = trueRows(batch.columns[this.labelIndex])
    if (rows.length > 0) {
      this.trues += rows.length
      this.positions.cover(this.nextRow + rows[0], this.nextRow + rows[rows.length - 1])
      for (const row of rows) this.positions.add(this.nextRow + row, 1)
      for (const [i, column] of this.columns.entries()) column.addTrues(batch.columns[i], rows)
    }
    this.nextRow += batch.rows
  }

  /** @param sketches of all rows, these and the other's, before those are merged */
  merge(other: LabelSketch, sketches: readonly [readonly ColumnSketch[], readonly ColumnSketch[]]): void {
    this.trues += other.trues
    this.positions.merge(other.positions)
    for (const [i, column] of this.columns.entries())
      column.merge(other.columns[i], [sketches[0][i].values, sketches[1][i].values])
  }

  /** Bins of the rows' numbers within a day of so many rows. */
  positionBins(rows: number): LabelledBins {
    const day = new DyadicHistogram(MAX_BINS)
    day.cover(0, rows - 1)
    const width = day.toJSON().width
    const trues = this.positions.countsIn(day)
    return { trues, rows: trues.map((_, i) => Math.min(rows, (i + 1) * width) - i * width) }
  }

  /** @param sketches of all rows, in the order of the fields */
  state(sketches: readonly ColumnSketch[]): LabelSketchState {
    return {
      label: this.label,
      trues: this.trues,
      positions: this.positions.toJSON(),
      columns: this.columns.map((column, i) => column.state(sketches[i].values)),
    }
  }
}

/** Numbers of the rows of a batch that are true; null is not. */
function trueRows(column: Column): Int32Array {
  const values = (column.encoding === 'dictionary' ? column.dictionary : column).values as Uint8Array
  const rows = new Int32Array(columnLength(column))
  let count = 0
  for (let row = 0; row < rows.length; row++) {
    const value = values[column.encoding === 'dictionary' ? column.codes[row] : row]
    if (value === 1 && (column.valid === null || column.valid[row] === 1)) rows[count++] = row
  }
  return rows.subarray(0, count)
}
