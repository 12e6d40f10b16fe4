/** Values that do not go with what else is known of the same thing. */
import type { FieldOf } from '../../core/schema/field-form.ts'
import { alterPart, columnOf, drawRow, rotate, rowNumber, rowWords } from '../alter.ts'
import { type Value, valueAt, valuesOf } from '../cells.ts'
import type { Draw } from '../draw.ts'
import type { DrillDay, DrillPart, Fault } from '../fault.ts'
import { plantValue } from '../one-row.ts'

/** Fields of a null group, of which each row has all or none. */
function pairs({ dataset }: DrillDay): [string, string][] {
  const groups = new Map<string, string[]>()
  for (const { name, nulls, hidden } of dataset.form.fields)
    if (typeof nulls === 'object' && nulls.rate > 0 && hidden !== true)
      groups.set(nulls.group, [...(groups.get(nulls.group) ?? []), name])
  return [...groups.values()].filter(({ length }) => length > 1).map(([a, b]) => [a, b])
}

export const halfNull: Fault = {
  name: 'half-null',
  summary: 'one null in a field whose pair has a value in that row',
  plant(day, draw) {
    const pair = draw.pick(pairs(day))
    if (pair === null) return null
    const [kept, field] = rotate(pair, draw)
    const place = drawRow(day, draw, ({ part, row }) => {
      const values = [kept, field].map((name) => valueAt(columnOf(day, part, name), row))
      return values.includes(null) ? undefined : true
    })
    if (place === null) return null
    const answers = [{ rule: 'together', field: null }]
    return plantValue(day, { place, field, value: null, answers })
  },
}

const previousField = ({ dataset }: DrillDay): string | null =>
  dataset.form.fields.find(
    (form): form is FieldOf<'row_id'> & typeof form =>
      form.type === 'row_id' && form.row === 'previous' && form.hidden !== true,
  )?.name ?? null

const idField = ({ dataset }: DrillDay): string | null =>
  dataset.form.fields.find((form) => form.type === 'row_id' && form.row === 'this' && form.hidden !== true)
    ?.name ?? null

/** A row after another of its entity in the same part: what it names as the row before is there to see. */
function drawFollower(day: DrillDay, draw: Draw, previous: string) {
  const id = idField(day)
  if (id === null) return null
  const ids = new Map(day.parts.map((part) => [part, new Set(valuesOf(columnOf(day, part, id)))]))
  return drawRow(day, draw, ({ part, row }) => {
    const value = valueAt(columnOf(day, part, previous), row)
    return value !== null && ids.get(part)?.has(value) ? value : undefined
  })
}

const CHAIN = ['previous row', 'unique']

export const previousUnknown: Fault = {
  name: 'previous-unknown',
  summary: 'one row that names as the row before it one that never was',
  plant(day, draw) {
    const field = previousField(day)
    const place = field === null ? null : drawFollower(day, draw, field)
    if (field === null || place === null) return null
    const value = Array.from(String(place.found), () => draw.below(16).toString(16)).join('')
    return plantValue(day, { place, field, value, answers: CHAIN.map((rule) => ({ rule, field })) })
  },
}

export const previousOfAnother: Fault = {
  name: 'previous-of-another',
  summary: 'two rows that name each other’s row before',
  plant(day, draw) {
    const field = previousField(day)
    const place = field === null ? null : drawFollower(day, draw, field)
    if (field === null || place === null) return null
    const { part, row, found } = place
    const values = valuesOf(columnOf(day, part, field))
    const other = rotate([...values.keys()], draw).find((at) => values[at] !== null && Math.abs(at - row) > 1)
    if (other === undefined) return null
    return {
      planted: `${field} of ${rowWords(place)} and ${rowWords({ part, row: other })} exchanged`,
      rows: [rowNumber(place), rowNumber({ part, row: other })].sort((a, b) => a - b),
      answers: CHAIN.map((rule) => ({ rule, field })),
      written: [
        alterPart(
          day,
          part,
          field,
          new Map([
            [row, values[other]],
            [other, found],
          ]),
        ),
      ],
    }
  },
}

/** A field that tells a member, and one of the same member's that has no nulls of its own. */
interface Dependency {
  readonly key: string
  readonly field: string
}

function dependencies({ dataset }: DrillDay): Dependency[] {
  const shown = dataset.form.fields.filter(
    (form): form is FieldOf<'entity'> & typeof form => form.type === 'entity' && form.hidden !== true,
  )
  const tells = (path: string) => {
    const [population, attribute] = path.split('.').slice(-2)
    return dataset.form.populations[population]?.attributes.some(
      ({ name, type }) => name === attribute && type === 'sequence',
    )
  }
  return shown.flatMap((key) => {
    if (!tells(key.from)) return []
    const member = key.from.slice(0, key.from.lastIndexOf('.') + 1)
    return shown
      .filter(({ from, name, nulls }) => name !== key.name && from.startsWith(member) && nulls === undefined)
      .map(({ name }) => ({ key: key.name, field: name }))
  })
}

export const attributeOfAnother: Fault = {
  name: 'attribute-of-another',
  summary: "one row with another member's attribute: a merchant of another country",
  plant(day, draw) {
    for (const { key, field } of rotate(dependencies(day), draw)) {
      const place = drawRow(day, draw, ({ part, row }) => anotherValue(day, part, { key, field }, row))
      if (place === null) continue
      const answers = [{ rule: 'agreement', field: key }]
      return plantValue(day, { place, field, value: place.found, answers })
    }
    return null
  },
}

/** Of a row whose member has one above it, which tells what is right: what the last row above of another member has. */
function anotherValue(
  day: DrillDay,
  part: DrillPart,
  { key, field }: Dependency,
  row: number,
): Value | undefined {
  const [keys, column] = [columnOf(day, part, key), columnOf(day, part, field)]
  const [member, value] = [valueAt(keys, row), valueAt(column, row)]
  let isSeenBefore = false
  let other: Value | undefined
  for (let at = row - 1; at >= 0 && !(isSeenBefore && other !== undefined); at--) {
    if (valueAt(keys, at) === member) isSeenBefore = true
    else if (valueAt(column, at) !== value) other ??= valueAt(column, at)
  }
  return isSeenBefore ? other : undefined
}
