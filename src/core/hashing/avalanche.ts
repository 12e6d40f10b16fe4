/** The last step of MurmurHash3 (Austin Appleby, public domain): spreads the bits of a 32-bit word evenly over another, one to one. */
export function avalanche(word: number): number {
  let h = word ^ (word >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
