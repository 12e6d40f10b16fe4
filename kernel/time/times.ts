/** Times of day in µs, by curves, opening hours and clocks: src/core/fields/timetable.ts. */
import { doubleAt, intAt, setDouble } from '../memory'
import { pointAt } from './density'

const MICROS_PER_DAY: f64 = 86_400_000_000
const MINUTES_PER_DAY: f64 = 1440

/** A stretch is six doubles. */
const STRETCH_BYTES: usize = 48

/**
 * Turns minutes at which it opens and closes into the minute of the day at which it opens, and for how long: all day where either is NaN.
 * A minute that is not after the other is one of the next day.
 */
export function toOpeningHours(opens: usize, closes: usize, count: i32): void {
  for (let i = 0; i < count; i++) {
    const from = doubleAt(opens, i)
    const minutes = doubleAt(closes, i) - from
    const isKnown = !Number.isNaN(minutes)
    const span = minutes > 0 ? minutes : MINUTES_PER_DAY + remainder(minutes)
    setDouble(closes, i, isKnown ? min<f64>(MINUTES_PER_DAY, span) : MINUTES_PER_DAY)
    setDouble(opens, i, isKnown ? remainder(from) : 0)
  }
}

/** Of minutes by a day, with their sign. */
function remainder(minutes: f64): f64 {
  return minutes - trunc<f64>(minutes / MINUTES_PER_DAY) * MINUTES_PER_DAY
}

/** Puts one number for what an item's time goes by: its clock, opening minute, span and curve. Nowhere stands for hours round the clock. */
export function timeKeys(
  curves: usize,
  curveCount: i32,
  clocks: usize,
  opens: usize,
  spans: usize,
  count: i32,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    const clock = <f64>intAt(clocks, i)
    const opensAt = opens === 0 ? 0 : doubleAt(opens, i)
    const span = spans === 0 ? MINUTES_PER_DAY : doubleAt(spans, i)
    const hours = (opensAt + MINUTES_PER_DAY) * (MINUTES_PER_DAY + 1) + span
    const kind = clock * (2 * MINUTES_PER_DAY * (MINUTES_PER_DAY + 1)) + hours
    setDouble(out, i, kind * <f64>curveCount + <f64>intAt(curves, i))
  }
}

/**
 * Turns uniforms into µs after the start of the UTC day, in place. Item i goes by entry codes[i]: (its first stretch, its curve) and a
 * mass. A stretch is (start, end, how far the clock is ahead, mass before it, its mass, the share of mass from which on the next one is meant),
 * a curve (its bins, where they begin in masses, its steps, where they begin in first bins).
 */
export function placeTimes(
  doubles: usize,
  count: i32,
  codes: usize,
  entries: usize,
  entryMasses: usize,
  stretches: usize,
  curves: usize,
  masses: usize,
  firstBins: usize,
): void {
  for (let i = 0; i < count; i++) {
    const code = intAt(codes, i)
    const curve = curves + ((<usize>intAt(entries, 2 * code + 1)) << 4)
    let stretch = stretches + <usize>intAt(entries, 2 * code) * STRETCH_BYTES
    let rest = doubleAt(doubles, i) * doubleAt(entryMasses, code)
    // Which of two it is is chance, so the first step takes no branch; there is seldom a third.
    const isNext = 1 - <i32>(reinterpret<u64>(rest - load<f64>(stretch, 40)) >>> 63)
    rest -= load<f64>(stretch, 32) * <f64>isNext
    stretch += <usize>isNext * STRETCH_BYTES
    while (rest >= load<f64>(stretch, 40)) {
      rest -= load<f64>(stretch, 32)
      stretch += STRETCH_BYTES
    }
    const share = load<f64>(stretch, 24) + rest
    const turns = floor<f64>(share)
    const point = pointAt(
      share - turns,
      load<i32>(curve),
      masses + ((<usize>load<i32>(curve, 4)) << 3),
      load<i32>(curve, 8),
      firstBins + ((<usize>load<i32>(curve, 12)) << 2),
    )
    const local = floor<f64>((turns + point) * MICROS_PER_DAY)
    // Rounding must not lead out of the stretch. One that goes round the clock may lead out of the UTC day.
    const within = min<f64>(max<f64>(local, load<f64>(stretch)), load<f64>(stretch, 8) - 1)
    setDouble(doubles, i, aroundTheClock(within - load<f64>(stretch, 16)))
  }
}

/** Less than a day too early or too late. */
function aroundTheClock(micros: f64): f64 {
  const isEarly = <f64>(reinterpret<u64>(micros) >>> 63)
  const isLate = <f64>(reinterpret<u64>(MICROS_PER_DAY - 1 - micros) >>> 63)
  return micros + (isEarly - isLate) * MICROS_PER_DAY
}

/**
 * Moves the times of those that follow an earlier moment, where that is not NaN, to within `most` after it, by a uniform, and within the
 * day; in place.
 */
export function followMoments(
  micros: usize,
  moments: usize,
  uniforms: usize,
  count: i32,
  midnight: f64,
  most: f64,
): void {
  const last = midnight + MICROS_PER_DAY - 1
  for (let i = 0; i < count; i++) {
    const moment = doubleAt(moments, i)
    if (Number.isNaN(moment)) continue
    const start = min<f64>(max<f64>(moment, midnight), last)
    setDouble(micros, i, start + ceil<f64>(doubleAt(uniforms, i) * min<f64>(most, last - start)))
  }
}

/** ⌊µs / day⌋. */
export function daysOf(micros: usize, count: i32, out: usize): void {
  for (let i: usize = 0; i < (<usize>count) << 3; i += 16)
    v128.store(out + i, f64x2.floor(f64x2.div(v128.load(micros + i), f64x2.splat(MICROS_PER_DAY))))
}

/** The minutes by which clocks are ahead: those after the moment at which clock codes[i] changes, or those before. */
export function offsetsAt(
  micros: usize,
  count: i32,
  codes: usize,
  befores: usize,
  afters: usize,
  changes: usize,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    const code = intAt(codes, i)
    const isBefore = <i32>(reinterpret<i64>(doubleAt(micros, i) - doubleAt(changes, code)) >> 63)
    const after = intAt(afters, code)
    store<i32>(out + ((<usize>i) << 2), after ^ ((after ^ intAt(befores, code)) & isBefore))
  }
}
