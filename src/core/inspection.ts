import type { Batch, Column, FieldType } from './column.ts'
import { type DigestState, RowDigest } from './digest.ts'
import type { Offenders } from './expectations/check.ts'
import { Offences, type OffencesState, type Rule } from './expectations/offences.ts'
import { withScratch } from './kernel/memory.ts'
import { ColumnSketch, type ColumnSketchState } from './sketches/column-sketch.ts'
import { HashSample, type HashSampleState } from './sketches/hash-sample.ts'
import type { HashedValues } from './sketches/hashed-values.ts'
import { LabelSketch, type LabelSketchState } from './sketches/label-sketch.ts'
import { NumberCodes } from './sketches/number-codes.ts'
import { RowSample, type RowSampleState } from './sketches/row-sample.ts'

/** An inspection as plain JSON; columns are in the order of the fields. */
export interface InspectionState {
  readonly fields: readonly FieldType[]
  readonly digest: DigestState
  readonly distinctRows: HashSampleState
  readonly columns: readonly ColumnSketchState[]
  readonly labelled: LabelSketchState | null
  readonly dayRows: number
  readonly sample: RowSampleState
  readonly offences: OffencesState
}

/** Distinct rows that are counted: enough to see, but once in sixty days, that one row of a thousand is there twice. */
const DISTINCT_ROWS = 4096

export interface InspectionOptions {
  /** Name of the field of type bool to look at every column by, if any. */
  readonly label?: string | undefined
  /** Of the whole day, of which the rows may be a part. */
  readonly dayRows: number
  /** Number of the first row within the day. */
  readonly firstRow?: number
  /** What the rows are held to. */
  readonly rules?: readonly Rule[]
}

/**
 * What one pass over some rows learns of them: row digest, nulls, a sketch of each column, how a label goes with it, a sample of whole
 * rows, and which rows break rules. Inspections of parts merge into that of the whole, which is the same whatever the parts.
 */
export class Inspection {
  readonly fields: readonly FieldType[]
  /** Digest of the same rows, made in the same pass. */
  readonly digest: RowDigest
  /** How often some of the distinct rows occur. */
  readonly distinctRows: HashSample
  private readonly sketches: readonly ColumnSketch[]
  private readonly codes: NumberCodes[] = []
  private readonly labelSketch: LabelSketch | null
  private readonly dayRows: number
  /** Whole rows, picked by their numbers alone. */
  readonly sample: RowSample
  private readonly broken: Offences

  constructor(
    fields: readonly FieldType[],
    { label, dayRows, firstRow = 0, rules = [] }: InspectionOptions,
    state: InspectionState | null = null,
  ) {
    this.fields = fields
    this.sketches = fields.map(({ type }, i) => new ColumnSketch(type, state?.columns[i] ?? null))
    this.labelSketch =
      label === undefined ? null : new LabelSketch(fields, { label, firstRow }, state?.labelled)
    const observers = this.sketches.map((sketch, i) => (values: HashedValues, weights: Float64Array) => {
      const spill = sketch.add(values, weights)
      if (!sketch.values.isExact) this.labelSketch?.columns[i].add(values, weights, spill)
    })
    this.distinctRows = state
      ? HashSample.fromJSON(state.distinctRows, DISTINCT_ROWS)
      : new HashSample(DISTINCT_ROWS)
    const part = { dayRows, firstRow }
    this.dayRows = dayRows
    this.sample = state ? RowSample.fromJSON(fields, part, state.sample) : new RowSample(fields, part)
    this.broken = state ? Offences.fromJSON(fields, part, state.offences) : new Offences(fields, rules, part)
    this.digest = state
      ? RowDigest.fromJSON(fields, state.digest, observers)
      : new RowDigest(fields, observers, (rows) => {
          this.distinctRows.addAll(rows.rowHashes, rows.end - rows.start)
          this.broken.addHashed(rows)
        })
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
    return this.sketches
  }

  /** How the label goes with each column; null when none was given. */
  get labelled(): LabelSketch | null {
    return this.labelSketch
  }

  /** Rows that break each rule, in the order of the rules. */
  get offences(): readonly Offenders[] {
    return this.broken.found
  }

  /** @throws {ContractError} when the batch has another number of columns than there are fields */
  add({ rows, columns }: Batch): void {
    withScratch(() => {
      const batch = { rows, columns: columns.map((column, i) => this.codeNumbers(column, i)) }
      this.digest.add(batch)
      this.labelSketch?.add(batch)
      this.sample.add(batch)
      this.broken.add(batch)
    })
  }

  /** Takes over an inspection of other rows of the same day, by the same label and rules. */
  merge(other: Inspection): void {
    const { columns } = this
    const { columns: theirs } = other
    this.digest.merge(other.digest)
    this.distinctRows.merge(other.distinctRows)
    if (other.labelSketch) this.labelSketch?.merge(other.labelSketch, [columns, theirs])
    for (const [i, sketch] of columns.entries()) sketch.merge(theirs[i])
    this.sample.merge(other.sample)
    this.broken.merge(other.broken)
  }

  toJSON(): InspectionState {
    return {
      fields: this.fields,
      digest: this.digest.toJSON(),
      distinctRows: this.distinctRows.toJSON(),
      columns: this.columns.map((sketch) => sketch.toJSON()),
      labelled: this.labelled?.state(this.sketches) ?? null,
      dayRows: this.dayRows,
      sample: this.sample.toJSON(),
      offences: this.broken.toJSON(),
    }
  }

  /** Can merge and be merged, but takes no more rows. */
  static fromJSON(state: InspectionState): Inspection {
    return new Inspection(state.fields, { label: state.labelled?.label, dayRows: state.dayRows }, state)
  }

  private codeNumbers(column: Column, i: number): Column {
    this.codes[i] ??= new NumberCodes()
    return this.codes[i].encode(column)
  }
}
