import { columnLength, type PlainColumn } from '../column.ts'
import { rowsWhere } from '../side.ts'
import { NO_ROWS, type RowTest } from './row-rule.ts'

/**
 * Numbers, within the column, of the values that break a rule, rising; what it says of nulls is not looked at. Quick where there are
 * no others.
 */
export type ValueTest = (values: PlainColumn) => Int32Array

/** A test of one column by its values; a null keeps the rule. The values of a dictionary are judged once, not row by row. */
export function testValues(column: number, judge: ValueTest): RowTest {
  let judged: PlainColumn | null = null
  let strangers: Uint8Array | null = null
  return ({ columns }) => {
    const found = columns[column]
    if (found.encoding === 'plain') return withoutNulls(judge(found), found.valid)
    if (found.dictionary !== judged) {
      judged = found.dictionary
      strangers = marked(judge(judged), columnLength(judged))
    }
    if (strangers === null) return NO_ROWS
    const isStranger = strangers
    const { codes, valid } = found
    return withoutNulls(
      rowsWhere(codes.length, (row) => isStranger[codes[row]] === 1),
      valid,
    )
  }
}

const withoutNulls = (rows: Int32Array, valid: Uint8Array | null): Int32Array =>
  valid === null || rows.length === 0 ? rows : rows.filter((row) => valid[row] === 1)

/** Whether a null stands there. */
export const isMissing = ({ valid }: PlainColumn, i: number): boolean => valid !== null && valid[i] === 0

/** 1 at these places of n; null when there are none. */
function marked(places: Int32Array, n: number): Uint8Array | null {
  if (places.length === 0) return null
  const marks = new Uint8Array(n)
  for (const place of places) marks[place] = 1
  return marks
}

/** Judges numbers, times and booleans: those outside [min, max], NaN among them, break the rule. */
export function outside(min: number, max: number): ValueTest {
  return (column) => {
    if (column.type === 'string') return NO_ROWS
    const { values } = column
    for (let i = 0; i < values.length; i++) {
      if ((values[i] >= min && values[i] <= max) || isMissing(column, i)) continue
      return rowsWhere(values.length, (row) => !(values[row] >= min && values[row] <= max))
    }
    return NO_ROWS
  }
}
