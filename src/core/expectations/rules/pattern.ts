import { columnLength, type StringColumn, type Utf8 } from '../../column.ts'
import { kernel } from '../../kernel/kernel.ts'
import { asTable, NOWHERE, placeOf, withScratch } from '../../kernel/memory.ts'
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
  const forms = fixedFormsOf(source)
  const expression = new RegExp(source)
  return (column) => {
    if (column.type !== 'string') return NO_ROWS
    const n = columnLength(column)
    if (forms !== null && allHaveForm(column, forms)) return NO_ROWS
    const isLike = matcher(column.values, expression)
    for (let i = 0; i < n; i++) {
      if (isMissing(column, i) || isLike(i)) continue
      return rowsWhere(n, (row) => !isLike(row))
    }
    return NO_ROWS
  }
}

/** Texts of fixed lengths, in the form in which the kernel has them. */
interface FixedForms {
  /** One after the other: for each place of a text BYTES flags, 1 where it may have the byte there. */
  readonly places: Uint8Array
  /** Of the texts. */
  readonly lengths: Int32Array
}

/** Null where some texts have no fixed length. */
function fixedFormsOf(source: string): FixedForms | null {
  const tables = source.split('|').map((form) => textFormOf(form)?.table ?? null)
  if (!tables.every((table) => table !== null)) return null
  return {
    places: asTable(new Uint8Array(Buffer.concat(tables))),
    lengths: asTable(Int32Array.from(tables, ({ length }) => length / BYTES)),
  }
}

/** Whether every text is as long as one of the forms, and has bytes that it may have at their places. */
function allHaveForm({ values, valid }: StringColumn, { places, lengths }: FixedForms): boolean {
  const { bytes, offsets } = values
  const n = offsets.length - 1
  return withScratch(() => {
    const flags = valid === null ? NOWHERE : placeOf(valid)
    const [texts, starts, forms] = [placeOf(bytes), placeOf(offsets), placeOf(places)]
    return kernel.findUnlike(texts, starts, flags, n, forms, placeOf(lengths), lengths.length) === n
  })
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
