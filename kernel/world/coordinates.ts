/** Coordinates at which things draw: src/core/coordinates.ts. */
import { doubleAt, intAt, setDouble, setInt } from '../memory'

/** Of members that come and go: src/core/world/turnover.ts */
const PHASES = 1024
const TWO_POW_MINUS_32: f64 = 2.3283064365386963e-10
const TWO_POW_32: f64 = 4294967296

/** The low 32 bits of each row's entity, and its place in the day. */
export function rowCoordinates(
  entities: usize,
  ordinals: usize,
  places: usize,
  dayBits: i32,
  count: i32,
  first: usize,
  second: usize,
): void {
  for (let i = 0; i < count; i++) {
    setInt(first, i, <i32>(<i64>doubleAt(entities, intAt(ordinals, i))))
    setInt(second, i, dayBits + intAt(places, i))
  }
}

/** The low 32 bits of numbers below 2^53, and the others. One word more may be written over. */
export function memberCoordinates(numbers: usize, count: i32, first: usize, second: usize): void {
  for (let i: usize = 0; i < <usize>count; i += 2) {
    const number = v128.load(numbers + (i << 3))
    const high = f64x2.floor(f64x2.mul(number, f64x2.splat(TWO_POW_MINUS_32)))
    const low = f64x2.sub(number, f64x2.mul(high, f64x2.splat(TWO_POW_32)))
    v128.store64_lane(first + (i << 2), i32x4.trunc_sat_f64x2_u_zero(low), 0)
    v128.store64_lane(second + (i << 2), i32x4.trunc_sat_f64x2_u_zero(high), 0)
  }
}

/** Moves words up by so many bits. */
export function shiftWords(words: usize, count: i32, bits: i32): void {
  for (let i: usize = 0; i < <usize>count; i += 4)
    v128.store(words + (i << 2), i32x4.shl(v128.load(words + (i << 2)), bits))
}

/** Puts choices, which are doubles, into words from a bit on. */
export function enterChoices(words: usize, choices: usize, count: i32, bit: i32): void {
  for (let i = 0; i < count; i++) setInt(words, i, intAt(words, i) | ((<i32>doubleAt(choices, i)) << bit))
}

/** Puts the period of so many days that a day is in, counted from 1970 at a phase of each, and how far into it the day is. */
export function enterPeriods(
  words: usize,
  phases: usize,
  count: i32,
  day: i32,
  days: i32,
  elapsed: usize,
): void {
  for (let i = 0; i < count; i++) {
    const since = day + <i32>floor<f64>(doubleAt(phases, i) * <f64>days)
    const period = since / days
    setInt(elapsed, i, since - period * days)
    setInt(words, i, intAt(words, i) | period)
  }
}

/** The places that members hold: without turnover a member's number is its place, and below the size. */
export function placesOf(numbers: usize, count: i32, size: f64, out: usize): void {
  for (let i = 0; i < count; i++) {
    const number = doubleAt(numbers, i)
    setInt(out, i, <i32>(number - floor<f64>(number / size) * size))
  }
}

/** ⌊n / each⌋. */
export function parentsOf(numbers: usize, count: i32, each: f64, out: usize): void {
  const eaches = f64x2.splat(each)
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(out + i, f64x2.floor(f64x2.div(v128.load(numbers + i), eaches)))
}

/**
 * Turns places into the numbers of those who hold them on a day: each is held by one after another for so many days, at the phase of
 * its ancestor, of which there are 1,024 in turn.
 *
 * @param each  places of one ancestor
 */
export function holdersOf(
  places: usize,
  count: i32,
  size: f64,
  each: f64,
  phases: usize,
  lifetimeDays: i32,
  day: i32,
): void {
  for (let i = 0; i < count; i++) {
    const place = doubleAt(places, i)
    const ancestor = <i32>(<i64>floor<f64>(place / each)) & (PHASES - 1)
    const generation = (day + intAt(phases, ancestor)) / lifetimeDays
    setDouble(places, i, place + size * <f64>generation)
  }
}
