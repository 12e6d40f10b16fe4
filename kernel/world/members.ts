/** Picking members among the children of others. */
import { doubleAt, intAt, setDouble, setFlag } from '../memory'

/**
 * Turns choices among the children of a member into numbers: those of parent p begin at p · each, the ones to be chosen from at
 * firsts[codes[i]] behind it, or all at the first where there are no codes.
 */
export function addToParents(
  choices: usize,
  count: i32,
  parents: usize,
  each: f64,
  codes: usize,
  firsts: usize,
): void {
  for (let i = 0; i < count; i++) {
    const first = doubleAt(firsts, codes === 0 ? 0 : max(0, intAt(codes, i)))
    setDouble(choices, i, doubleAt(parents, i) * each + first + doubleAt(choices, i))
  }
}

/** Flags the uniforms below the share of strays, and stretches those on either side of it to (0, 1), in place. */
export function splitStrays(doubles: usize, count: i32, share: f64, out: usize): void {
  for (let i = 0; i < count; i++) {
    const u = doubleAt(doubles, i)
    const strays = u < share
    setFlag(out, i, i32(strays))
    setDouble(doubles, i, strays ? u / share : (u - share) / (1 - share))
  }
}
