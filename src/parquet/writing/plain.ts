/** Values as bytes. https://parquet.apache.org/docs/file-format/data-pages/encodings/ */

import { kernel } from '../../core/kernel/kernel.ts'
import type { Place } from '../../core/kernel/memory.ts'
import { type KernelNumbers, type KernelValues, textBytes } from './kernel-values.ts'

const APPEND_NUMBERS = {
  bool: kernel.appendBits,
  int32: kernel.appendInts,
  int64: kernel.appendLongs,
  timestamp: kernel.appendLongs,
  float64: kernel.appendDoubles,
} as const satisfies Record<KernelNumbers['type'], unknown>

/** Appends the values [start, end): PLAIN. */
export function appendPlain(to: Place, values: KernelValues, start: number, end: number): Place {
  const count = end - start
  if (values.type === 'string')
    return kernel.appendPrefixed(to, values.bytes, values.offsets + 4 * start, count)
  return APPEND_NUMBERS[values.type](to, values.doubles + 8 * start, count)
}

/** Bytes of a value. */
export const BYTES_OF = { bool: 1 / 8, int32: 4, int64: 8, float64: 8, timestamp: 8 } as const
/** The length of a text is stored before it. */
const LENGTH_BYTES = 4

/** Bytes of all values: PLAIN. */
export const plainBytes = (values: KernelValues): number =>
  values.type === 'string'
    ? values.count * LENGTH_BYTES + textBytes(values, 0, values.count)
    : Math.ceil(values.count * BYTES_OF[values.type])
