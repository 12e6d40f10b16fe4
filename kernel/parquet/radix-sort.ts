/** Doubles in ascending order, byte by byte from the lowest. */
import { intAt, longAt, need, setInt, setLong } from '../memory'

const BYTES = 8
const VALUES = 256

/** Scratch: for each byte how often it has each value, then where the next key with that value goes. */
const places = memory.data(4 * BYTES * VALUES, 16)

/** Puts which double comes first, which second …: -0 before 0, NaN last. The memory is the caller's to release. */
export function orderOf(doubles: usize, count: i32): usize {
  let order = need(count << 2)
  let nextOrder = need(count << 2)
  let keys = need(count << 3)
  let nextKeys = need(count << 3)
  const first = order
  for (let i = 0; i < count; i++) {
    setInt(order, i, i)
    setLong(keys, i, keyOf(longAt(doubles, i)))
  }
  countBytes(keys, count)
  for (let byte = 0; byte < BYTES; byte++) {
    if (!addUp(byte, count)) continue
    pass(byte, count, keys, order, nextKeys, nextOrder)
    const passedKeys = nextKeys
    nextKeys = keys
    keys = passedKeys
    const passedOrder = nextOrder
    nextOrder = order
    order = passedOrder
  }
  if (order !== first) memory.copy(first, order, count << 2)
  return first
}

/** A number without sign that is in order as the doubles are. */
function keyOf(bits: i64): i64 {
  return bits ^ ((bits >> 63) | i64.MIN_VALUE)
}

function countBytes(keys: usize, count: i32): void {
  memory.fill(places, 0, 4 * BYTES * VALUES)
  for (let i = 0; i < count; i++) {
    let rest = <u64>longAt(keys, i)
    for (let byte = 0; byte < BYTES; byte++) {
      const place = byte * VALUES + <i32>(rest & 0xff)
      setInt(places, place, intAt(places, place) + 1)
      rest >>= 8
    }
  }
}

/** Turns counts into places. Says whether the byte tells any of the keys apart. */
function addUp(byte: i32, count: i32): bool {
  let next = 0
  for (let value = byte * VALUES; value < (byte + 1) * VALUES; value++) {
    const here = intAt(places, value)
    if (here === count) return false
    setInt(places, value, next)
    next += here
  }
  return true
}

function pass(byte: i32, count: i32, keys: usize, order: usize, nextKeys: usize, nextOrder: usize): void {
  const shift = <i64>(8 * byte)
  for (let i = 0; i < count; i++) {
    const key = longAt(keys, i)
    const value = byte * VALUES + <i32>((key >> shift) & 0xff)
    const place = intAt(places, value)
    setInt(places, value, place + 1)
    setLong(nextKeys, place, key)
    setInt(nextOrder, place, intAt(order, i))
  }
}
