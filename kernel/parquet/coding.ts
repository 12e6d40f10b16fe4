/** Values as their numbers in a table. */
import { intAt, longAt, setInt } from '../memory'
import { countNumbers, numberOf, openNumbers } from './number-table'
import { textNumberOf } from './text-table'

/** The number of a value that was not looked up yet. */
const UNKNOWN = -1

/**
 * Puts the numbers of doubles where their places among `doubles` are.
 * @param known numbers by place, -1 where there is none yet; 0: values are not told apart by their places
 */
export function codeNumbers(places: usize, count: i32, known: usize, doubles: usize): void {
  let last: i64 = 0
  let number = UNKNOWN
  for (let i = 0; i < count; i++) {
    const place = intAt(places, i)
    if (known !== 0) {
      number = intAt(known, place)
      if (number === UNKNOWN) {
        number = numberOf(longAt(doubles, place))
        setInt(known, place, number)
      }
    } else {
      const bits = longAt(doubles, place)
      // What is the same for a while is looked up once.
      if (number === UNKNOWN || bits !== last) number = numberOf(bits)
      last = bits
    }
    setInt(places, i, number)
  }
}

/** Puts the numbers of doubles in a new table, and says how many there are; -1 when there are more than `most`. */
export function codeFewNumbers(doubles: usize, count: i32, most: i32, codes: usize): i32 {
  openNumbers()
  let last = longAt(doubles, 0)
  let number = 0
  for (let i = 0; i < count; i++) {
    const bits = longAt(doubles, i)
    if (i === 0 || bits !== last) number = numberOf(bits)
    if (number === most) return -1
    last = bits
    setInt(codes, i, number)
  }
  return countNumbers()
}

/** Puts the numbers of texts where their places are, in the same way. */
export function codeTexts(places: usize, count: i32, known: usize, bytes: usize, offsets: usize): void {
  for (let i = 0; i < count; i++) {
    const place = intAt(places, i)
    let number = known === 0 ? UNKNOWN : intAt(known, place)
    if (number === UNKNOWN) {
      const start = intAt(offsets, place)
      number = textNumberOf(bytes + start, intAt(offsets, place + 1) - start)
      if (known !== 0) setInt(known, place, number)
    }
    setInt(places, i, number)
  }
}
