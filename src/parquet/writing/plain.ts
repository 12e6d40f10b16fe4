/** Values as bytes. https://parquet.apache.org/docs/file-format/data-pages/encodings/ */

import type { NumericColumn, PlainColumn, Utf8 } from '../../core/column.ts'
import { emptyDoubles } from '../../core/workspace.ts'
import { packBits } from '../bits.ts'
import { doublesToInt64 } from '../int64.ts'
import type { ByteSink } from './byte-sink.ts'
import { appendDeltas } from './delta.ts'

/** Appends the values [start, end): PLAIN. */
export function appendPlain(sink: ByteSink, column: PlainColumn, start: number, end: number): void {
  if (column.type !== 'string') sink.append(numberBytes(column, start, end))
  else appendPrefixed(sink, column.values, start, end)
}

/** Each text behind its length. */
function appendPrefixed(sink: ByteSink, { bytes, offsets }: Utf8, start: number, end: number): void {
  sink.reserve(4 * (end - start) + offsets[end] - offsets[start])
  for (let i = start; i < end; i++) appendText(sink, bytes, offsets[i], offsets[i + 1])
}

/** There is room for it. */
function appendText(sink: ByteSink, bytes: Uint8Array, from: number, to: number): void {
  sink.words.setInt32(sink.length, to - from, true)
  const shift = sink.length + 4 - from
  for (let i = from; i < to; i++) sink.bytes[i + shift] = bytes[i]
  sink.length = to + shift
}

/** Numbers lie in memory as they do in a file, lowest byte first. */
function numberBytes({ type, values }: NumericColumn, start: number, end: number): Uint8Array {
  const some = values.subarray(start, end)
  if (type === 'bool') return packBits(some as Uint8Array)
  const whole = type === 'int64' || type === 'timestamp'
  const { buffer, byteOffset, byteLength } = whole ? doublesToInt64(some as Float64Array) : some
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Appends the texts [start, end), the lengths of all before the bytes of all: DELTA_LENGTH_BYTE_ARRAY. */
export function appendTexts(sink: ByteSink, { bytes, offsets }: Utf8, start: number, end: number): void {
  const lengths = textLengths(offsets.subarray(start, end + 1))
  appendDeltas(sink, lengths, 0, lengths.length)
  sink.append(bytes, offsets[start], offsets[end])
}

function textLengths(offsets: Int32Array): Float64Array {
  const lengths = emptyDoubles(offsets.length - 1)
  for (let i = 0; i < lengths.length; i++) lengths[i] = offsets[i + 1] - offsets[i]
  return lengths
}
