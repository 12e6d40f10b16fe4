import { kernel } from '../kernel/kernel.ts'
import { asTable, changed, filled, NOWHERE, placeOf } from '../kernel/memory.ts'
import type { ZoneDay } from '../lists/zone-offsets.ts'
import { pickCodes } from '../pick.ts'
import type { BinnedDensity } from '../random/density.ts'
import { MICROS_PER_DAY } from '../utc-date.ts'
import { emptyDoubles, emptyInts } from '../workspace.ts'
import { distinctNumbers } from '../world/distinct.ts'
import { ALL_DAY, EVEN, findOpenStretches, type OpenStretches, totalMass } from './open-stretches.ts'
import type { OpeningHours } from './opening-hours.ts'
import { type ItemClocks, UTC } from './zone.ts'

const MICROS_PER_MINUTE = 60_000_000
const MINUTES_PER_DAY = 1440
/** Opening minutes may lie up to a day before midnight. */
const OPENING_MINUTES = 2 * MINUTES_PER_DAY
const SPANS = MINUTES_PER_DAY + 1
const DOUBLES_PER_STRETCH = 6
/** Entries kept: many times as many as there are where hours and clocks are of a few kinds. */
const KEPT_ENTRIES = 65_536

/** Minutes in whole µs. */
const microsOf = (minutes: number) => Math.round(minutes * MICROS_PER_MINUTE)

/** What times of items go by: item i follows curve `curves[i]`. */
export interface TimeItems {
  readonly curves: Int32Array
  /** Null: clocks show UTC. */
  readonly clocks: ItemClocks | null
  /** Null: round the clock. */
  readonly hours: OpeningHours | null
}

/**
 * When it can be on a day, and how likely: an entry for each kind of time, which is a curve, a clock and the hours in which it
 * is open. Places of one kind share it.
 */
export class Timetable {
  readonly #curves: readonly BinnedDensity[]
  readonly #clocks: ZoneDay[] = []
  readonly #clockNumbers = new Map<ZoneDay, number>()
  readonly #entryOf = new Map<number, number>()
  /** As the kernel reads them: kernel/time/times.ts */
  #entries: number[] = []
  #masses: number[] = []
  #stretches: number[] = []
  /** The same once more; null while they are not asked for. */
  #tables: Tables | null = null
  readonly #flatCurves: FlatCurves

  constructor(curves: readonly BinnedDensity[]) {
    this.#curves = [...curves, EVEN]
    this.#flatCurves = flatten(this.#curves)
  }

  /** Turns uniforms into µs after the start of the UTC day, in place. */
  place(u: Float64Array, items: TimeItems): void {
    if (this.#entryOf.size > KEPT_ENTRIES) this.#forget()
    const { numbers, codes } = distinctNumbers(this.#keysOf(items), null)
    const known = Int32Array.from(numbers, (key) => this.#entryOf.get(key) ?? this.#addEntry(key))
    const entries = pickCodes(known, codes)
    const { places, masses, firstBins } = this.#flatCurves
    this.#tables ??= {
      entries: asTable(Int32Array.from(this.#entries)),
      masses: asTable(Float64Array.from(this.#masses)),
      stretches: asTable(Float64Array.from(this.#stretches)),
    }
    const tables = this.#tables
    changed(u, (doubles) =>
      kernel.placeTimes(
        doubles,
        u.length,
        placeOf(entries),
        placeOf(tables.entries),
        placeOf(tables.masses),
        placeOf(tables.stretches),
        placeOf(places),
        placeOf(masses),
        placeOf(firstBins),
      ),
    )
  }

  #forget(): void {
    this.#clocks.length = 0
    this.#clockNumbers.clear()
    this.#entryOf.clear()
    this.#entries = []
    this.#masses = []
    this.#stretches = []
  }

  /** For each item the number of its kind. */
  #keysOf({ curves, clocks, hours }: TimeItems): Float64Array {
    const n = curves.length
    const { clocks: own, codes } = clocks ?? { clocks: [UTC], codes: emptyInts(n).fill(0) }
    const clockNumbers = Int32Array.from(own, (clock) => this.#clockNumberOf(clock))
    return filled(emptyDoubles(n), (keys) =>
      kernel.timeKeys(
        placeOf(curves),
        this.#curves.length,
        placeOf(pickCodes(clockNumbers, codes)),
        hours === null ? NOWHERE : placeOf(hours.opensAt),
        hours === null ? NOWHERE : placeOf(hours.spans),
        n,
        keys,
      ),
    )
  }

  #clockNumberOf(clock: ZoneDay): number {
    const known = this.#clockNumbers.get(clock)
    if (known !== undefined) return known
    const number = this.#clocks.push(clock) - 1
    this.#clockNumbers.set(clock, number)
    return number
  }

  /** Adds the entry of a kind by its number, which `timeKeys` makes. */
  #addEntry(key: number): number {
    const entry = this.#entryOf.size
    this.#entryOf.set(key, entry)
    this.#tables = null
    const [kind, curve] = split(key, this.#curves.length)
    const [place, span] = split(kind, SPANS)
    const [clockNumber, opensAt] = split(place, OPENING_MINUTES)
    const clock = this.#clocks[clockNumber]
    const isRoundTheClock = span === MINUTES_PER_DAY && clock.changeMicros >= MICROS_PER_DAY
    const hours = { opensAt: microsOf(opensAt - MINUTES_PER_DAY), span: microsOf(span) }
    this.#addStretches(
      isRoundTheClock
        ? { stretches: [{ ...ALL_DAY, ahead: microsOf(clock.before) }], curve: this.#curves[curve] }
        : findOpenStretches(hours, clockSpans(clock), this.#curves[curve]),
    )
    return entry
  }

  #addStretches({ stretches, curve }: OpenStretches): void {
    this.#entries.push(this.#stretches.length / DOUBLES_PER_STRETCH, this.#curves.indexOf(curve))
    this.#masses.push(totalMass(stretches))
    for (const [i, { start, end, ahead, massBefore, mass }] of stretches.entries()) {
      const limit = i + 1 < stretches.length ? mass : Number.POSITIVE_INFINITY
      this.#stretches.push(start, end, ahead, massBefore, mass, limit)
    }
  }
}

/** Entries as the kernel reads them. */
interface Tables {
  readonly entries: Int32Array
  readonly masses: Float64Array
  readonly stretches: Float64Array
}

/** Quotient and remainder. */
const split = (number: number, by: number) => [Math.floor(number / by), number % by]

function clockSpans({ before, after, changeMicros }: ZoneDay) {
  const change = Math.min(changeMicros, MICROS_PER_DAY)
  return [
    { start: 0, end: change, ahead: microsOf(before) },
    { start: change, end: MICROS_PER_DAY, ahead: microsOf(after) },
  ]
}

/** Curves end to end. */
interface FlatCurves {
  /** For each its bins, where its masses begin, its steps, and where its first bins begin. */
  readonly places: Int32Array
  readonly masses: Float64Array
  readonly firstBins: Int32Array
}

function flatten(curves: readonly BinnedDensity[]): FlatCurves {
  const masses = curves.flatMap((curve) => [...curve.masses])
  const firstBins = curves.flatMap((curve) => [...curve.firstBins])
  let [nextMass, nextBin] = [0, 0]
  const places = curves.flatMap((curve) => {
    const place = [curve.masses.length - 1, nextMass, curve.firstBins.length, nextBin]
    nextMass += curve.masses.length
    nextBin += curve.firstBins.length
    return place
  })
  return {
    places: asTable(Int32Array.from(places)),
    masses: asTable(Float64Array.from(masses)),
    firstBins: asTable(Int32Array.from(firstBins)),
  }
}
