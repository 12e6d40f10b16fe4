import type { FieldType } from '../column.ts'
import { ContractError } from '../errors.ts'
import type { Inspection } from '../inspection.ts'
import type { ColumnSketch } from '../sketches/column-sketch.ts'
import type { NumberSketch } from '../sketches/number-sketch.ts'
import type { TimeSketch } from '../sketches/time-sketch.ts'

/** A column of a whole day. */
export interface DayColumn {
  readonly field: FieldType
  /** Its number among the columns. */
  readonly index: number
  readonly rows: number
  readonly nulls: number
  readonly sketch: ColumnSketch
}

/** @throws {ContractError} when the day has no such column */
export function columnOf({ fields, rows, nulls, columns }: Inspection, name: string): DayColumn {
  const index = fields.findIndex((field) => field.name === name)
  if (index < 0) throw new ContractError(`inspection: expected a column ${name}, found none`)
  return { field: fields[index], index, rows, nulls: nulls[index], sketch: columns[index] }
}

/** @throws {ContractError} when the day has no such column, or it has no numbers */
export function numbersOf(inspection: Inspection, name: string): NumberSketch {
  const { sketch, field } = columnOf(inspection, name)
  if (sketch.numbers === null)
    throw new ContractError(`inspection: expected numbers in ${name}, found ${field.type}`)
  return sketch.numbers
}

/** @throws {ContractError} when the day has no such column, or it has no times */
export function timesOf(inspection: Inspection, name: string): TimeSketch {
  const { sketch, field } = columnOf(inspection, name)
  if (sketch.times === null)
    throw new ContractError(`inspection: expected times in ${name}, found ${field.type}`)
  return sketch.times
}
