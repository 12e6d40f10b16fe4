/** Rows of several batches as the values of one column chunk: without the nulls, which are levels of their own. */

import type { Column, NumericColumn, PlainColumn, StringColumn } from '../../core/column.ts'
import { expandDictionary } from '../../core/dictionary.ts'
import { putDoubles } from '../../core/kernel/doubles.ts'
import { kernel } from '../../core/kernel/kernel.ts'
import { bytesAt, intsAt, NOWHERE, type Place, putScratch, scratch } from '../../core/kernel/memory.ts'
import type { KernelNumbers, KernelTexts, KernelValues } from './kernel-values.ts'

/** Rows [start, end) of a column. */
export interface Slice {
  readonly column: Column
  readonly start: number
  readonly end: number
}

/** All rows of a column chunk. */
export interface ChunkRows {
  readonly slices: readonly Slice[]
  readonly count: number
  /** Rows that have a value. */
  readonly values: number
  /** For each row 1 where it has a value, 0 where not; nowhere if all have one. */
  readonly levels: Place
}

export function putRows(slices: readonly Slice[]): ChunkRows {
  const count = slices.reduce((sum, { start, end }) => sum + end - start, 0)
  const all = { slices, count, values: count, levels: NOWHERE }
  if (slices.every(({ column }) => column.valid === null)) return all
  const levels = scratch(count)
  const flags = bytesAt(levels, count)
  let at = 0
  for (const { column, start, end } of slices) {
    if (column.valid === null) flags.fill(1, at, at + end - start)
    else flags.set(column.valid.subarray(start, end), at)
    at += end - start
  }
  const values = kernel.countFlags(levels, count)
  return values === count ? all : { slices, count, values, levels }
}

/** The levels of a chunk's rows from `row` on. */
export const levelsFrom = ({ levels }: ChunkRows, row: number): Place =>
  levels === NOWHERE ? NOWHERE : levels + row

/** The values of the rows, end to end. */
export function gatherValues(rows: ChunkRows): KernelValues {
  const slices = rows.slices.map((slice) => ({ ...slice, column: plain(slice.column) }))
  const { type } = slices[0].column
  return type === 'string'
    ? gatherTexts(rows, slices as PlainSlice<StringColumn>[])
    : gatherNumbers(type, rows, slices as PlainSlice<NumericColumn>[])
}

type PlainSlice<C> = Slice & { readonly column: C }

const plain = (column: Column): PlainColumn =>
  column.encoding === 'plain' ? column : expandDictionary(column)

function gatherNumbers(
  type: NumericColumn['type'],
  rows: ChunkRows,
  slices: readonly PlainSlice<NumericColumn>[],
): KernelNumbers {
  const doubles = scratch(8 * rows.count)
  let row = 0
  let kept = 0
  for (const { column, start, end } of slices) {
    const to = doubles + 8 * kept
    const count = end - start
    putDoubles(to, column.values.subarray(start, end))
    kept += rows.levels === NOWHERE ? count : kernel.keepDoubles(to, levelsFrom(rows, row), count)
    row += count
  }
  return { type, count: kept, doubles }
}

function gatherTexts(rows: ChunkRows, slices: readonly PlainSlice<StringColumn>[]): KernelTexts {
  const bytes = scratch(slices.reduce((sum, slice) => sum + textsOf(slice).length, 0))
  const offsets = scratch(4 * (rows.count + 1))
  intsAt(offsets, 1)[0] = 0
  let row = 0
  let kept = 0
  for (const slice of slices) {
    const count = slice.end - slice.start
    const from = putScratch(slice.column.values.offsets.subarray(slice.start, slice.end + 1))
    const ends = offsets + 4 * kept
    const [end] = intsAt(ends, 1)
    const texts = textsOf(slice)
    bytesAt(bytes + end, texts.length).set(texts)
    kept += kernel.keepTexts(bytes + end, from, levelsFrom(rows, row), count, ends + 4, end)
    kernel.release(from)
    row += count
  }
  return { type: 'string', count: kept, bytes, offsets }
}

/** The bytes of all texts of the rows. */
const textsOf = ({ column: { values }, start, end }: PlainSlice<StringColumn>): Uint8Array =>
  values.bytes.subarray(values.offsets[start], values.offsets[end])
