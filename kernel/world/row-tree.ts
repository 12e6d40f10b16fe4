/**
 * Dealing a day's rows to numbered things by a tree: src/core/world/row-tree.ts. Each node splits its rows between its halves by a binomial
 * draw at (its start, its end). How much things weigh recurs: those before thing t weigh ⌊t / cycle⌋ · sums[cycle] + sums[t mod cycle], and all
 * together no more than `most`.
 */
import { doubleAt, setDouble, setInt } from '../memory'
import { drawBinomial } from '../random/binomial'

const NODE_BYTES: usize = 40
/** Nodes that are still to be looked at: start, end, rows, and of the things asked for the first and the end. */
const stack = memory.data(40 * 64, 16)

let k0 = 0
let k1 = 0
let sums: usize = 0
let cycle: u64 = 1
let most: f64 = 0
let things: u64 = 0
let allRows: f64 = 0

/** The tree that the functions below work on, until another is opened. @param sums  cycle + 1 doubles */
export function openTree(
  key0: i32,
  key1: i32,
  sumsOfCycle: usize,
  cycleLength: i32,
  mostWeight: f64,
  count: f64,
  rows: f64,
): void {
  k0 = key0
  k1 = key1
  sums = sumsOfCycle
  cycle = cycleLength
  most = mostWeight
  things = <u64>count
  allRows = rows
}

function weightBefore(thing: u64): f64 {
  const cycles = thing / cycle
  const weight = <f64>cycles * doubleAt(sums, <i32>cycle) + doubleAt(sums, <i32>(thing - cycles * cycle))
  return min<f64>(weight, most)
}

function middleOf(start: u64, end: u64): u64 {
  return start + ((end - start) >> 1)
}

/** How many of the rows of [start, end) its left half gets. */
function leftRows(start: u64, end: u64, rows: f64): f64 {
  const before = weightBefore(start)
  const share = (weightBefore(middleOf(start, end)) - before) / (weightBefore(end) - before)
  return drawBinomial(k0, k1, <i32>start, <i32>end, rows, share)
}

/** Rows of all things before this one. */
export function rowsBefore(thing: f64): f64 {
  const wanted = <u64>thing
  let start: u64 = 0
  let end = things
  let rows = allRows
  if (wanted >= end) return rows
  let before: f64 = 0
  while (end - start > 1 && rows > 0) {
    const middle = middleOf(start, end)
    const left = leftRows(start, end, rows)
    if (wanted < middle) {
      end = middle
      rows = left
    } else {
      before += left
      start = middle
      rows -= left
    }
  }
  return before
}

function push(depth: i32, start: u64, end: u64, rows: f64, from: i32, to: i32): void {
  const node = stack + <usize>depth * NODE_BYTES
  store<u64>(node, start)
  store<u64>(node, end, 8)
  store<f64>(node, rows, 16)
  store<i32>(node, from, 24)
  store<i32>(node, to, 28)
}

/** Puts the rows of each of these things, which are ascending and distinct. */
export function rowsOfThings(wanted: usize, count: i32, out: usize): void {
  memory.fill(out, 0, (<usize>count) << 2)
  push(0, 0, things, allRows, 0, count)
  let depth = 1
  while (depth > 0) {
    const node = stack + <usize>--depth * NODE_BYTES
    const start = load<u64>(node)
    const end = load<u64>(node, 8)
    const rows = load<f64>(node, 16)
    const from = load<i32>(node, 24)
    const to = load<i32>(node, 28)
    if (from === to || rows === 0) continue
    if (end - start === 1) {
      setInt(out, from, <i32>rows)
      continue
    }
    const middle = middleOf(start, end)
    const cut = firstNotBelow(wanted, from, to, <f64>middle)
    const left = leftRows(start, end, rows)
    push(depth++, middle, end, rows - left, cut, to)
    push(depth++, start, middle, left, from, cut)
  }
}

/** The first of ascending doubles [from, to) that is not below a number. */
function firstNotBelow(doubles: usize, from: i32, to: i32, number: f64): i32 {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (doubleAt(doubles, middle) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts the things of [first, last) that have rows, in order, and how many each has. Says how many things these are. */
export function dealRange(first: f64, last: f64, thingsOut: usize, rowsOut: usize): i32 {
  const rangeStart = <u64>first
  const rangeEnd = <u64>last
  let found = 0
  push(0, 0, things, allRows, 0, 0)
  let depth = 1
  while (depth > 0) {
    const node = stack + <usize>--depth * NODE_BYTES
    const start = load<u64>(node)
    const end = load<u64>(node, 8)
    const rows = load<f64>(node, 16)
    if (rows === 0 || end <= rangeStart || start >= rangeEnd) continue
    if (end - start === 1) {
      setDouble(thingsOut, found, <f64>start)
      setInt(rowsOut, found++, <i32>rows)
      continue
    }
    const middle = middleOf(start, end)
    const left = leftRows(start, end, rows)
    push(depth++, middle, end, rows - left, 0, 0)
    push(depth++, start, middle, left, 0, 0)
  }
  return found
}
