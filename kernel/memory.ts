/**
 * Memory that is given away piece by piece and taken back from the end, and what is read and written in it. Whoever calls
 * the kernel puts values there, and finds results there.
 */

/** Pieces begin where lines of the processor's caches do. */
const LINE_BYTES: u64 = 64
const PAGE_BYTES: u64 = 65_536
/** So many more at a time, as each time views are lost. */
const GROWN_PAGES = 64
/** Words are read and written whole, up to so far behind the last byte of a piece. */
const SLACK_BYTES: u64 = 16

/** Of the first piece. */
const BOTTOM: usize = (__heap_base + <usize>LINE_BYTES - 1) & ~(<usize>LINE_BYTES - 1)

let top: usize = BOTTOM

/**
 * Where n bytes are, which may hold anything; 0 if there are not so many left of 2 GiB. Views of the memory that were taken
 * before may have lost it.
 */
export function take(bytes: u32): usize {
  const end = (<u64>top + bytes + SLACK_BYTES + LINE_BYTES - 1) & ~(LINE_BYTES - 1)
  const pages = <i32>((end + PAGE_BYTES - 1) / PAGE_BYTES)
  const missing = pages - memory.size()
  if (missing > 0 && memory.grow(max(missing, GROWN_PAGES)) < 0) return 0
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

/** Takes everything back. */
export function clear(): void {
  top = BOTTOM
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
