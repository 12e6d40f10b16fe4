import type { Batch, FieldType } from './column.ts'
import { ContractError } from './errors.ts'
import { addSums, HALVES_PER_WORD, hexOfSum, sumOfHex } from './hashing/hash-sum.ts'
import { BLOCK_ROWS, type Hashes } from './hashing/hashes.ts'
import { type RowHashes, rowHashesOf, WORDS_PER_ROW, WORDS_PER_VALUE } from './hashing/row-hashes.ts'
import { withScratch } from './kernel/memory.ts'
import { ColumnPass, type ValueObserver } from './sketches/column-pass.ts'

const COLUMN_HALVES = HALVES_PER_WORD * WORDS_PER_VALUE
const ROW_HALVES = HALVES_PER_WORD * WORDS_PER_ROW

/** A row digest as plain JSON. Columns are in the order of the fields. */
export interface DigestState {
  readonly rows: number
  readonly sum: string
  readonly columns: readonly { readonly sum: string; readonly nulls: number }[]
}

/** Rows [start, end) of a batch with the hashes of their values. */
export interface HashedRows {
  readonly batch: Batch
  readonly start: number
  readonly end: number
  /** By column; entry i is of row start + i. Overwritten by the next rows. */
  readonly hashes: readonly Hashes[]
  /** Of whole rows: the upper half of 128 bits. Overwritten by the next rows. */
  readonly rowHashes: Hashes
}

export type RowObserver = (rows: HashedRows) => void

/**
 * A digest of the multiset of rows, and one of each column's values: the same whatever the order of the rows, the
 * parts they are cut into and the encoding of the columns.
 *
 * A row hashes to MurmurHash3_x86_128 of its values' 64-bit hashes in column order, so that values cannot change places;
 * row hashes are summed modulo 2^128, value hashes modulo 2^64. Accidents go unnoticed with chance 2^-64.
 */
export class RowDigest {
  private readonly fields: readonly FieldType[]
  private readonly passes: readonly ColumnPass[]
  private readonly observeRows: RowObserver | null
  /** Of the columns' hashes, then of the rows'. */
  private readonly sums: Float64Array
  private readonly hashes: RowHashes
  private rowCount = 0

  /**
   * @param observers one for each field: is shown the column's hashed values in the same pass
   * @param observeRows is shown the hashes of all columns of some rows of a batch at a time
   */
  constructor(
    fields: readonly FieldType[],
    observers: readonly ValueObserver[] = [],
    observeRows: RowObserver | null = null,
  ) {
    this.fields = fields
    this.observeRows = observeRows
    this.sums = new Float64Array(COLUMN_HALVES * fields.length + ROW_HALVES)
    this.hashes = rowHashesOf(fields.length)
    this.passes = fields.map((_, i) => new ColumnPass(observers[i] ?? null, this.hashes.columns[i]))
  }

  get rows(): number {
    return this.rowCount
  }

  /** Nulls of each column, in the order of the fields. */
  get nulls(): number[] {
    return this.passes.map((pass) => pass.nulls)
  }

  /** @throws {ContractError} when the batch has another number of columns than there are fields */
  add(batch: Batch): void {
    if (batch.columns.length !== this.fields.length) {
      throw new ContractError(
        `batch.columns: expected ${this.fields.length} columns, found ${batch.columns.length}`,
      )
    }
    withScratch(() => {
      for (const [i, column] of batch.columns.entries()) this.passes[i].begin(column)
      for (let start = 0; start < batch.rows; start += BLOCK_ROWS)
        this.addBlock(batch, start, Math.min(start + BLOCK_ROWS, batch.rows))
      for (const [i, column] of batch.columns.entries()) this.passes[i].end(column)
    })
    this.rowCount += batch.rows
  }

  /** Takes over the rows of a digest of the same fields. */
  merge(other: RowDigest): void {
    this.rowCount += other.rowCount
    addSums(this.sums, other.sums)
    for (const [i, pass] of this.passes.entries()) pass.nulls += other.passes[i].nulls
  }

  /** 32 hex digits. */
  hex(): string {
    return hexOfSum(this.rowSum)
  }

  /** 16 hex digits for each field, by name. */
  columnHex(): Record<string, string> {
    return Object.fromEntries(this.fields.map((field, i) => [field.name, hexOfSum(this.columnSum(i))]))
  }

  toJSON(): DigestState {
    return {
      rows: this.rowCount,
      sum: this.hex(),
      columns: this.passes.map(({ nulls }, i) => ({ sum: hexOfSum(this.columnSum(i)), nulls })),
    }
  }

  static fromJSON(
    fields: readonly FieldType[],
    state: DigestState,
    observers: readonly ValueObserver[] = [],
  ): RowDigest {
    const digest = new RowDigest(fields, observers)
    digest.rowCount = state.rows
    addSums(digest.rowSum, sumOfHex(state.sum))
    for (const [i, { sum, nulls }] of state.columns.entries()) {
      digest.passes[i].nulls = nulls
      addSums(digest.columnSum(i), sumOfHex(sum))
    }
    return digest
  }

  private get rowSum(): Float64Array {
    return this.sums.subarray(-ROW_HALVES)
  }

  private columnSum(i: number): Float64Array {
    return this.sums.subarray(COLUMN_HALVES * i, COLUMN_HALVES * (i + 1))
  }

  private addBlock(batch: Batch, start: number, end: number): void {
    const { passes, hashes } = this
    for (const [i, column] of batch.columns.entries()) passes[i].hash(column, start, end)
    addSums(this.sums, hashes.hashRows(end - start))
    this.observeRows?.({ batch, start, end, hashes: hashes.columns, rowHashes: hashes.rows })
  }
}
