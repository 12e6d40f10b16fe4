import type { Column } from '../column.ts'
import { evenSteps } from '../count.ts'
import type { MemberNumbers } from '../fields/link.ts'
import { emptyBytes, emptyDoubles, emptyInts } from '../workspace.ts'

/** Items that need something are few when they are fewer than one in so many. */
const FEW = 3

/** The items that need something, where they are few; null: make it for all. */
export function fewRows(valid: Uint8Array | null): Int32Array | null {
  if (valid === null) return null
  const most = Math.floor(valid.length / FEW)
  const rows = emptyInts(most + 1)
  let count = 0
  for (let i = 0; i < valid.length && count <= most; i++) {
    rows[count] = i
    count += valid[i]
  }
  return count > most ? null : rows.subarray(0, count)
}

/** A column of n items, of which those at `rows` have the values of a column of their own; the others are null. */
export function spreadColumn(column: Column, rows: Int32Array, n: number): Column {
  const valid = emptyBytes(n).fill(0)
  const codes = emptyInts(n).fill(0)
  const own = column.encoding === 'dictionary' ? column.codes : evenSteps(rows.length, 1)
  for (let k = 0; k < rows.length; k++) {
    codes[rows[k]] = own[k]
    valid[rows[k]] = column.valid === null ? 1 : column.valid[k]
  }
  const dictionary = column.encoding === 'dictionary' ? column.dictionary : { ...column, valid: null }
  return { encoding: 'dictionary', type: column.type, codes, dictionary, valid }
}

/** Members of n items, of which those at `rows` have these. */
export function spreadMembers({ numbers, valid }: MemberNumbers, rows: Int32Array, n: number): MemberNumbers {
  const all = emptyDoubles(n).fill(0)
  const has = emptyBytes(n).fill(0)
  for (let k = 0; k < rows.length; k++) {
    all[rows[k]] = numbers[k]
    has[rows[k]] = valid === null ? 1 : valid[k]
  }
  return { numbers: all, valid: has }
}
