/** Columns that are not those of the schema, or not what their names say. */
import type { Batch, FieldType } from '../../core/column.ts'
import type { Declaration, Field } from '../../core/declaration.ts'
import { columnOfScalars } from '../../core/fields/values.ts'
import { columnOf, placeOf, replaceColumn } from '../alter.ts'
import { valuesOf } from '../cells.ts'
import type { Draw } from '../draw.ts'
import type { Answer, DrillDay, DrillPart, Fault, Planting } from '../fault.ts'

const REFUSED: Answer = { rule: 'CorruptPartError', field: null }

interface Table {
  readonly fields: readonly FieldType[]
  readonly batch: Batch
}

/** One part, drawn among all, whose file has other columns. */
function inOnePart(day: DrillDay, draw: Draw, planted: string, change: (table: Table) => Table): Planting {
  const part = day.parts[draw.below(day.parts.length)]
  const changed = change({ fields: day.dataset.fields, batch: part.batch })
  return {
    planted: `${planted} in part ${part.part}`,
    rows: null,
    answers: [REFUSED],
    written: [{ part: part.part, side: null, ...changed }],
  }
}

export const wrongType: Fault = {
  name: 'wrong-type',
  summary: 'a column of numbers as text',
  plant(day, draw) {
    const field = draw.pick(day.dataset.fields.filter(({ type }) => type !== 'string' && type !== 'bool'))
    if (field === null) return null
    const place = placeOf(day, field.name)
    return inOnePart(day, draw, `${field.name} as text`, ({ fields, batch }) => {
      const values = valuesOf(batch.columns[place])
      const texts = columnOfScalars('string', values.map(String))
      const valid = Uint8Array.from(values, (value) => (value === null ? 0 : 1))
      return {
        fields: fields.with(place, { ...field, type: 'string' }),
        batch: replaceColumn(batch, place, { ...texts, valid: field.nullable ? valid : null }),
      }
    })
  },
}

export const columnMissing: Fault = {
  name: 'column-missing',
  summary: 'a file without one of the columns',
  plant(day, draw) {
    if (day.dataset.fields.length < 2) return null
    const place = draw.below(day.dataset.fields.length)
    return inOnePart(day, draw, `no ${day.dataset.fields[place].name}`, ({ fields, batch }) => ({
      fields: fields.toSpliced(place, 1),
      batch: { ...batch, columns: batch.columns.toSpliced(place, 1) },
    }))
  },
}

export const columnAdded: Fault = {
  name: 'column-added',
  summary: 'a file with a column more',
  plant(day, draw) {
    const place = draw.below(day.dataset.fields.length)
    const field = day.dataset.fields[place]
    const name = `${field.name}_copy`
    return inOnePart(day, draw, name, ({ fields, batch }) => ({
      fields: [...fields, { ...field, name }],
      batch: { ...batch, columns: [...batch.columns, batch.columns[place]] },
    }))
  },
}

export const columnsReordered: Fault = {
  name: 'columns-reordered',
  summary: 'two columns with their names in each other’s place',
  plant(day, draw) {
    const { fields } = day.dataset
    if (fields.length < 2) return null
    const a = draw.below(fields.length - 1)
    const swap = <T>(list: readonly T[]) => list.with(a, list[a + 1]).with(a + 1, list[a])
    return inOnePart(day, draw, `${fields[a + 1].name} before ${fields[a].name}`, (table) => ({
      fields: swap(table.fields),
      batch: { ...table.batch, columns: swap(table.batch.columns) },
    }))
  },
}

export const columnsSwapped: Fault = {
  name: 'columns-swapped',
  summary: 'the values of two columns of one type under each other’s name',
  plant(day, draw) {
    const pair = draw.pick(swappable(day))
    if (pair === null) return null
    const [a, b] = pair
    const written = day.parts.map((part: DrillPart) => {
      const [ofA, ofB] = [columnOf(day, part, a.name), columnOf(day, part, b.name)]
      const batch = replaceColumn(
        replaceColumn(part.batch, placeOf(day, a.name), ofB),
        placeOf(day, b.name),
        ofA,
      )
      return { part: part.part, side: null, batch }
    })
    const answers = [a, b].flatMap(({ name, declared }) =>
      promises(declared).map((rule) => ({ rule, field: name })),
    )
    return { planted: `${a.name} and ${b.name} in all rows`, rows: null, answers, written }
  },
}

/** Pairs of fields of one type whose values differ by what is declared of them. */
function swappable({ dataset: { fields } }: DrillDay): [Field, Field][] {
  return fields.flatMap((a, i) =>
    fields
      .slice(i + 1)
      .filter((b) => a.type === b.type && a.nullable === b.nullable && promiseOf(a) !== promiseOf(b))
      .map((b): [Field, Field] => [a, b]),
  )
}

const promiseOf = ({ declared: { allowed, min, max, pattern, exactTrueRate } }: Field) =>
  JSON.stringify([allowed, min, max, pattern, exactTrueRate])

/** Rules that hold a column to what is declared of its values. */
function promises({ allowed, min, max, pattern, exactTrueRate, distribution }: Declaration): string[] {
  const rules = {
    'allowed values': allowed !== null,
    range: min !== null || max !== null,
    pattern: pattern !== null,
    'true count': exactTrueRate !== null,
    'declared distribution': distribution !== null,
  }
  return Object.entries(rules).flatMap(([rule, isPromised]) => (isPromised ? [rule] : []))
}
