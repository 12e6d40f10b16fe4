import type { Batch, FieldType } from './column.ts'
import { type DigestState, RowDigest } from './digest.ts'
import { ColumnSketch, type ColumnSketchState } from './sketches/column-sketch.ts'
import type { HashedValues } from './sketches/hashed-values.ts'

/** An inspection as plain JSON; columns are in the order of the fields. */
export interface InspectionState {
  readonly fields: readonly FieldType[]
  readonly digest: DigestState
  readonly columns: readonly ColumnSketchState[]
}

/**
 * What one pass over some rows learns of them: row digest, nulls, and a sketch of each column. Inspections of parts merge
 * into that of the whole, which is the same whatever the parts, but for the frequent values that `ValueCounts` bounds.
 */
export class Inspection {
  readonly fields: readonly FieldType[]
  /** Digest of the same rows, made in the same pass. */
  readonly digest: RowDigest
  private readonly sketches: readonly ColumnSketch[]

  constructor(fields: readonly FieldType[], state: InspectionState | null = null) {
    this.fields = fields
    this.sketches = fields.map(({ type }, i) => new ColumnSketch(type, state?.columns[i] ?? null))
    const observers = this.sketches.map(
      (sketch) => (values: HashedValues, weights: Float64Array) => sketch.add(values, weights),
    )
    this.digest = state
      ? RowDigest.fromJSON(fields, state.digest, observers)
      : new RowDigest(fields, observers)
  }

  get rows(): number {
    return this.digest.rows
  }

  /** Nulls of each column, in the order of the fields. */
  get nulls(): readonly number[] {
    return this.digest.nulls
  }

  /** Sketches of each column, in the order of the fields. */
  get columns(): readonly ColumnSketch[] {
    this.digest.flush()
    return this.sketches
  }

  /** @throws {ContractError} when the batch has another number of columns than there are fields */
  add(batch: Batch): void {
    this.digest.add(batch)
  }

  /** Takes over an inspection of the same fields. */
  merge(other: Inspection): void {
    this.digest.merge(other.digest)
    for (const [i, sketch] of this.sketches.entries()) sketch.merge(other.sketches[i])
  }

  toJSON(): InspectionState {
    return {
      fields: this.fields,
      digest: this.digest.toJSON(),
      columns: this.columns.map((sketch) => sketch.toJSON()),
    }
  }

  static fromJSON(state: InspectionState): Inspection {
    return new Inspection(state.fields, state)
  }
}
