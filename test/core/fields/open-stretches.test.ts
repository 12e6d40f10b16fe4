import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Timetable } from '../../../src/core/fields/timetable.ts'
import { BinnedDensity, wrappedNormalWeights } from '../../../src/core/random/density.ts'

const MINUTE = 6e7
const DAY = 1440 * MINUTE
const CURVE = new BinnedDensity(wrappedNormalWeights(288, { peak: 18, sigma: 3, period: 24 }))
const minutes = (min: number, max: number) => fc.integer({ min, max })
const uniform = fc.oneof(
  fc.constantFrom(2 ** -53, 1 - 2 ** -53, 0.5),
  fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
)

interface Clocks {
  readonly before: number
  readonly after: number
  readonly change: number
}

/** Moments of the UTC day, in µs, at which it is open. */
function draw(
  [opensAt, span]: readonly [number, number],
  { before, after, change }: Clocks,
  curve: BinnedDensity,
  u: Float64Array,
): Float64Array {
  const clock = { before, after, changeMicros: change * MINUTE }
  const codes = new Int32Array(u.length)
  const hours = {
    opensAt: new Float64Array(u.length).fill(opensAt),
    spans: new Float64Array(u.length).fill(span),
  }
  new Timetable([curve]).place(u, { curves: codes, clocks: { clocks: [clock], codes }, hours })
  return u
}

/** How long it has been open at a moment, by minutes alone. */
function minutesOpen(micros: number, opensAt: number, { before, after, change }: Clocks): number {
  const utcMinute = Math.floor(micros / MINUTE)
  const local = utcMinute + (utcMinute < change ? before : after)
  return (((local - opensAt) % 1440) + 1440) % 1440
}

describe('times at which it is open', () => {
  it('lead to no moment at which it is closed, or that is not of the day', () => {
    const clocks = fc.record({
      before: minutes(-720, 840),
      after: minutes(-720, 840),
      change: minutes(0, 1440),
    })
    fc.assert(
      fc.property(minutes(0, 1439), minutes(1, 1440), clocks, uniform, (opensAt, span, clocks, u) => {
        const [micros] = draw([opensAt, span], clocks, CURVE, Float64Array.of(u))
        expect(Number.isInteger(micros)).toBe(true)
        expect(micros >= 0 && micros < DAY).toBe(true)
        const isEverOpen = Array.from({ length: 1440 }, (_, minute) =>
          minutesOpen(minute * MINUTE, opensAt, clocks),
        ).some((open) => open < span)
        if (isEverOpen) expect(minutesOpen(micros, opensAt, clocks)).toBeLessThan(span)
      }),
      { seed: 20261119, numRuns: 3000 },
    )
  })

  it('are four where the hour that clocks repeat has a break in it', () => {
    const clocks = { before: 120, after: 60, change: 60 }
    const even = new BinnedDensity([1])
    const u = Float64Array.from({ length: 13_800 }, (_, i) => (i + 0.5) / 13_800)
    const quarters = new Int32Array(96)
    // Open but for 02:15 to 02:45.
    for (const micros of draw([165, 1410], clocks, even, u)) quarters[Math.floor(micros / MINUTE / 15)]++
    // Of 24 hours, it is closed from 00:15 to 00:45 and from 01:15 to 01:45 UTC.
    expect([...quarters]).toEqual(
      Array.from({ length: 96 }, (_, quarter) => ([1, 2, 5, 6].includes(quarter) ? 0 : 150)),
    )
  })
})
