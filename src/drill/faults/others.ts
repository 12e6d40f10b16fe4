/** A label that is given away, a day that is not today's, sides of other rows. */
import { formatCount } from '../../core/format.ts'
import { alterDay, columnOf, countFrom0, takeRows } from '../alter.ts'
import { type Value, valuesOf } from '../cells.ts'
import type { Draw } from '../draw.ts'
import type { DrillDay, Fault, Planting } from '../fault.ts'

export const labelLeaked: Fault = {
  name: 'label-leaked',
  summary: 'the rarest value of another column in every row whose label is true',
  plant(day, draw) {
    const { label, fields } = day.dataset
    if (label === null) return null
    const others = fields.filter(
      ({ name, declared }) =>
        name !== label.field && !label.except.includes(name) && (declared.allowed?.length ?? 0) > 2,
    )
    const field = draw.pick(others)
    if (field === null) return null
    const labels = day.parts.flatMap((part) => valuesOf(columnOf(day, part, label.field)))
    const rarest = rarestValue(day, field.name)
    const { written, rows } = alterDay(day, field.name, (value, row) =>
      labels[row] === true ? rarest : value,
    )
    if (rows.length === 0) return null
    return {
      planted: `${field.name} ${rarest} wherever ${label.field}, in ${formatCount(rows.length)} rows more`,
      rows: null,
      answers: [{ rule: 'label separation', field: field.name }],
      written,
    }
  },
}

function rarestValue(day: DrillDay, field: string): Value {
  const counts = new Map<Value, number>()
  for (const part of day.parts)
    for (const value of valuesOf(columnOf(day, part, field)))
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => a - b)[0][0]
}

export const stalePart: Fault = {
  name: 'stale-part',
  summary: "a part of the day before in place of today's",
  async plant(day, draw) {
    const times = day.dataset.fields.filter(({ declared }) => declared.withinDay)
    if (times.length === 0) return null
    const before = draw.pick(
      (await day.dayBefore()).filter(({ part }) => day.parts.some((today) => today.part === part)),
    )
    return (
      before && {
        planted: `part ${before.part} of the day before`,
        rows: null,
        answers: times.map(({ name }) => ({ rule: 'within day', field: name })),
        written: [
          { part: before.part, side: null, batch: before.batch },
          ...before.sides.map((batch, side) => ({ part: before.part, side, batch })),
        ],
      }
    )
  },
}

/** One side of one part that has at least so many rows, both drawn, with other rows than it should have. */
function inOneSide(
  day: DrillDay,
  draw: Draw,
  {
    fewest,
    rule,
    words,
    change,
  }: {
    readonly fewest: number
    readonly rule: string
    readonly words: string
    readonly change: (rows: number[]) => number[]
  },
): Planting | null {
  const sides = day.parts.flatMap(({ part, sides }) => sides.map((batch, side) => ({ part, side, batch })))
  const drawn = draw.pick(sides.filter(({ batch }) => batch.rows >= fewest))
  if (drawn === null) return null
  const { part, side, batch } = drawn
  const { dataset } = day.dataset.sides[side]
  return {
    planted: `${dataset} of part ${part}: ${words}`,
    rows: null,
    answers: [{ rule, field: dataset }],
    written: [{ part, side, batch: takeRows(batch, change(countFrom0(batch.rows))) }],
  }
}

export const sideOfOthers: Fault = {
  name: 'side-of-others',
  summary: 'a side that has one of its rows in place of another',
  plant: (day, draw) =>
    inOneSide(day, draw, {
      fewest: 2,
      rule: 'side keys',
      words: 'the first row in place of the second',
      change: (rows) => rows.with(1, 0),
    }),
}

export const sideRowMissing: Fault = {
  name: 'side-row-missing',
  summary: 'a side without one of its rows',
  plant: (day, draw) =>
    inOneSide(day, draw, {
      fewest: 1,
      rule: 'side rows',
      words: 'without its last row',
      change: (rows) => rows.slice(0, -1),
    }),
}
