import type { ColumnType } from '../core/column.ts'
import type { Field } from '../core/declaration.ts'
import { isoTime } from '../core/iso-time.ts'
import { alterPart, columnOf, drawRow, type Place, placeOf, rotate, rowNumber, rowWords } from './alter.ts'
import { type Value, valueAt } from './cells.ts'
import type { Draw } from './draw.ts'
import type { Answer, DrillDay, Fault, Planting } from './fault.ts'

/** A fault of one value in one row. */
export interface OneRowFault extends Pick<Fault, 'name' | 'summary'> {
  /** Names of the checks of that field that should notice. */
  readonly rules: readonly string[]
  readonly fits: (field: Field, day: DrillDay) => boolean
  /** The wrong value in place of this one; undefined where it cannot be wrong in this way. */
  readonly change: (value: Value, at: ValuePlace) => Value | undefined
  /** What else should notice. */
  readonly others?: (field: Field) => readonly Answer[]
}

export interface ValuePlace extends Place {
  readonly day: DrillDay
  readonly field: Field
  readonly draw: Draw
}

/** Planted in a field drawn among those that fit, in a row drawn among those that can be changed. */
export const inOneRow = ({ name, summary, rules, fits, change, others }: OneRowFault): Fault => ({
  name,
  summary,
  plant(day, draw) {
    const fields = day.dataset.fields.filter((field) => fits(field, day))
    for (const field of rotate(fields, draw)) {
      const place = drawRow(day, draw, (at) =>
        change(valueAt(columnOf(day, at.part, field.name), at.row), { ...at, day, field, draw }),
      )
      if (place === null) continue
      const answers = [...rules.map((rule) => ({ rule, field: field.name })), ...(others?.(field) ?? [])]
      return plantValue(day, { place, field: field.name, value: place.found, answers })
    }
    return null
  },
})

interface WrongValue {
  readonly place: Place
  readonly field: string
  readonly value: Value
  readonly answers: readonly Answer[]
}

const MAX_SHOWN = 24

function wordOf(type: ColumnType, value: Value): string {
  if (type === 'timestamp' && value !== null) return isoTime(Number(value))
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

export function plantValue(day: DrillDay, { place, field, value, answers }: WrongValue): Planting {
  const shown = wordOf(day.dataset.fields[placeOf(day, field)].type, value)
  const short = shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN - 1)}…` : shown
  return {
    planted: `${field} ${short} in ${rowWords(place)}`,
    rows: [rowNumber(place)],
    answers,
    written: [alterPart(day, place.part, field, new Map([[place.row, value]]))],
  }
}
