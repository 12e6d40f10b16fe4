import type { Batch, FieldType } from '../core/column.ts'
import type { Dataset } from '../core/dataset.ts'
import type { Draw } from './draw.ts'

/** A part of a clean day, as it lies in staging. */
export interface DrillPart {
  readonly part: number
  /** Number of its first row within the day. */
  readonly firstRow: number
  readonly batch: Batch
  /** Its rows of each of the dataset's sides. */
  readonly sides: readonly Batch[]
  /** Of its Parquet object. */
  readonly bytes: Uint8Array
}

/** A clean day that faults are planted in. */
export interface DrillDay {
  readonly dataset: Dataset
  readonly rows: number
  readonly parts: readonly DrillPart[]
  /** The same parts of the day before. */
  readonly dayBefore: () => Promise<readonly DrillPart[]>
}

/** A check of the report that fails, or the name of the error that a part is refused with. */
export interface Answer {
  readonly rule: string
  /** Null: not about one field. */
  readonly field: string | null
}

/** A file that a faulty generator wrote: sound Parquet, and its receipt says the same. */
export interface WrittenFile {
  readonly part: number
  /** Place among the dataset's sides; null: the part itself. */
  readonly side: number | null
  readonly batch: Batch
  /** Other columns than the file should have. */
  readonly fields?: readonly FieldType[]
}

/** A part's object that a faulty store holds under the receipt of what was written; null: none. */
export interface StoredFile {
  readonly part: number
  readonly bytes: Uint8Array | null
}

export interface Planting {
  /** For people: what, and where. */
  readonly planted: string
  /** Numbers within the day of the rows that are wrong, rising; null where it is not about single rows. */
  readonly rows: readonly number[] | null
  /** What should notice; one of them is enough. */
  readonly answers: readonly Answer[]
  readonly written?: readonly WrittenFile[]
  readonly stored?: readonly StoredFile[]
}

/** A known defect, to measure the gate by. */
export interface Fault {
  /** As typed: `null-value`. */
  readonly name: string
  /** For people, one line. */
  readonly summary: string
  /** Null: the dataset has nothing to plant it in. */
  plant(day: DrillDay, draw: Draw): Planting | null | Promise<Planting | null>
}
