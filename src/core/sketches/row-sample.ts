import type { Batch, FieldType } from '../column.ts'
import { avalanche } from '../hashing/avalanche.ts'
import { SampledCells, type SampledColumn, type SampledColumnState } from './sampled-cells.ts'

/** Rows that the sample of a larger day has, about. */
export const SAMPLE_ROWS = 16_384

const HASHES = 2 ** 32

/** Columns are in the order of the fields. */
export interface RowSampleState {
  readonly steps: readonly number[]
  readonly columns: readonly SampledColumnState[]
}

/** Which rows of a day are added. */
export interface PartOfDay {
  /** Of the whole day. */
  readonly dayRows: number
  /** Number of the next row within the day. */
  readonly firstRow: number
}

/**
 * Whole rows, picked by a hash of their number within the day and nothing else: about SAMPLE_ROWS of a day, or all when it has no
 * more. So it is a uniform sample, the same for every partition of the day, and joining the samples of parts is that of the whole.
 */
export class RowSample {
  /** Rows whose hash is below are picked. */
  private readonly limit: number
  private nextRow: number
  private numbers: number[] = []
  /** By field, in the order of `numbers`. */
  private cells: readonly SampledCells[]

  constructor(fields: readonly FieldType[], { dayRows, firstRow }: PartOfDay) {
    this.limit = Math.ceil((HASHES * SAMPLE_ROWS) / Math.max(SAMPLE_ROWS, dayRows))
    this.nextRow = firstRow
    this.cells = fields.map(({ type }) => new SampledCells(type === 'string'))
  }

  /** How many rows were picked. */
  get rows(): number {
    return this.numbers.length
  }

  /** Numbers of the rows within the day, rising. */
  get rowNumbers(): readonly number[] {
    return this.numbers
  }

  /** In the order of the fields; made anew by each call. */
  columns(): SampledColumn[] {
    return this.cells.map((cells) => cells.column())
  }

  add({ rows, columns }: Batch): void {
    const first = this.nextRow
    this.nextRow += rows
    const picked = pickByHash(first, rows, this.limit)
    if (picked.length === 0) return
    for (const row of picked) this.numbers.push(first + row)
    for (const [i, column] of columns.entries()) this.cells[i].add(column, picked)
  }

  /** Takes over the sample of other rows of the same day and fields. */
  merge(other: RowSample): void {
    const isBehind = other.rows === 0 || this.rows === 0 || other.numbers[0] > this.numbers[this.rows - 1]
    appendAll(this.numbers, other.numbers)
    for (const [i, cells] of this.cells.entries()) cells.merge(other.cells[i])
    if (isBehind) return
    const { numbers } = this
    const order = numbers.map((_, i) => i).sort((a, b) => numbers[a] - numbers[b])
    this.numbers = order.map((i) => numbers[i])
    for (const cells of this.cells) cells.reorder(order)
  }

  toJSON(): RowSampleState {
    return {
      steps: this.numbers.map((number, i) => number - (i === 0 ? 0 : this.numbers[i - 1])),
      columns: this.cells.map((cells) => cells.toJSON()),
    }
  }

  static fromJSON(
    fields: readonly FieldType[],
    options: PartOfDay,
    { steps, columns }: RowSampleState,
  ): RowSample {
    const sample = new RowSample(fields, options)
    let number = 0
    sample.numbers = steps.map((step) => {
      number += step
      return number
    })
    sample.cells = columns.map((state, i) => SampledCells.fromJSON(state, fields[i].type === 'string'))
    return sample
  }
}

/** In [0, 2^32), also of numbers beyond 2^32. */
const hashOfNumber = (number: number): number =>
  avalanche((number | 0) ^ avalanche(Math.floor(number / HASHES))) >>> 0

/** Numbers of the rows, of those from the first on, whose hash is below the limit. */
function pickByHash(first: number, rows: number, limit: number): Int32Array {
  const picked = new Int32Array(rows)
  let count = 0
  for (let row = 0; row < rows; row++) if (hashOfNumber(first + row) < limit) picked[count++] = row
  return picked.subarray(0, count)
}

function appendAll<T>(items: T[], more: readonly T[]): void {
  for (const item of more) items.push(item)
}
