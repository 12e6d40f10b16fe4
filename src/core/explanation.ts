/** Where a row comes from, told from its id alone: everything is made again for its entity and its day. */
import { type Cell, cellAt } from './cell.ts'
import type { Dataset } from './dataset.ts'
import { type DayRequest, type DayRows, openRows } from './day.ts'
import { InvalidRequestError } from './errors.ts'
import { type Item, rowItem } from './explanation/item.ts'
import { type Member, membersOf } from './explanation/member.ts'
import { type Neighbours, neighboursOf, rowsOfEntity } from './explanation/neighbour.ts'
import { type Origin, originOf } from './explanation/origin.ts'
import { type RowKey, readRowId } from './explanation/row-key.ts'
import { type Step, stepsOf } from './explanation/step.ts'
import { ID_PATTERN } from './fields/identifier.ts'
import { formatCount } from './format.ts'
import { parseRunRequest } from './request.ts'
import { dateOfDayNumber, type UtcDate } from './utc-date.ts'
import { volumeOfDay } from './volume.ts'
import { Journal } from './world/journal.ts'

/** The settings of the run that made a row. The day is in the row's id. */
export interface ExplainRequest {
  readonly seed: number
  /** Rows of every day; null leaves them to the schema. */
  readonly rows: number | null
}

/** Plain JSON. */
export interface Explanation {
  readonly id: string
  readonly dataset: string
  readonly seed: number
  readonly date: UtcDate
  /** Rows of the day. */
  readonly dayRows: number
  /** Number of the row in its day, from 0. */
  readonly rowNumber: number
  /** Who the row belongs to; null where rows belong to no one. */
  readonly owner: Owner | null
  readonly origin: Origin
  /** The columns, in order. */
  readonly row: Readonly<Record<string, Cell>>
  readonly members: readonly Member[]
  readonly neighbours: Neighbours | null
  /** Every field and reference of the row in the order of the schema, hidden ones too. */
  readonly steps: readonly Step[]
}

export interface Owner {
  readonly population: string
  /** Where it stands in its population; who holds the place may change over the years. */
  readonly place: number
  /** Number of the place's holder on the day. */
  readonly number: number
  /** Which of its rows of the day this is, from 0, in order of time. */
  readonly rank: number
  /** Rows that it has on the day. */
  readonly rows: number
}

/** @throws InvalidRequestError when the id is none that the dataset has under these settings */
export function explainRow(dataset: Dataset, request: ExplainRequest, id: string): Explanation {
  if (!new RegExp(ID_PATTERN).test(id)) throw unknown('16 hex digits', JSON.stringify(id))
  if (!dataset.form.fields.some((field) => field.type === 'row_id' && field.row === 'this'))
    throw new InvalidRequestError([
      { path: 'schema', expected: 'a schema with a field of type row_id', found: dataset.name },
    ])
  const key = readRowId(dataset, request.seed, id)
  const date = dateOfDayNumber(key.day)
  parseRunRequest({ date, rows: request.rows, seed: request.seed })
  const dayRequest: DayRequest = { seed: request.seed, date, ...volumeOfDay(dataset, request.rows, date) }
  const rows = openRows(dataset, dayRequest, new Journal())
  const item = findRow(rows, key)
  if (item === null) throw unknown(expectedId(dataset, dayRequest), `${id}, which is none of them`)
  return explain(dayRequest, { rows, item, rank: key.rank, id })
}

interface Found {
  readonly rows: DayRows
  readonly item: Item
  /** Which of its entity's rows of the day it is, in order of time. */
  readonly rank: number
  readonly id: string
}

function explain(request: DayRequest, { rows, item, rank, id }: Found): Explanation {
  const { dataset } = rows.world
  const { scope, index } = item
  return {
    id,
    dataset: dataset.name,
    seed: request.seed,
    date: request.date,
    dayRows: request.rows,
    rowNumber: scope.numbers()[index],
    owner: ownerOf(rows, item, rank),
    origin: originOf(rows, item),
    row: Object.fromEntries(dataset.fields.map(({ name }) => [name, cellAt(scope.column(name), index)])),
    members: membersOf(item),
    neighbours: neighboursOf(request, rows, { row: item, rank }),
    steps: stepsOf(item),
  }
}

/** Null when the day has no such row. */
function findRow(rows: DayRows, { entity, rank }: RowKey): Item | null {
  const isLone = rows.ledger === null
  const place = isLone ? rank * 2 ** 32 + entity : entity
  if (place >= rows.entityCount) return null
  const step = rowsOfEntity(rows, place)
  const number = isLone ? 0 : rank
  if (step === null || number >= step.scope.length) return null
  return rowItem(rows.world, step.scope, step.order === null ? number : step.order[number])
}

function ownerOf({ ledger }: DayRows, { scope, at }: Item, rank: number): Owner | null {
  if (ledger === null) return null
  const place = at[0] >>> 0
  const number = ledger.tenure.holder(place, scope.day)
  return { population: ledger.owner, place, number, rank, rows: scope.length }
}

const expectedId = ({ name, version }: Dataset, { seed, rows }: DayRequest) =>
  `an id of ${name} version ${version}, seed ${seed}, ${formatCount(rows)} rows a day (seed, rows and schema must be those of its run)`

const unknown = (expected: string, found: string) =>
  new InvalidRequestError([{ path: 'id', expected, found }])
