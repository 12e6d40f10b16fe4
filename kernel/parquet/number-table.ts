/**
 * Numbers numbered in the order in which they first come: a hash table with open addressing, at most half full. A number
 * is the bits of a double: so 0 and -0 are two, and NaN is one unless its bits differ.
 */
import { intAt, longAt, need, release, setInt, setLong } from '../memory'
import { orderOf } from './radix-sort'

const FIRST_SLOT_BITS = 11
/** An empty slot; others hold a number. */
const EMPTY = -1

let known: usize = 0
let count = 0
let slots: usize = 0
let slotBits = 0

/** Begins a table that lies in memory taken from now on. */
export function openNumbers(): void {
  count = 0
  slotBits = FIRST_SLOT_BITS
  known = need(8 << (slotBits - 1))
  slots = emptySlots()
}

/** How many there are. */
export function countNumbers(): i32 {
  return count
}

/** All of them as doubles, by their numbers. */
export function numbers(): usize {
  return known
}

/** The number of a double, new or not. */
export function numberOf(bits: i64): i32 {
  const slot = slotOf(bits)
  const number = intAt(slots, slot)
  return number === EMPTY ? add(slot, bits) : number
}

/** Where all of them are once more, in ascending order; codes follow them into it. */
export function sortNumbers(codes: usize, length: i32): usize {
  const ordered = need(count << 3)
  const order = orderOf(known, count)
  const ranks = need(count << 2)
  for (let rank = 0; rank < count; rank++) {
    const number = intAt(order, rank)
    setInt(ranks, number, rank)
    setLong(ordered, rank, longAt(known, number))
  }
  for (let i = 0; i < length; i++) setInt(codes, i, intAt(ranks, intAt(codes, i)))
  release(order)
  return ordered
}

/** The slot of a double, empty if it is new. */
function slotOf(bits: i64): i32 {
  const mask = (1 << slotBits) - 1
  let slot = <i32>(hashOf(bits) >>> (64 - slotBits))
  while (true) {
    const number = intAt(slots, slot)
    if (number === EMPTY || longAt(known, number) === bits) return slot
    slot = (slot + 1) & mask
  }
}

function add(slot: i32, bits: i64): i32 {
  setInt(slots, slot, count)
  setLong(known, count, bits)
  count++
  if (count === 1 << (slotBits - 1)) grow()
  return count - 1
}

function grow(): void {
  slotBits++
  const more = need(8 << (slotBits - 1))
  memory.copy(more, known, count << 3)
  known = more
  slots = emptySlots()
  for (let number = 0; number < count; number++) setInt(slots, slotOf(longAt(known, number)), number)
}

function emptySlots(): usize {
  const empty = need(4 << slotBits)
  memory.fill(empty, 0xff, 4 << slotBits)
  return empty
}

/** Multiplied by the golden ratio, as in Knuth's multiplicative hashing; decimal fractions differ in all bits of their doubles. */
function hashOf(bits: i64): u64 {
  return (<u64>bits ^ (<u64>bits >>> 32)) * 0x9e3779b97f4a7c15
}
