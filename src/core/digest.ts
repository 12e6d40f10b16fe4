import type { Batch, FieldType } from './column.ts'
import { ContractError } from './errors.ts'
import { finishStates, type HashStates, mixTail, mixWords } from './hash.ts'
import { BLOCK_ROWS, ColumnPass, type RowHashes, type ValueObserver } from './sketches/column-pass.ts'
import { HashSum } from './sketches/hash-sum.ts'

const ROW_LIMBS = 8
const BYTES_PER_HASH = 8

const newWords = () => new Int32Array(BLOCK_ROWS)

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
  readonly hashes: readonly RowHashes[]
  /** Of whole rows: the upper half of 128 bits. Overwritten by the next rows. */
  readonly rowHashes: RowHashes
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
  private readonly sum = new HashSum(ROW_LIMBS)
  private readonly states: HashStates = [newWords(), newWords(), newWords(), newWords()]
  /** The same as they are summed, least significant first. */
  private readonly words = this.states.map(({ buffer }) => new Uint32Array(buffer)).reverse()
  private readonly rowHashes: RowHashes
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
    const [, , second, first] = this.words
    this.rowHashes = { first, second }
    this.passes = fields.map((_, i) => new ColumnPass(observers[i] ?? null))
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
    for (let start = 0; start < batch.rows; start += BLOCK_ROWS)
      this.addBlock(batch, start, Math.min(start + BLOCK_ROWS, batch.rows))
    this.rowCount += batch.rows
  }

  /** Takes over the rows of a digest of the same fields. */
  merge(other: RowDigest): void {
    this.flush()
    other.flush()
    this.rowCount += other.rowCount
    this.sum.merge(other.sum)
    for (const [i, pass] of this.passes.entries()) pass.merge(other.passes[i])
  }

  /** Shows the observers everything added so far. */
  flush(): void {
    for (const pass of this.passes) pass.flush()
  }

  /** 32 hex digits. */
  hex(): string {
    return this.sum.hex()
  }

  /** 16 hex digits for each field, by name. */
  columnHex(): Record<string, string> {
    this.flush()
    return Object.fromEntries(this.fields.map((field, i) => [field.name, this.passes[i].sum.hex()]))
  }

  toJSON(): DigestState {
    this.flush()
    return {
      rows: this.rowCount,
      sum: this.sum.hex(),
      columns: this.passes.map(({ sum, nulls }) => ({ sum: sum.hex(), nulls })),
    }
  }

  static fromJSON(
    fields: readonly FieldType[],
    state: DigestState,
    observers: readonly ValueObserver[] = [],
  ): RowDigest {
    const digest = new RowDigest(fields, observers)
    digest.rowCount = state.rows
    digest.sum.merge(HashSum.fromHex(state.sum))
    for (const [i, { sum, nulls }] of state.columns.entries())
      digest.passes[i].merge({ nulls, sum: HashSum.fromHex(sum) })
    return digest
  }

  private addBlock(batch: Batch, start: number, end: number): void {
    const rows = end - start
    const hashes = batch.columns.map((column, i) => this.passes[i].take(column, start, end))
    this.mix(hashes, rows)
    this.observeRows?.({ batch, start, end, hashes, rowHashes: this.rowHashes })
  }

  /** Hashes rows: the hashes of two columns are a block of a row's message. */
  private mix(hashes: readonly RowHashes[], rows: number): void {
    const { states } = this
    for (const state of states) state.fill(0, 0, rows)
    const pairs = hashes.length >>> 1
    for (let pair = 0; pair < pairs; pair++) mixWords(states, hashes[2 * pair], hashes[2 * pair + 1], rows)
    if (hashes.length % 2 === 1) mixTail(states, hashes[hashes.length - 1], rows)
    finishStates(states, rows, BYTES_PER_HASH * hashes.length)
    this.sum.addWords(this.words, rows)
  }
}
