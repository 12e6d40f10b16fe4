/**
 * Columns in memory: typed arrays, never one object per row.
 *
 * Nulls are a byte per row (`valid[i]` is 1 where row i has a value); a column without nulls has `valid: null`.
 * The slot under a null holds an arbitrary value that no one may read.
 */

/** What a column holds, whatever file format it ends in. */
export type ColumnType = 'bool' | 'int32' | 'int64' | 'float64' | 'timestamp' | 'string'

/** UTF-8 texts end to end: text i is `bytes[offsets[i], offsets[i + 1])`. `offsets` has one more entry than texts. */
export interface Utf8 {
  readonly bytes: Uint8Array
  readonly offsets: Int32Array
}

interface Plain<T extends ColumnType, V> {
  readonly encoding: 'plain'
  readonly type: T
  readonly values: V
  readonly valid: Uint8Array | null
}

export type BoolColumn = Plain<'bool', Uint8Array>
export type Int32Column = Plain<'int32', Int32Array>
/** Whole numbers within ±2^53, kept as doubles so that no BigInt is made per row. */
export type Int64Column = Plain<'int64', Float64Array>
export type Float64Column = Plain<'float64', Float64Array>
/** Microseconds since 1970-01-01T00:00:00Z, whole, exact in a double until the year 2255. */
export type TimestampColumn = Plain<'timestamp', Float64Array>
export type StringColumn = Plain<'string', Utf8>

export type PlainColumn =
  | BoolColumn
  | Int32Column
  | Int64Column
  | Float64Column
  | TimestampColumn
  | StringColumn

/** A column of numbers, times or booleans. */
export type NumericColumn = Exclude<PlainColumn, StringColumn>

/**
 * Row i holds `dictionary` value `codes[i]`. The dictionary has no nulls; its values need not be distinct, nor all be
 * used; it may be shared between batches (compare by identity to reuse work).
 */
export interface DictionaryColumn {
  readonly encoding: 'dictionary'
  readonly type: ColumnType
  readonly codes: Int32Array
  readonly dictionary: PlainColumn
  readonly valid: Uint8Array | null
}

export type Column = PlainColumn | DictionaryColumn

/** Some rows of a dataset: one column per output field, in schema order, each `rows` long. */
export interface Batch {
  readonly rows: number
  readonly columns: readonly Column[]
}

/** Some rows of a day, and those of each of its sides among them. */
export interface DayBatch extends Batch {
  /** In the order of the dataset's sides; each has the columns of its side. */
  readonly sides: readonly Batch[]
}

/**
 * How often values recur, which decides encodings: `low` a handful of values; `recurring` many values, each in several
 * rows, such as those of entities; `unique` (nearly) every row its own; `ordered` numbers that lie close together.
 */
export type Cardinality = 'low' | 'recurring' | 'unique' | 'ordered'

/** An output field as a file sees it. */
export interface FieldType {
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
  readonly cardinality: Cardinality
  readonly description: string
}

/** Number of rows in a column. */
export function columnLength(column: Column): number {
  if (column.encoding === 'dictionary') return column.codes.length
  return column.type === 'string' ? column.values.offsets.length - 1 : column.values.length
}
