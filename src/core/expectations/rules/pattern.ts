import { columnLength, type StringColumn, type Utf8 } from '../../column.ts'
import { rowsWhere } from '../../side.ts'
import { decodeTexts } from '../../sketches/decode-texts.ts'
import { type DerivedRule, NO_ROWS } from '../row-rule.ts'
import { BYTES, textFormOf } from '../text-form.ts'
import { isMissing, testValues, type ValueTest } from '../value-test.ts'

/** Texts that are decoded at once. */
const BLOCK_TEXTS = 4096

/** Every text matches the declared regular expression. */
export const pattern: DerivedRule = ({ field, column }) => {
  const source = field.declared.pattern
  if (source === null || field.type !== 'string') return null
  return {
    rule: 'pattern',
    field: field.name,
    severity: 'fail',
    expected: `texts like ${source}`,
    open: () => testValues(column, unlike(source)),
  }
}

/** Judges texts by a regular expression. */
export function unlike(source: string): ValueTest {
  const tables = source.split('|').map((form) => textFormOf(form)?.table ?? null)
  const known = tables.filter((table) => table !== null)
  const expression = new RegExp(source)
  return (column) => {
    if (column.type !== 'string') return NO_ROWS
    const n = columnLength(column)
    if (known.length === tables.length && allHaveForm(column, known)) return NO_ROWS
    const isLike = matcher(column.values, expression)
    for (let i = 0; i < n; i++) {
      if (isMissing(column, i) || isLike(i)) continue
      return rowsWhere(n, (row) => !isLike(row))
    }
    return NO_ROWS
  }
}

/** Whether every text is as long as one of the tables, and has bytes that the table has at their places. */
function allHaveForm({ values, valid }: StringColumn, tables: readonly Uint8Array[]): boolean {
  const { bytes, offsets } = values
  for (let i = 0; i < offsets.length - 1; i++) {
    if (valid !== null && valid[i] === 0) continue
    let form = 0
    while (form < tables.length && !fits(bytes, offsets[i], offsets[i + 1], tables[form])) form++
    if (form === tables.length) return false
  }
  return true
}

function fits(bytes: Uint8Array, start: number, end: number, table: Uint8Array): boolean {
  if ((end - start) * BYTES !== table.length) return false
  let fit = 1
  for (let at = start, place = 0; at < end; at++, place += BYTES) fit &= table[place + bytes[at]]
  return fit === 1
}

/** Tells whether a text matches. Many are decoded at once, since a call for each is what takes the time. */
function matcher(texts: Utf8, expression: RegExp): (i: number) => boolean {
  const n = texts.offsets.length - 1
  let first = 0
  let block: readonly string[] = []
  return (i) => {
    if (i < first || i >= first + block.length) {
      first = i
      block = decodeTexts(texts, i, Math.min(i + BLOCK_TEXTS, n))
    }
    return expression.test(block[i - first])
  }
}
