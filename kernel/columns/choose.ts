/** One of two entries by a flag, without a branch, as flags come by chance. */

/** Where the flag is 1 the first code, else the second and `shift`. Up to three behind the last are read, and written. */
export function chooseCodes(
  flags: usize,
  first: usize,
  second: usize,
  shift: i32,
  count: i32,
  out: usize,
): void {
  for (let i: usize = 0; i < <usize>count; i += 4) {
    const at = i << 2
    const other = i32x4.add(v128.load(second + at), i32x4.splat(shift))
    v128.store(out + at, v128.bitselect(v128.load(first + at), other, masks(flags + i)))
  }
}

/** Where the flag is 1 the first number, else the second. Up to three behind the last are read, and written. */
export function chooseDoubles(flags: usize, first: usize, second: usize, count: i32, out: usize): void {
  for (let i: usize = 0; i < <usize>count; i += 4) {
    const at = i << 3
    const mask = masks(flags + i)
    const low = i64x2.extend_low_i32x4_s(mask)
    const high = i64x2.extend_high_i32x4_s(mask)
    v128.store(out + at, v128.bitselect(v128.load(first + at), v128.load(second + at), low))
    v128.store(out + at, v128.bitselect(v128.load(first + at, 16), v128.load(second + at, 16), high), 16)
  }
}

/** Where the flag is 0, `otherwise` in place of the number. */
export function fillDoubles(doubles: usize, flags: usize, count: i32, otherwise: f64): void {
  const others = f64x2.splat(otherwise)
  for (let i: usize = 0; i < <usize>count; i += 4) {
    const at = doubles + (i << 3)
    const mask = masks(flags + i)
    v128.store(at, v128.bitselect(v128.load(at), others, i64x2.extend_low_i32x4_s(mask)))
    v128.store(at, v128.bitselect(v128.load(at, 16), others, i64x2.extend_high_i32x4_s(mask)), 16)
  }
}

/** Where the flag is 0, 0 in place of the code. */
export function clearCodes(codes: usize, flags: usize, count: i32): void {
  for (let i: usize = 0; i < <usize>count; i += 4) {
    const at = codes + (i << 2)
    v128.store(at, v128.and(v128.load(at), masks(flags + i)))
  }
}

/** All bits of a word for each of four flags that is 1. */
function masks(flags: usize): v128 {
  const words = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(flags)))
  return i32x4.neg(words)
}
