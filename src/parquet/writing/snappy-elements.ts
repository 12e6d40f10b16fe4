/** The elements of Snappy's raw format. Whoever appends them has reserved `snappyRoom`. */
import type { ByteSink } from './byte-sink.ts'

/** A copy reaches no further back. The format could, in five bytes. */
export const MAX_OFFSET = 65_535
export const MAX_COPY = 64
/** A copy of 4 to 11 bytes from nearer than this takes two bytes, any other three. */
export const NEAR_OFFSET = 2048
const NEAR_MIN = 4
export const NEAR_MAX = 11
/** The head of a literal of no more bytes takes one byte. */
export const SHORT_LITERAL = 60

/** No page of so many bytes grows to more: a literal's head may take a byte for every three of a copy. */
export const snappyRoom = (bytes: number) => 32 + bytes + Math.ceil(bytes / 3)

/** The bytes [start, end) as they are; none where there are none. */
export function appendLiteral(sink: ByteSink, page: Uint8Array, start: number, end: number): void {
  const length = end - start
  if (length === 0) return
  appendLength(sink, length)
  sink.append(page, start, end)
}

function appendLength(sink: ByteSink, length: number): void {
  if (length <= SHORT_LITERAL) sink.bytes[sink.length++] = shortHead(length)
  else {
    const lengthBytes = (39 - Math.clz32(length - 1)) >> 3
    sink.bytes[sink.length++] = (SHORT_LITERAL - 1 + lengthBytes) << 2
    for (let i = 0; i < lengthBytes; i++) sink.bytes[sink.length++] = (length - 1) >>> (8 * i)
  }
}

/** `length` bytes, at most MAX_COPY, from `offset` back. */
export function appendCopy(sink: ByteSink, offset: number, length: number): void {
  const isNear = offset < NEAR_OFFSET && length >= NEAR_MIN && length <= NEAR_MAX
  sink.words.setInt32(sink.length, isNear ? nearCopy(offset, length) : farCopy(offset, length), true)
  sink.length += isNear ? 2 : 3
}

/** Two bytes, the first lowest: a copy of 4 to 11 bytes from nearer than NEAR_OFFSET. */
export const nearCopy = (offset: number, length: number): number =>
  1 | ((length - NEAR_MIN) << 2) | ((offset >> 8) << 5) | ((offset & 0xff) << 8)

/** Three bytes, the first lowest: any other copy. */
export const farCopy = (offset: number, length: number): number => 2 | ((length - 1) << 2) | (offset << 8)

/** The head of a literal of so many bytes, at most SHORT_LITERAL. */
export const shortHead = (length: number): number => (length - 1) << 2
