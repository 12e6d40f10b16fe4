/** Whole numbers as texts. */
import { copyText, doubleAt, intAt, setInt } from '../memory'

const ZERO: i32 = 0x30
const MINUS: i32 = 0x2d
const TEN: u64 = 10

/** Puts whole numbers in decimal end to end, and where each begins and the last ends. They take at most 17 bytes each. */
export function appendDecimals(doubles: usize, count: i32, starts: usize, out: usize): void {
  let at = out
  setInt(starts, 0, 0)
  for (let i = 0; i < count; i++) {
    const number = doubleAt(doubles, i)
    if (number < 0) store<u8>(at++, <u8>MINUS)
    at = appendDecimal(at, <u64>abs<f64>(number), 1)
    setInt(starts, i + 1, <i32>(at - out))
  }
}

/** Puts a number with as many digits as it has, or zeros before it up to `width`, and says where it ends. */
export function appendDecimal(to: usize, number: u64, width: i32): usize {
  let digits = 1
  for (let rest = number / TEN; rest > 0; rest /= TEN) digits++
  digits = max(digits, width)
  let rest = number
  for (let at = to + digits - 1; at >= to; at--) {
    const quotient = rest / TEN
    store<u8>(at, <u8>(ZERO + <i32>(rest - quotient * TEN)))
    rest = quotient
  }
  return to + digits
}

/**
 * Puts texts of digits, each with its check digit behind it: what makes the sum of all digits, every second one doubled, a
 * multiple of ten (ISO/IEC 7812-1, annex B).
 */
export function appendChecked(bytes: usize, offsets: usize, count: i32, starts: usize, out: usize): void {
  let at = out
  setInt(starts, 0, 0)
  for (let i = 0; i < count; i++) {
    const text = bytes + intAt(offsets, i)
    const length = intAt(offsets, i + 1) - intAt(offsets, i)
    copyText(at, text, length)
    store<u8>(at + length, <u8>checkDigit(text, length))
    at += length + 1
    setInt(starts, i + 1, <i32>(at - out))
  }
}

function checkDigit(text: usize, length: i32): i32 {
  let sum = 0
  let factor = 2
  for (let i = length - 1; i >= 0; i--) {
    const product = (<i32>load<u8>(text + i) - ZERO) * factor
    sum += product > 9 ? product - 9 : product
    factor = 3 - factor
  }
  return ZERO + ((10 - (sum % 10)) % 10)
}
