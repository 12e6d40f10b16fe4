/** Hashes of rows: the message of a row is its values' hashes, column after column. */
import { rotate } from '../vectors'
import { N1, N2, N3, N4 } from './constants'
import { avalanche, scramble1, scramble2, scramble3, scramble4, splat } from './vectors'

const BYTES_PER_HASH: i32 = 8
/** Slots that begin whole pages apart would take turns in the same few lines of the processor's cache. */
const APART_BYTES: usize = 64

/** From the beginning of one slot to that of the next. */
export function slotBytes(rows: i32): usize {
  return ((<usize>rows) << 2) + APART_BYTES
}

/**
 * Each slot has a word of every row: the first and the second of the values' hashes, column after column. The four words of the
 * rows' own hashes go to the four slots behind. In every slot there is room for whole vectors.
 */
export function hashRows(slots: usize, slotBytes: usize, columns: i32, rows: i32): void {
  const message = 2 * <usize>columns * slotBytes
  const blocks = (<usize>columns >> 1) * 4 * slotBytes
  const length = splat(BYTES_PER_HASH * columns)
  for (let row = slots; row < slots + ((<usize>rows) << 2); row += 16) {
    let h1 = splat(0)
    let h2 = splat(0)
    let h3 = splat(0)
    let h4 = splat(0)
    let at = row
    for (; at < row + blocks; at += 4 * slotBytes) {
      h1 = mix(h1, scramble1(v128.load(at)), 19, h2, N1)
      h2 = mix(h2, scramble2(v128.load(at + slotBytes)), 17, h3, N2)
      h3 = mix(h3, scramble3(v128.load(at + 2 * slotBytes)), 15, h4, N3)
      h4 = mix(h4, scramble4(v128.load(at + 3 * slotBytes)), 13, h1, N4)
    }
    if (at < row + message) {
      h1 = v128.xor(h1, scramble1(v128.load(at)))
      h2 = v128.xor(h2, scramble2(v128.load(at + slotBytes)))
      at += 2 * slotBytes
    }
    h1 = v128.xor(h1, length)
    h2 = v128.xor(h2, length)
    h3 = v128.xor(h3, length)
    h4 = v128.xor(h4, length)
    const sum = i32x4.add(i32x4.add(h1, h2), i32x4.add(h3, h4))
    h2 = avalanche(i32x4.add(h2, sum))
    h3 = avalanche(i32x4.add(h3, sum))
    h4 = avalanche(i32x4.add(h4, sum))
    h1 = i32x4.add(i32x4.add(avalanche(sum), h2), i32x4.add(h3, h4))
    v128.store(at, h1)
    v128.store(at + slotBytes, i32x4.add(h2, h1))
    v128.store(at + 2 * slotBytes, i32x4.add(h3, h1))
    v128.store(at + 3 * slotBytes, i32x4.add(h4, h1))
  }
}

/** Takes a word of a block into one of the state; `next` is the state's word after it. */
function mix(h: v128, scrambled: v128, bits: i32, next: v128, added: i32): v128 {
  const mixed = i32x4.add(rotate(v128.xor(h, scrambled), bits), next)
  return i32x4.add(i32x4.mul(mixed, splat(5)), splat(added))
}
