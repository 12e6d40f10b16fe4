import { columnLength, type Utf8 } from '../../column.ts'
import { textAt } from '../../fields/values.ts'
import { rowsWhere } from '../../side.ts'
import { type DerivedRule, NO_ROWS } from '../row-rule.ts'
import { textFormOf } from '../text-form.ts'
import { testValues, type ValueTest } from '../value-test.ts'

/** Texts that are decoded at once. */
const BLOCK_TEXTS = 4096
const ASCII = 128

const decoder = new TextDecoder()

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
  const table = textFormOf(source)?.table
  const expression = new RegExp(source)
  return (column) => {
    if (column.type !== 'string') return NO_ROWS
    const texts = column.values
    const isLike = table ? (i: number) => hasForm(texts, i, table) : matcher(texts, expression)
    const n = columnLength(column)
    for (let i = 0; i < n; i++) if (!isLike(i)) return rowsWhere(n, (row) => !isLike(row))
    return NO_ROWS
  }
}

/** Whether each byte of a text is one that the table has at its place. */
function hasForm({ bytes, offsets }: Utf8, i: number, table: Uint8Array): boolean {
  let at = offsets[i]
  const end = offsets[i + 1]
  if ((end - at) * ASCII !== table.length) return false
  for (let row = 0; at < end; at++, row += ASCII) {
    if (bytes[at] >= ASCII || table[row + bytes[at]] === 0) return false
  }
  return true
}

/** Decodes many texts at once where all are ASCII, since a call for each is what takes the time. */
function matcher(texts: Utf8, expression: RegExp): (i: number) => boolean {
  const { bytes, offsets } = texts
  let [first, last] = [0, 0]
  let block = ''
  let isAscii = true
  return (i) => {
    if (i < first || i >= last) {
      first = i
      last = Math.min(i + BLOCK_TEXTS, offsets.length - 1)
      block = decoder.decode(bytes.subarray(offsets[first], offsets[last]))
      // Any other character takes more bytes than it has UTF-16 units.
      isAscii = block.length === offsets[last] - offsets[first]
    }
    const text = isAscii
      ? block.slice(offsets[i] - offsets[first], offsets[i + 1] - offsets[first])
      : textAt(texts, i)
    return expression.test(text)
  }
}
