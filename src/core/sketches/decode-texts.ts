import type { Utf8 } from '../column.ts'
import { textAt } from '../fields/values.ts'

const decoder = new TextDecoder()

/** The texts [start, end). All at once where they are ASCII, since a call for each is what takes the time. */
export function decodeTexts(texts: Utf8, start: number, end: number): string[] {
  const { bytes, offsets } = texts
  const first = offsets[start]
  const all = decoder.decode(bytes.subarray(first, offsets[end]))
  // Any other character takes more bytes than it has UTF-16 units.
  const isAscii = all.length === offsets[end] - first
  return Array.from({ length: end - start }, (_, i) =>
    isAscii
      ? all.slice(offsets[start + i] - first, offsets[start + i + 1] - first)
      : textAt(texts, start + i),
  )
}
