import type { Batch, FieldType } from './column.ts'
import { ContractError } from './errors.ts'
import { Murmur3, mix1, mix2, mix3, mix4 } from './hash.ts'
import { BLOCK_ROWS, ColumnPass, type RowHashes, type ValueObserver } from './sketches/column-pass.ts'
import { HashSum } from './sketches/hash-sum.ts'

const ROW_LIMBS = 8
const BYTES_PER_HASH = 8

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
  private readonly states = Array.from({ length: 4 }, () => new Int32Array(BLOCK_ROWS))
  private readonly murmur = new Murmur3(0)
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
    const [first, second] = this.states
    this.rowHashes = { first: new Uint32Array(first.buffer), second: new Uint32Array(second.buffer) }
    this.passes = fields.map((_, i) => new ColumnPass(observers[i] ?? (() => {})))
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
    for (let start = 0; start < batch.rows; start += BLOCK_ROWS) {
      const end = Math.min(start + BLOCK_ROWS, batch.rows)
      for (const state of this.states) state.fill(0, 0, end - start)
      const hashes = batch.columns.map((column, i) => this.passes[i].take(column, start, end))
      for (const [i, columnHashes] of hashes.entries()) this.mix(i, columnHashes, end - start)
      this.finish(end - start)
      this.observeRows?.({ batch, start, end, hashes, rowHashes: this.rowHashes })
    }
    this.rowCount += batch.rows
  }

  /** Takes over the rows of a digest of the same fields. */
  merge(other: RowDigest): void {
    this.flush()
    other.flush()
    this.rowCount += other.rowCount
    this.sum.merge(other.sum)
    for (const [i, pass] of this.passes.entries()) {
      pass.nulls += other.passes[i].nulls
      pass.sum.merge(other.passes[i].sum)
    }
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
    for (const [i, { sum, nulls }] of state.columns.entries()) {
      digest.passes[i].nulls = nulls
      digest.passes[i].sum.merge(HashSum.fromHex(sum))
    }
    return digest
  }

  /** Takes column i into the state of each row: its two words are half a block, which the next column completes. */
  private mix(i: number, { first, second }: RowHashes, rows: number): void {
    const [h1, h2, h3, h4] = this.states
    const isTail = i === this.fields.length - 1 && i % 2 === 0
    if (isTail) {
      for (let row = 0; row < rows; row++) this.takeTail(row, first[row], second[row])
    } else if (i % 2 === 0) {
      for (let row = 0; row < rows; row++) {
        h1[row] = mix1(h1[row], h2[row], first[row])
        h2[row] = mix2(h2[row], h3[row], second[row])
      }
    } else {
      for (let row = 0; row < rows; row++) {
        h3[row] = mix3(h3[row], h4[row], first[row])
        h4[row] = mix4(h4[row], h1[row], second[row])
      }
    }
  }

  private takeTail(row: number, first: number, second: number): void {
    const { words } = this.murmur
    words[0] = this.states[0][row]
    words[1] = this.states[1][row]
    this.murmur.takeHalfBlock(first, second)
    this.states[0][row] = words[0]
    this.states[1][row] = words[1]
  }

  private finish(rows: number): void {
    const { words } = this.murmur
    const [h1, h2, h3, h4] = this.states
    const sums = new Float64Array(ROW_LIMBS)
    for (let row = 0; row < rows; row++) {
      words[0] = h1[row]
      words[1] = h2[row]
      words[2] = h3[row]
      words[3] = h4[row]
      this.murmur.finish(BYTES_PER_HASH * this.fields.length)
      for (let w = 0; w < 4; w++) {
        sums[2 * w] += words[3 - w] & 0xffff
        sums[2 * w + 1] += words[3 - w] >>> 16
      }
      h1[row] = words[0]
      h2[row] = words[1]
    }
    this.sum.add(sums)
  }
}
