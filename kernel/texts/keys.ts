/** Texts looked up among keys: a hash table with open addressing, at most half full. A slot is the number of a key with one added; 0: empty. */
import { intAt, setInt } from '../memory'
import { hashText, sameTexts } from './comparison'

/** @param slots  2^bits ints, at least twice as many as keys */
export function openKeys(bytes: usize, offsets: usize, count: i32, slots: usize, bits: i32): void {
  memory.fill(slots, 0, (<usize>4) << bits)
  for (let key = 0; key < count; key++) {
    const start = intAt(offsets, key)
    let slot = slotOf(bytes + start, intAt(offsets, key + 1) - start, bits)
    while (intAt(slots, slot) !== 0) slot = (slot + 1) & ((1 << bits) - 1)
    setInt(slots, slot, key + 1)
  }
}

function slotOf(text: usize, length: i32, bits: i32): i32 {
  return hashText(text, length) & ((1 << bits) - 1)
}

/** Puts the code of the key that each text is, or `otherwise` where it is none. */
export function findKeys(
  bytes: usize,
  offsets: usize,
  count: i32,
  keyBytes: usize,
  keyOffsets: usize,
  slots: usize,
  bits: i32,
  codes: usize,
  otherwise: i32,
  out: usize,
): void {
  const mask = (1 << bits) - 1
  for (let i = 0; i < count; i++) {
    const start = intAt(offsets, i)
    const length = intAt(offsets, i + 1) - start
    let code = otherwise
    for (let slot = slotOf(bytes + start, length, bits); intAt(slots, slot) !== 0; slot = (slot + 1) & mask) {
      const key = intAt(slots, slot) - 1
      const keyStart = intAt(keyOffsets, key)
      if (intAt(keyOffsets, key + 1) - keyStart !== length) continue
      if (!sameTexts(bytes + start, keyBytes + keyStart, length)) continue
      code = intAt(codes, key)
      break
    }
    setInt(out, i, code)
  }
}
