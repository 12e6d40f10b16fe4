/** Rows of each entity in order of time. */
import { doubleAt, intAt, longAt, need, release, setInt, setLong } from '../memory'

/** So many are put in order by counting for each the ones that come before it. */
const RUN = 16
/** Bits for the place of a row among those of its entity. */
const PLACE_BITS: i64 = 16
const PLACE_MASK: i64 = 0xffff

/**
 * Puts the rows of each group in order of time, equal times as they were: where each was before.
 * @param starts  of each group, and the end; groups have 2^16 rows at most, whose times are whole and less than 2^47 apart
 */
export function orderByTime(times: usize, starts: usize, groups: i32, order: usize): void {
  for (let group = 0; group < groups; group++) {
    const start = intAt(starts, group)
    const count = intAt(starts, group + 1) - start
    if (count === 1) setInt(order, start, start)
    else orderGroup(times + ((<usize>start) << 3), count, start, order + ((<usize>start) << 2))
  }
}

function orderGroup(times: usize, count: i32, first: i32, order: usize): void {
  const bytes = (<u32>count) << 3
  const keys = need(2 * bytes)
  let from = keys
  let to = keys + bytes
  putKeys(times, count, to)
  for (let run = 0; run < count; run += RUN) {
    const at = (<usize>run) << 3
    sortRun(to + at, min(RUN, count - run), from + at)
  }
  for (let run = RUN; run < count; run *= 2) {
    for (let at = 0; at < count; at += 2 * run)
      merge(from, at, min(at + run, count), min(at + 2 * run, count), to)
    const merged = to
    to = from
    from = merged
  }
  for (let i = 0; i < count; i++) setInt(order, i, first + <i32>(longAt(from, i) & PLACE_MASK))
  release(keys)
}

/** Time and place in one: no two are the same. */
function putKeys(times: usize, count: i32, keys: usize): void {
  let earliest = doubleAt(times, 0)
  for (let i = 1; i < count; i++) earliest = min<f64>(earliest, doubleAt(times, i))
  for (let i = 0; i < count; i++)
    setLong(keys, i, ((<i64>(doubleAt(times, i) - earliest)) << PLACE_BITS) | <i64>i)
}

function sortRun(keys: usize, count: i32, to: usize): void {
  for (let i = 0; i < count; i++) {
    const key = longAt(keys, i)
    let before = 0
    for (let k = 0; k < count; k++) before += i32(longAt(keys, k) < key)
    setLong(to, before, key)
  }
}

/** Merges [start, middle) and [middle, end), without a branch on which of both is next. */
function merge(from: usize, start: i32, middle: i32, end: i32, to: usize): void {
  let a = start
  let b = middle
  let at = start
  while (a < middle && b < end) {
    const first = longAt(from, a)
    const second = longAt(from, b)
    const isSecond = i32(second < first)
    setLong(to, at++, select(second, first, isSecond))
    b += isSecond
    a += 1 - isSecond
  }
  memory.copy(to + ((<usize>at) << 3), from + ((<usize>a) << 3), (<usize>(middle - a)) << 3)
  at += middle - a
  memory.copy(to + ((<usize>at) << 3), from + ((<usize>b) << 3), (<usize>(end - b)) << 3)
}
