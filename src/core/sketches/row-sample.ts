import { type Batch, columnLength, type FieldType, type PlainColumn } from '../column.ts'
import { textAt } from '../fields/values.ts'
import { avalanche } from '../hash.ts'
import { pickRows, rowsWhere } from '../side.ts'
import { jsonValue } from './json-value.ts'

/** Rows that the sample of a larger day has, about. */
export const SAMPLE_ROWS = 16_384

const HASHES = 2 ** 32

/** Values of one field in the sampled rows; numbers, times (µs) and booleans (0, 1) as doubles. */
export interface SampledColumn {
  readonly values: Float64Array | readonly string[]
  /** 0 where the value is null: what `values` has there means nothing. */
  readonly valid: Uint8Array
}

/** Distinct values in order of first use, and for each row the index of its value; -1: null. */
export interface SampledColumnState {
  readonly values: readonly (string | number)[]
  readonly codes: readonly number[]
}

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

type Value = string | number | null

/**
 * Whole rows, picked by a hash of their number within the day and nothing else: about SAMPLE_ROWS of a day, or all when it has no
 * more. So it is a uniform sample, the same for every partition of the day, and joining the samples of parts is that of the whole.
 */
export class RowSample {
  private readonly fields: readonly FieldType[]
  /** Rows whose hash is below are picked. */
  private readonly limit: number
  private nextRow: number
  private numbers: number[] = []
  /** By field, in the order of `numbers`. */
  private cells: Value[][]

  constructor(fields: readonly FieldType[], { dayRows, firstRow }: PartOfDay) {
    this.fields = fields
    this.limit = Math.ceil((HASHES * SAMPLE_ROWS) / Math.max(SAMPLE_ROWS, dayRows))
    this.nextRow = firstRow
    this.cells = fields.map(() => [])
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
    return this.cells.map((cells, i) => sampledColumn(cells, this.fields[i].type === 'string'))
  }

  add({ rows, columns }: Batch): void {
    const first = this.nextRow
    this.nextRow += rows
    const picked = rowsWhere(rows, (row) => hashOfNumber(first + row) < this.limit)
    if (picked.length === 0) return
    for (const row of picked) this.numbers.push(first + row)
    for (const [i, column] of columns.entries()) appendCells(this.cells[i], pickRows(column, picked))
  }

  /** Takes over the sample of other rows of the same day and fields. */
  merge(other: RowSample): void {
    const isBehind = other.rows === 0 || this.rows === 0 || other.numbers[0] > this.numbers[this.rows - 1]
    appendAll(this.numbers, other.numbers)
    for (const [i, cells] of this.cells.entries()) appendAll(cells, other.cells[i])
    if (isBehind) return
    const { numbers } = this
    const order = numbers.map((_, i) => i).sort((a, b) => numbers[a] - numbers[b])
    this.numbers = order.map((i) => numbers[i])
    this.cells = this.cells.map((cells) => order.map((i) => cells[i]))
  }

  toJSON(): RowSampleState {
    return {
      steps: this.numbers.map((number, i) => number - (i === 0 ? 0 : this.numbers[i - 1])),
      columns: this.cells.map(encodeCells),
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
    sample.cells = columns.map(({ values, codes }, i) => {
      const known = fields[i].type === 'string' ? values : values.map(Number)
      return codes.map((code) => (code === -1 ? null : known[code]))
    })
    return sample
  }
}

function sampledColumn(cells: readonly Value[], holdsTexts: boolean): SampledColumn {
  const valid = new Uint8Array(cells.length)
  const texts: string[] = []
  const numbers = new Float64Array(holdsTexts ? 0 : cells.length)
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]
    valid[row] = cell === null ? 0 : 1
    if (holdsTexts) texts.push(cell === null ? '' : String(cell))
    else numbers[row] = Number(cell)
  }
  return { values: holdsTexts ? texts : numbers, valid }
}

/** In [0, 2^32), also of numbers beyond 2^32. */
const hashOfNumber = (number: number): number =>
  avalanche((number | 0) ^ avalanche(Math.floor(number / HASHES))) >>> 0

function appendAll<T>(items: T[], more: readonly T[]): void {
  for (const item of more) items.push(item)
}

function appendCells(cells: Value[], column: PlainColumn): void {
  const n = columnLength(column)
  for (let i = 0; i < n; i++) {
    if (column.valid !== null && column.valid[i] === 0) cells.push(null)
    // Adding 0 turns -0 into 0, which JSON does to it as well.
    else cells.push(column.type === 'string' ? textAt(column.values, i) : column.values[i] + 0)
  }
}

function encodeCells(cells: readonly Value[]): SampledColumnState {
  const codeOf = new Map<string | number, number>()
  const codes = cells.map((cell) => {
    if (cell === null) return -1
    const code = codeOf.get(cell) ?? codeOf.size
    codeOf.set(cell, code)
    return code
  })
  return { values: Array.from(codeOf.keys(), jsonValue), codes }
}
