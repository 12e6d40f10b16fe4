/** The least and the greatest of values, by which readers pass over what they do not look for. */

import type { NumericColumn, PlainColumn, Utf8 } from '../../core/column.ts'
import { emptyDoubles } from '../../core/workspace.ts'
import { ByteSink } from './byte-sink.ts'
import type { Bounds } from './parquet-format.ts'
import { appendPlain } from './plain.ts'

/** A text longer than this bounds nothing: the footer would grow with it. */
const MAX_TEXT_BYTES = 128

/** In plain encoding; null where there is nothing to compare, or a bound would be long. */
export function boundsOf(column: PlainColumn): Bounds | null {
  if (column.type === 'string') return textBounds(column.values)
  const [least, most] = numberBounds(column.values)
  if (!(least <= most)) return null
  const isDouble = column.type === 'float64'
  // Readers may take a zero for either of both, so the bounds hold both.
  const min = isDouble && least === 0 ? -0 : least
  const max = isDouble && most === 0 ? 0 : most
  return { min: plainNumber(column, min), max: plainNumber(column, max) }
}

/** NaN is not compared: of nothing but NaN the least is greater than the greatest. */
export function numberBounds(values: Uint8Array | Int32Array | Float64Array): [number, number] {
  if (values instanceof Float64Array) return doubleBounds(values)
  const doubles = emptyDoubles(values.length)
  doubles.set(values)
  return doubleBounds(doubles)
}

function doubleBounds(values: Float64Array): [number, number] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

function plainNumber({ type, values }: NumericColumn, value: number): Uint8Array {
  const sink = new ByteSink(8)
  const one = values.slice(0, 1).fill(value)
  appendPlain(sink, { encoding: 'plain', type, values: one, valid: null } as PlainColumn, 0, 1)
  return sink.view()
}

function textBounds(texts: Utf8): Bounds | null {
  const { bytes, offsets } = texts
  if (offsets.length === 1) return null
  const [min, max] = extremeTexts(texts).map((i) => bytes.slice(offsets[i], offsets[i + 1]))
  return Math.max(min.length, max.length) > MAX_TEXT_BYTES ? null : { min, max }
}

/** Which text comes first, and which last. Most are passed over by their first bytes. */
function extremeTexts({ bytes, offsets }: Utf8): [least: number, most: number] {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let least = 0
  let most = 0
  let leastHead = headOf(words, offsets[0], offsets[1])
  let mostHead = leastHead
  for (let i = 1; i + 1 < offsets.length; i++) {
    const head = headOf(words, offsets[i], offsets[i + 1])
    if (head <= leastHead && comesBefore(bytes, offsets, i, least)) {
      least = i
      leastHead = head
    }
    if (head >= mostHead && comesBefore(bytes, offsets, most, i)) {
      most = i
      mostHead = head
    }
  }
  return [least, most]
}

/** The first four bytes, zeros for those that are not there, as a number in whose order texts are. */
function headOf(words: DataView, from: number, to: number): number {
  if (to - from >= 4) return words.getUint32(from)
  let head = 0
  for (let at = from; at < from + 4; at++) head = head * 256 + (at < to ? words.getUint8(at) : 0)
  return head
}

/** Whether text `a` comes before text `b`, by their bytes. */
function comesBefore(bytes: Uint8Array, offsets: Int32Array, a: number, b: number): boolean {
  const end = offsets[a + 1]
  const endB = offsets[b + 1]
  let atB = offsets[b]
  for (let at = offsets[a]; at < end && atB < endB; at++) {
    const difference = bytes[at] - bytes[atB++]
    if (difference !== 0) return difference < 0
  }
  return end - offsets[a] < endB - offsets[b]
}
