/** Whole numbers as ULEB128: seven bits a byte, lowest first. */

/** Puts a number, and says where it ends. */
export function appendVarint(to: usize, value: u64): usize {
  let at = to
  let rest = value
  for (; rest >= 0x80; rest >>= 7) store<u8>(at++, (<u8>rest & 0x7f) | 0x80)
  store<u8>(at, <u8>rest)
  return at + 1
}

/** The same with signs folded in: 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
export function appendZigzag(to: usize, value: i64): usize {
  return appendVarint(to, (value << 1) ^ (value >> 63))
}
