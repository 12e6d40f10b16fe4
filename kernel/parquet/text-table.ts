/**
 * Texts numbered in the order in which they first come: a hash table with open addressing, at most three quarters full, as
 * it had better fit into the cache. A slot is two words: the hash of a text, and its number with one added, as 0 is empty.
 */
import { copyText, intAt, need, setInt } from '../memory'
import { hashText, sameTexts } from '../texts/comparison'

const FIRST_SLOTS = 2048
const FIRST_BYTES = 8 * FIRST_SLOTS

let bytes: usize = 0
let byteRoom = 0
let offsets: usize = 0
let count = 0
let slots: usize = 0
let slotCount = 0

/** Begins a table that lies in memory taken from now on. */
export function openTexts(): void {
  count = 0
  byteRoom = FIRST_BYTES
  bytes = need(byteRoom)
  openSlots(FIRST_SLOTS)
  setInt(offsets, 0, 0)
}

/** How many there are. */
export function countTexts(): i32 {
  return count
}

/** The bytes of all of them, end to end. */
export function textBytes(): usize {
  return bytes
}

/** Where each of them begins, and where the last ends. */
export function textOffsets(): usize {
  return offsets
}

/** The number of a text, new or not. */
export function textNumberOf(text: usize, length: i32): i32 {
  const hash = hashText(text, length)
  const mask = slotCount - 1
  let slot = hash & mask
  while (true) {
    const number = intAt(slots, 2 * slot + 1) - 1
    if (number === -1) return add(slot, hash, text, length)
    if (intAt(slots, 2 * slot) === hash && holds(number, text, length)) return number
    slot = (slot + 1) & mask
  }
}

function holds(number: i32, text: usize, length: i32): bool {
  const start = intAt(offsets, number)
  if (intAt(offsets, number + 1) !== start + length) return false
  return sameTexts(bytes + start, text, length)
}

function add(slot: i32, hash: i32, text: usize, length: i32): i32 {
  const number = count++
  setInt(slots, 2 * slot, hash)
  setInt(slots, 2 * slot + 1, count)
  const start = intAt(offsets, number)
  if (start + length > byteRoom) growBytes(start, length)
  copyText(bytes + start, text, length)
  setInt(offsets, count, start + length)
  if (4 * (count + 1) > 3 * slotCount) growSlots()
  return number
}

function growBytes(used: i32, needed: i32): void {
  byteRoom = max(used + needed, 2 * byteRoom)
  const more = need(byteRoom)
  memory.copy(more, bytes, used)
  bytes = more
}

/** There are as many offsets as slots. */
function openSlots(room: i32): void {
  slotCount = room
  offsets = need(room << 2)
  slots = need(room << 3)
  memory.fill(slots, 0, room << 3)
}

function growSlots(): void {
  const oldOffsets = offsets
  const oldSlots = slots
  const oldCount = slotCount
  openSlots(2 * oldCount)
  memory.copy(offsets, oldOffsets, (count + 1) << 2)
  const mask = slotCount - 1
  for (let from = 0; from < oldCount; from++) {
    const number = intAt(oldSlots, 2 * from + 1)
    if (number === 0) continue
    const hash = intAt(oldSlots, 2 * from)
    let to = hash & mask
    while (intAt(slots, 2 * to + 1) !== 0) to = (to + 1) & mask
    setInt(slots, 2 * to, hash)
    setInt(slots, 2 * to + 1, number)
  }
}
