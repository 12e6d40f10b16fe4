/** The least and the greatest of values, by which readers pass over what they do not look for. */

import { kernel } from '../../core/kernel/kernel.ts'
import { bytesAt, doublesAt, intsAt } from '../../core/kernel/memory.ts'
import type { KernelNumbers, KernelTexts, KernelValues } from './kernel-values.ts'
import type { Bounds } from './parquet-format.ts'

/** A text longer than this bounds nothing: the footer would grow with it. */
const MAX_TEXT_BYTES = 128

/** In plain encoding; null where there is nothing to compare, or a bound would be long. */
export function boundsOf(values: KernelValues): Bounds | null {
  if (values.type === 'string') return textBounds(values)
  const [least, most] = numberBounds(values)
  if (!(least <= most)) return null
  const isDouble = values.type === 'float64'
  // Readers may take a zero for either of both, so the bounds hold both.
  const min = isDouble && least === 0 ? -0 : least
  const max = isDouble && most === 0 ? 0 : most
  return { min: plainNumber(values.type, min), max: plainNumber(values.type, max) }
}

/** NaN is not compared: of nothing but NaN the least is greater than the greatest. */
export function numberBounds({ doubles, count }: KernelNumbers): readonly [number, number] {
  const [least, most] = doublesAt(kernel.doubleBounds(doubles, count), 2)
  return [least, most]
}

function plainNumber(type: KernelNumbers['type'], value: number): Uint8Array {
  if (type === 'bool') return Uint8Array.of(value)
  if (type === 'int32') return new Uint8Array(Int32Array.of(value).buffer)
  if (type === 'float64') return new Uint8Array(Float64Array.of(value).buffer)
  return new Uint8Array(BigInt64Array.of(BigInt(value)).buffer)
}

function textBounds({ bytes, offsets, count }: KernelTexts): Bounds | null {
  if (count === 0) return null
  const ends = intsAt(offsets, count + 1)
  const [min, max] = Array.from(intsAt(kernel.textBounds(bytes, offsets, count), 2), (i) =>
    bytesAt(bytes + ends[i], ends[i + 1] - ends[i]).slice(),
  )
  return Math.max(min.length, max.length) > MAX_TEXT_BYTES ? null : { min, max }
}
