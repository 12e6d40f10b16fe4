/** The elements of Snappy's raw format: https://github.com/google/snappy/blob/main/format_description.txt */

/** A copy reaches no further back. The format could, in five bytes. */
export const MAX_OFFSET = 65_535
const MAX_COPY = 64
/** A copy of 4 to 11 bytes from nearer than this takes two bytes, any other three. */
export const NEAR_OFFSET = 2048
const NEAR_MIN = 4
const NEAR_MAX = 11
/** The head of a literal of no more bytes takes one byte. */
export const SHORT_LITERAL = 60
/** Literals of no more bytes are copied at once. */
const FEW_BYTES = 16

/** Puts bytes as they are, none where there are none, and says where they end. What lies behind may be written over. */
export function appendLiteral(to: usize, from: usize, length: i32): usize {
  if (length === 0) return to
  const at = appendLength(to, length)
  if (length <= FEW_BYTES) v128.store(at, v128.load(from))
  else memory.copy(at, from, length)
  return at + length
}

function appendLength(to: usize, length: i32): usize {
  if (length <= SHORT_LITERAL) {
    store<u8>(to, <u8>shortHead(length))
    return to + 1
  }
  const bytes = (39 - clz(length - 1)) >> 3
  store<u8>(to, <u8>((SHORT_LITERAL - 1 + bytes) << 2))
  store<u32>(to + 1, length - 1)
  return to + 1 + bytes
}

/** Puts copies of `length` bytes, at least four, from `offset` back. */
export function appendCopies(to: usize, offset: i32, length: i32): usize {
  let at = to
  for (let rest = length; rest > 0; rest -= MAX_COPY) at = appendCopy(at, offset, min(rest, MAX_COPY))
  return at
}

/** Puts a copy of at most 64 bytes, and says where it ends. */
export function appendCopy(to: usize, offset: i32, length: i32): usize {
  const isNear = offset < NEAR_OFFSET && length >= NEAR_MIN && length <= NEAR_MAX
  store<i32>(to, isNear ? nearCopy(offset, length) : farCopy(offset, length))
  return to + (isNear ? 2 : 3)
}

/** Two bytes, the first lowest: a copy of 4 to 11 bytes from nearer than NEAR_OFFSET. */
export function nearCopy(offset: i32, length: i32): i32 {
  return 1 | ((length - NEAR_MIN) << 2) | ((offset >> 8) << 5) | ((offset & 0xff) << 8)
}

/** Three bytes, the first lowest: any other copy. */
export function farCopy(offset: i32, length: i32): i32 {
  return 2 | ((length - 1) << 2) | (offset << 8)
}

/** The head of a literal of so many bytes, at most SHORT_LITERAL. */
export function shortHead(length: i32): i32 {
  return (length - 1) << 2
}
