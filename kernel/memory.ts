/**
 * Memory that is given away piece by piece and taken back from the end, and what is read and written in it. Whoever calls
 * the kernel puts values there, and finds results there.
 */

/** Pieces begin where lines of the processor's caches do. */
const LINE_BYTES: usize = 64
const PAGE_BYTES: usize = 65_536
/** So many more at a time, as each time views are lost. */
const GROWN_PAGES = 64
/** Words are read and written whole, up to so far behind the last byte of a piece. */
const SLACK_BYTES: usize = 16

let top: usize = lineFrom(__heap_base)

/** Where n bytes are, which may hold anything. Views of the memory that were taken before may have lost it. There are 2 GiB, then it traps. */
export function take(bytes: i32): usize {
  const at = top
  top = lineFrom(at + bytes + SLACK_BYTES)
  const pages = <i32>((top + PAGE_BYTES - 1) / PAGE_BYTES)
  const missing = pages - memory.size()
  if (missing > 0 && memory.grow(max(missing, GROWN_PAGES)) < 0) unreachable()
  return at
}

/** Takes back the piece at this place, and all that were given away after it. */
export function release(at: usize): void {
  top = at
}

/** Takes everything back. */
export function clear(): void {
  top = lineFrom(__heap_base)
}

function lineFrom(at: usize): usize {
  return (at + LINE_BYTES - 1) & ~(LINE_BYTES - 1)
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

export function longAt(longs: usize, i: i32): i64 {
  return load<i64>(longs + ((<usize>i) << 3))
}

export function setLong(longs: usize, i: i32, value: i64): void {
  store<i64>(longs + ((<usize>i) << 3), value)
}
