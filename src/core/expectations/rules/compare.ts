import type { Column, Utf8 } from '../../column.ts'
import { bothValid, numbersOf } from '../../fields/values.ts'
import type { Comparison, ExpectationOf } from '../../schema/expectation-form.ts'
import { rowsWhere } from '../../side.ts'
import type { RowRule } from '../row-rule.ts'

/** Numbers of the columns of the two that are compared. */
interface Columns {
  readonly field: number
  readonly to: number
}

/** How the first stands to the second: below 0, 0 or above 0; NaN where they are in no order. */
type Order = (row: number) => number

const KEEPS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
}

/** Where neither of two columns is null, the first compares to the second as the schema says. Texts by their bytes. */
export function compare(form: ExpectationOf<'compare'>, columns: Columns): RowRule {
  const { rule, field, is, to, severity } = form
  const keeps = KEEPS[is]
  return {
    rule,
    field,
    severity,
    expected: `${is} ${to}`,
    open: () => (batch) => {
      const [first, second] = [batch.columns[columns.field], batch.columns[columns.to]]
      const valid = bothValid(first.valid, second.valid)
      const order = first.type === 'string' ? orderOfTexts(first, second) : orderOfNumbers(first, second)
      return rowsWhere(batch.rows, (row) => (valid === null || valid[row] === 1) && !keeps(order(row)))
    },
  }
}

function orderOfNumbers(first: Column, second: Column): Order {
  const [a, b] = [numbersOf(first, 0), numbersOf(second, 0)]
  return (row) => (a[row] === b[row] ? 0 : a[row] - b[row])
}

function orderOfTexts(first: Column, second: Column): Order {
  const [a, b] = [textsOf(first), textsOf(second)]
  return (row) => compareBytes(a.texts, a.indexOf(row), b.texts, b.indexOf(row))
}

function textsOf(column: Column): { readonly texts: Utf8; readonly indexOf: (row: number) => number } {
  const plain = column.encoding === 'dictionary' ? column.dictionary : column
  if (plain.type !== 'string') throw new TypeError(`expected a column of texts, found ${plain.type}`)
  return {
    texts: plain.values,
    indexOf: column.encoding === 'dictionary' ? (row) => column.codes[row] : (row) => row,
  }
}

function compareBytes(a: Utf8, i: number, b: Utf8, j: number): number {
  const [start, otherStart] = [a.offsets[i], b.offsets[j]]
  const [length, otherLength] = [a.offsets[i + 1] - start, b.offsets[j + 1] - otherStart]
  const shared = Math.min(length, otherLength)
  for (let at = 0; at < shared; at++) {
    const step = a.bytes[start + at] - b.bytes[otherStart + at]
    if (step !== 0) return step
  }
  return length - otherLength
}
