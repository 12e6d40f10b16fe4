/**
 * Memory that is given away piece by piece and taken back from the end, and what is read and written in it. Whoever calls
 * the kernel puts values there, or elsewhere in its memory (src/core/kernel/memory.ts), and finds results there.
 */

/** Pieces begin where lines of the processor's caches do. */
const LINE_BYTES: u64 = 64
/** Words and vectors are read and written whole, up to so far behind the last byte of a piece. */
const SLACK_BYTES: u64 = 64
/** What lies from here on is not given away here. */
const END: u64 = 1 << 30

/** Of the first piece. */
const BOTTOM: usize = (__heap_base + <usize>LINE_BYTES - 1) & ~(<usize>LINE_BYTES - 1)

let top: usize = BOTTOM

/** Where the memory begins that is given away elsewhere. */
export function takenEnd(): usize {
  return <usize>END
}

/** Where n bytes are, which may hold anything; 0 if there are not so many left. */
export function take(bytes: u32): usize {
  const end = (<u64>top + bytes + SLACK_BYTES + LINE_BYTES - 1) & ~(LINE_BYTES - 1)
  if (end > END) return 0
  const at = top
  top = <usize>end
  return at
}

/** The same for what has to be there: it traps if it is not. */
export function need(bytes: u32): usize {
  const at = take(bytes)
  if (at === 0) unreachable()
  return at
}

/** Takes back the piece at this place, and all that were given away after it. */
export function release(at: usize): void {
  top = at
}

export function intAt(ints: usize, i: i32): i32 {
  return load<i32>(ints + ((<usize>i) << 2))
}

export function setInt(ints: usize, i: i32, value: i32): void {
  store<i32>(ints + ((<usize>i) << 2), value)
}

export function doubleAt(doubles: usize, i: i32): f64 {
  return load<f64>(doubles + ((<usize>i) << 3))
}

export function setDouble(doubles: usize, i: i32, value: f64): void {
  store<f64>(doubles + ((<usize>i) << 3), value)
}

export function longAt(longs: usize, i: i32): i64 {
  return load<i64>(longs + ((<usize>i) << 3))
}

export function setLong(longs: usize, i: i32, value: i64): void {
  store<i64>(longs + ((<usize>i) << 3), value)
}

/** A flag is a byte, 0 or 1. */
export function flagAt(flags: usize, i: i32): i32 {
  return load<u8>(flags + <usize>i)
}

export function setFlag(flags: usize, i: i32, flag: i32): void {
  store<u8>(flags + <usize>i, <u8>flag)
}

/** Texts shorter than this are faster copied word by word than by a call. */
const FEW_BYTES = 64

/** What lies behind the place may be written over. */
export function copyText(to: usize, from: usize, length: i32): void {
  if (length > FEW_BYTES) memory.copy(to, from, length)
  else for (let i = 0; i < length; i += 8) store<u64>(to + i, load<u64>(from + i))
}
