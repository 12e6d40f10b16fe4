import type { Column } from '../../src/core/column.ts'
import type { Dataset } from '../../src/core/dataset.ts'
import { type DayRequest, openDay } from '../../src/core/day.ts'
import { keyAt } from '../../src/core/fields/values.ts'
import { dayNumber } from '../../src/core/utc-date.ts'

type Texts = (string | null)[]

/** Columns of some days, one day after the other. */
export class Rows {
  readonly length: number
  readonly #columns: ReadonlyMap<string, Float64Array | Texts>

  constructor(length: number, columns: ReadonlyMap<string, Float64Array | Texts>) {
    this.length = length
    this.#columns = columns
  }

  /** Numbers with NaN for null, or texts. */
  column(name: string): Float64Array | readonly (string | null)[] {
    const column = this.#columns.get(name)
    if (column === undefined) throw new RangeError(`name: expected a column, found ${name}`)
    return column
  }

  /** Numbers, times in µs since 1970, or truths as 1 and 0; NaN where null. */
  numbers(name: string): Float64Array {
    const column = this.column(name)
    if (column instanceof Float64Array) return column
    throw new RangeError(`${name}: expected a column of numbers`)
  }

  /** Null where null. */
  texts(name: string): readonly (string | null)[] {
    const column = this.column(name)
    if (column instanceof Float64Array) throw new RangeError(`${name}: expected a column of texts`)
    return column
  }

  /** These rows with one more column. */
  plus(name: string, column: Float64Array): Rows {
    return new Rows(this.length, new Map(this.#columns).set(name, column))
  }

  /** These rows, with other values in one of them. */
  withValues(row: number, values: Readonly<Record<string, string | number | null>>): Rows {
    const columns = new Map(this.#columns)
    for (const [name, value] of Object.entries(values)) {
      const column = columns.get(name)!.slice()
      if (column instanceof Float64Array) column[row] = value === null ? Number.NaN : Number(value)
      else column[row] = value === null ? null : String(value)
      columns.set(name, column)
    }
    return new Rows(this.length, columns)
  }
}

/**
 * The rows of some days, and a column `requested_day` of days since 1970.
 *
 * @param names  which columns; null: all
 */
export function rowsOf(
  dataset: Dataset,
  requests: readonly DayRequest[],
  names: readonly string[] | null = null,
): Rows {
  const total = requests.reduce((sum, { rows }) => sum + rows, 0)
  const kept = dataset.fields.flatMap(({ name, type }, index) =>
    names === null || names.includes(name)
      ? [{ name, index, into: type === 'string' ? new Array<string | null>(total) : new Float64Array(total) }]
      : [],
  )
  const days = new Float64Array(total)
  let start = 0
  for (const request of requests) {
    days.fill(dayNumber(request.date), start, start + request.rows)
    const day = openDay(dataset, request)
    for (const { rows, columns } of day.batches(day.partRange(0, 1))) {
      for (const { index, into } of kept) copy(columns[index], into, start, rows)
      start += rows
    }
  }
  return new Rows(
    total,
    new Map([...kept.map(({ name, into }) => [name, into] as const), ['requested_day', days]]),
  )
}

function copy(column: Column, into: Float64Array | Texts, start: number, rows: number): void {
  const plain = column.encoding === 'dictionary' ? column.dictionary : column
  const codes = column.encoding === 'dictionary' ? column.codes : null
  const read = codes === null ? null : new Map<number, string>()
  for (let i = 0; i < rows; i++) {
    const isNull = column.valid !== null && column.valid[i] === 0
    const at = codes === null ? i : codes[i]
    if (into instanceof Float64Array)
      into[start + i] = isNull || plain.type === 'string' ? Number.NaN : plain.values[at]
    else if (isNull) into[start + i] = null
    else {
      let text = read?.get(at)
      if (text === undefined) {
        text = keyAt(plain, at)
        read?.set(at, text)
      }
      into[start + i] = text
    }
  }
}
