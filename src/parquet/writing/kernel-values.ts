/** Values of one column in the kernel's memory, without nulls. */
import type { NumericColumn, PlainColumn, Utf8 } from '../../core/column.ts'
import { putDoubles } from '../../core/kernel/doubles.ts'
import { intsAt, type Place, putScratch, scratch } from '../../core/kernel/memory.ts'

/** Numbers of any type, as doubles. */
export interface KernelNumbers {
  readonly type: NumericColumn['type']
  readonly count: number
  readonly doubles: Place
}

/** Text i is the bytes [offsets[i], offsets[i + 1]) from `bytes` on. */
export interface KernelTexts {
  readonly type: 'string'
  readonly count: number
  readonly bytes: Place
  readonly offsets: Place
}

export type KernelValues = KernelNumbers | KernelTexts

/** Puts the values [start, end) of a column there, those under nulls among them. */
export function putValues({ type, values }: PlainColumn, start: number, end: number): KernelValues {
  if (type === 'string') return putTexts(values, start, end)
  const doubles = scratch(8 * (end - start))
  putDoubles(doubles, values.subarray(start, end))
  return { type, count: end - start, doubles }
}

function putTexts({ bytes, offsets }: Utf8, start: number, end: number): KernelTexts {
  const first = offsets[start]
  return {
    type: 'string',
    count: end - start,
    bytes: putScratch(bytes.subarray(first, offsets[end])) - first,
    offsets: putScratch(offsets.subarray(start, end + 1)),
  }
}

/** Bytes of the texts [start, end). */
export function textBytes({ offsets }: KernelTexts, start: number, end: number): number {
  const [first] = intsAt(offsets + 4 * start, 1)
  const [last] = intsAt(offsets + 4 * end, 1)
  return last - first
}
