/** The rows of a side as they were known on a past date: labels without a look into the future. */
import type { Batch, Column, FieldType } from '../core/column.ts'
import { CorruptPartError, InvalidRequestError } from '../core/errors.ts'
import { keyAt, numbersOf } from '../core/fields/values.ts'
import type { Manifest, ManifestPart } from '../core/manifest.ts'
import { pickRows, rowsWhere } from '../core/side.ts'
import { dayNumber, MICROS_PER_DAY, type UtcDate } from '../core/utc-date.ts'
import { openParquet } from '../parquet/reader.ts'
import type { ObjectStore } from '../storage/object-store.ts'

export interface KnownQuery {
  /** Name of the side. */
  readonly side: string
  /** A row was known if it was by the end of this day. */
  readonly asOf: UtcDate
  /** The field that says from when on a row is known; null: the one that the schema declares. */
  readonly knownBy: string | null
}

export interface KnownRows {
  readonly fields: readonly FieldType[]
  readonly rows: number
  /** Oldest day first; none is empty. */
  readonly batches: readonly Batch[]
  /** How many of the days have no such side. */
  readonly daysWithout: number
}

/**
 * The rows of published days' sides that were known by the end of a date.
 *
 * @param days the manifests of days of one dataset, oldest first
 * @param onDay called after each
 * @throws {InvalidRequestError} when no day has the side, days have it with other fields, or none says when rows are known
 * @throws {CorruptPartError} when a part is missing or damaged
 */
export async function readKnownRows(
  store: ObjectStore,
  days: readonly Manifest[],
  query: KnownQuery,
  onDay: () => void,
): Promise<KnownRows> {
  const batches: Batch[] = []
  let fields: readonly FieldType[] | null = null
  let daysWithout = 0
  for (const { date, sides } of days) {
    const side = sides.find(({ name }) => name === query.side)
    if (!side) daysWithout++
    for (const part of side?.parts ?? []) {
      const read = await readPart(store, part, { ...query, knownBy: query.knownBy ?? side?.knownOn ?? null })
      fields ??= read.fields
      assertSameFields(fields, read.fields, date)
      batches.push(...read.batches)
    }
    onDay()
  }
  if (fields === null)
    throw fault('schema', `a dataset with a side ${query.side}`, `${days[0]?.dataset} without`)
  return { fields, rows: batches.reduce((sum, { rows }) => sum + rows, 0), batches, daysWithout }
}

async function readPart(
  store: ObjectStore,
  { key }: ManifestPart,
  { asOf, knownBy }: KnownQuery,
): Promise<Pick<KnownRows, 'fields' | 'batches'>> {
  const object = await store.get(key)
  if (!object) throw new CorruptPartError(`${key}: expected an object, found none`)
  const file = await openParquet(object.bytes)
  const { fields } = file
  if (knownBy === null) throw fault('known-by', 'a field, as the schema declares no known_on', 'nothing')
  const at = fields.findIndex(({ name }) => name === knownBy)
  if (at === -1) throw fault('known-by', `one of ${fields.map(({ name }) => name).join(', ')}`, knownBy)
  const batches: Batch[] = []
  for await (const { rows, columns } of file.batches()) {
    const known = rowsWhere(rows, knownBefore(columns[at], asOf, knownBy))
    if (known.length === 0) continue
    batches.push({ rows: known.length, columns: columns.map((column) => pickRows(column, known)) })
  }
  return { fields, batches }
}

/** Whether a row was known by the end of a date. What has no date never is. */
function knownBefore(column: Column, asOf: UtcDate, field: string): (row: number) => boolean {
  if (column.type === 'timestamp') {
    const micros = numbersOf(column, Number.POSITIVE_INFINITY)
    const end = (dayNumber(asOf) + 1) * MICROS_PER_DAY
    return (row) => micros[row] < end
  }
  if (column.type !== 'string')
    throw fault('known-by', 'a field of timestamps or dates', `${field}: ${column.type}`)
  const values = column.encoding === 'dictionary' ? column.dictionary : column
  return (row) => {
    if (column.valid?.[row] === 0) return false
    const text = keyAt(values, column.encoding === 'dictionary' ? column.codes[row] : row)
    if (!/^\d{4}-\d{2}-\d{2}/.test(text)) throw fault('known-by', 'a field of dates', `'${text}' in ${field}`)
    return text.slice(0, asOf.length) <= asOf
  }
}

function assertSameFields(expected: readonly FieldType[], found: readonly FieldType[], date: UtcDate): void {
  const words = (fields: readonly FieldType[]) => fields.map(({ name, type }) => `${name} ${type}`).join(', ')
  if (words(expected) === words(found)) return
  throw fault('from', `days with the fields ${words(expected)}`, `${words(found)} on ${date}`)
}

/** @param path the option of the command line, or key of the request, that is at fault */
const fault = (path: string, expected: string, found: string) =>
  new InvalidRequestError([{ path, expected, found }])
