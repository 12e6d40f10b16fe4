import type { Column } from '../column.ts'
import { evenSteps } from '../count.ts'
import { kernel } from '../kernel/kernel.ts'
import { changed, filled, NOWHERE, placeOf } from '../kernel/memory.ts'
import { emptyBytes, emptyInts } from '../workspace.ts'

/** Items that need something are few when they are fewer than one in so many. */
const FEW = 3

/** The items that need something, where they are few; null: make it for all. */
export function fewRows(valid: Uint8Array | null): Int32Array | null {
  if (valid === null) return null
  const most = Math.floor(valid.length / FEW)
  let count = 0
  const rows = filled(emptyInts(most), (out) => {
    count = kernel.findFlags(placeOf(valid), valid.length, most, out)
  })
  return count < 0 ? null : rows.subarray(0, count)
}

/** A column of n items, of which those at `rows` have the values of a column of their own; the others are null. */
export function spreadColumn(column: Column, rows: Int32Array, n: number): Column {
  const own = column.encoding === 'dictionary' ? column.codes : evenSteps(rows.length, 1)
  const codes = changed(emptyInts(n).fill(0), (out) =>
    kernel.spreadInts(placeOf(own), placeOf(rows), rows.length, out),
  )
  const valid = spreadFlags(column.valid, rows, n)
  const dictionary = column.encoding === 'dictionary' ? column.dictionary : { ...column, valid: null }
  return { encoding: 'dictionary', type: column.type, codes, dictionary, valid }
}

/** @param valid  null: all are 1 */
const spreadFlags = (valid: Uint8Array | null, rows: Int32Array, n: number): Uint8Array =>
  changed(emptyBytes(n).fill(0), (out) =>
    kernel.spreadFlags(valid === null ? NOWHERE : placeOf(valid), placeOf(rows), rows.length, out),
  )
