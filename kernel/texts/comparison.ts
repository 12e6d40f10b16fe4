/** Texts as words of eight bytes. */

/** Eight bytes of a text from `at` on, zeros for those behind its end. */
function wordAt(text: usize, at: i32, length: i32): u64 {
  const word = load<u64>(text + at)
  const there = length - at
  return there >= 8 ? word : word & (((<u64>1) << ((<u64>there) << 3)) - 1)
}

/** Whether two texts of one length are the same. */
export function sameTexts(a: usize, b: usize, length: i32): bool {
  for (let i = 0; i < length; i += 8) if (wordAt(a, i, length) !== wordAt(b, i, length)) return false
  return true
}

/** FNV-1a, by Fowler, Noll and Vo, but of eight bytes at a time, ended as MurmurHash3, by Austin Appleby. */
export function hashText(text: usize, length: i32): i32 {
  let hash: u64 = 0xcbf29ce484222325 ^ <u64>length
  for (let i = 0; i < length; i += 8) {
    hash = (hash ^ wordAt(text, i, length)) * 0x100000001b3
    hash ^= hash >>> 29
  }
  hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccd
  return <i32>(hash ^ (hash >>> 32))
}
