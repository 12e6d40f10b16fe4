import { describe, expect, it } from 'vitest'
import { Timetable } from '../../../src/core/fields/timetable.ts'
import { BinnedDensity, wrappedNormalWeights } from '../../../src/core/random/density.ts'

const DAY = 86_400e6
const curves = [6, 18].map(
  (peak) => new BinnedDensity(wrappedNormalWeights(288, { peak, sigma: 3, period: 24 })),
)
const KINDS = [-480, 0, 60, 330].flatMap((ahead) =>
  [0, 540, 1020].flatMap((opensAt) => [1, 600, 1439, 1440].map((span) => ({ ahead, opensAt, span }))),
)

const clockAhead = (ahead: number) => ({ before: ahead, after: ahead, changeMicros: Infinity })

/** For each kind by each curve a moment of the day for this uniform. */
function place(timetable: Timetable, kinds: typeof KINDS, uniform: number): Float64Array {
  const all = kinds.flatMap((kind) => curves.map((_, curve) => ({ ...kind, curve })))
  const u = new Float64Array(all.length).fill(uniform)
  timetable.place(u, {
    curves: Int32Array.from(all, ({ curve }) => curve),
    clocks: { clocks: all.map(({ ahead }) => clockAhead(ahead)), codes: Int32Array.from(all.keys()) },
    hours: {
      opensAt: Float64Array.from(all, ({ opensAt }) => opensAt),
      spans: Float64Array.from(all, ({ span }) => span),
    },
  })
  return u
}

describe('Timetable', () => {
  it('gives a kind of time the same moments, alone or among others, asked first or again', () => {
    const shared = new Timetable(curves)
    for (const uniform of [0.01, 0.5, 0.99]) {
      const together = place(shared, KINDS, uniform)
      const apart = KINDS.flatMap((kind) => [...place(new Timetable(curves), [kind], uniform)])
      expect([...together]).toEqual(apart)
      expect([...place(shared, KINDS.toReversed(), uniform)]).toEqual(
        KINDS.toReversed().flatMap((kind) => [...place(shared, [kind], uniform)]),
      )
    }
  })

  it('turns times round the clock where no hours are given', () => {
    const u = Float64Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000)
    const codes = new Int32Array(u.length)
    const utc = u.slice()
    new Timetable(curves).place(utc, { curves: codes, clocks: null, hours: null })
    const ahead = u.slice()
    const clocks = { clocks: [clockAhead(120)], codes }
    new Timetable(curves).place(ahead, { curves: codes, clocks, hours: null })
    expect([...ahead]).toEqual(Array.from(utc, (micros) => (micros - 7200e6 + DAY) % DAY))
  })

  it('forgets rather than keep many more than 65,536 kinds, and goes on', () => {
    const timetable = new Timetable(curves)
    const few = place(timetable, KINDS, 0.3)
    const many = Array.from({ length: 40_000 }, (_, i) => ({
      ahead: i % 8,
      opensAt: i >> 6,
      span: 1 + ((i >> 3) & 7),
    }))
    place(timetable, many, 0.3)
    place(timetable, KINDS, 0.3)
    expect([...place(timetable, KINDS, 0.3)]).toEqual([...few])
  })
})
