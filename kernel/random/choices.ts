/** Choices by chance. A table t of weighted choices is columns [starts[t], starts[t + 1]) of shares that stay, with the choice on either side. */
import { doubleAt, intAt, setDouble, setInt } from '../memory'

/** Adding it leaves a number below in the low bits. */
const TWO_POW_52: f64 = 4503599627370496

/** Turns uniforms into choices of sizes[codes[i]], evenly; all of the first where there are no codes. */
export function chooseEvenly(doubles: usize, count: i32, codes: usize, sizes: usize): void {
  for (let i = 0; i < count; i++) {
    const size = doubleAt(sizes, codes === 0 ? 0 : max(0, intAt(codes, i)))
    setDouble(doubles, i, floor<f64>(doubleAt(doubles, i) * size))
  }
}

/** Turns uniforms into choices of tables[codes[i]]; all of the first where there are no codes. */
export function chooseByTables(
  doubles: usize,
  count: i32,
  codes: usize,
  starts: usize,
  cuts: usize,
  choices: usize,
): void {
  for (let i = 0; i < count; i++) {
    const table = codes === 0 ? 0 : max(0, intAt(codes, i))
    setDouble(doubles, i, <f64>chosen(doubleAt(doubles, i), table, starts, cuts, choices))
  }
}

/** The same choices as ints; 0 where the code is negative. */
export function chooseCodesByTables(
  doubles: usize,
  count: i32,
  codes: usize,
  starts: usize,
  cuts: usize,
  choices: usize,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    const code = codes === 0 ? 0 : intAt(codes, i)
    const choice = chosen(doubleAt(doubles, i), max(0, code), starts, cuts, choices)
    setInt(out, i, choice & ~(code >> 31))
  }
}

/** Without a branch or a comparison of doubles, which engines make one of. */
function chosen(u: f64, table: i32, starts: usize, cuts: usize, choices: usize): i32 {
  const start = intAt(starts, table)
  const x = u * <f64>(intAt(starts, table + 1) - start)
  const whole = floor<f64>(x)
  const column = start + <i32>reinterpret<i64>(whole + TWO_POW_52)
  const isBelow = <i32>(reinterpret<u64>(x - whole - doubleAt(cuts, column)) >>> 63)
  return intAt(choices, 2 * column + isBelow)
}
