import { add, multiply } from '../arithmetic.ts'
import { type Column, columnLength, type PlainColumn } from '../column.ts'
import { asDictionary } from '../dictionary.ts'
import { isZone, offsetsOnDay, type ZoneDay } from '../lists/zone-offsets.ts'
import { copyOf, emptyInts } from '../workspace.ts'
import { distinctNumbers } from '../world/distinct.ts'
import type { Source, Surroundings } from './made.ts'
import { chooseCodes, keyAt } from './values.ts'

/** A source of IANA time zones. Where it declares its values, all of them must be known. */
export function compileZone(path: string, around: Surroundings): Source | null {
  const source = around.source(path, 'zone')
  if (source === null) return null
  if (source.type !== 'string') return around.fault('zone', 'a field of texts', source.type)
  const unknown = source.declared.allowed?.find((name) => !isZone(String(name)))
  if (unknown !== undefined) return around.fault('zone', 'a field of IANA time zones', unknown)
  return source
}

/** UTC days since 1970-01-01 that items fall on: one for each, or one for all. */
export type Days = Float64Array | number

/** What the clocks of items show: item i goes by `clocks[codes[i]]`. */
export interface ItemClocks {
  readonly clocks: readonly ZoneDay[]
  readonly codes: Int32Array
}

/** The same, where clock k shows day `days[k]`. */
export interface DatedClocks extends ItemClocks {
  readonly days: readonly number[]
}

/** The clocks of a column of zones on some days. Where the zone is null, or none that is known, they show UTC. */
export function clocksOn(zones: Column, days: Days): DatedClocks {
  const { codes, dictionary, valid } = asDictionary(zones)
  const names = namesIn(dictionary)
  const none = names.length
  const places = valid === null ? codes : chooseCodes(valid, codes, emptyInts(codes.length).fill(0), none)
  const clockAt = (place: number, day: number) => (place === none ? UTC : clockOf(names[place], day))
  if (typeof days === 'number') {
    const clocks = Array.from({ length: none + 1 }, (_, place) => clockAt(place, days))
    return { clocks, days: clocks.map(() => days), codes: places }
  }
  const both = distinctNumbers(add(multiply(copyOf(days), none + 1), copyOf(places)), null)
  const dayOf = (number: number) => Math.floor(number / (none + 1))
  const numbers = [...both.numbers]
  const clocks = numbers.map((number) => clockAt(number % (none + 1), dayOf(number)))
  return { clocks, days: numbers.map(dayOf), codes: both.codes }
}

const namesIn = (dictionary: PlainColumn): string[] =>
  Array.from({ length: columnLength(dictionary) }, (_, entry) => keyAt(dictionary, entry))

export const UTC: ZoneDay = { before: 0, after: 0, changeMicros: Number.POSITIVE_INFINITY }

/** Days of zones kept. */
const KEPT = 4096
const known = new Map<string, Map<number, ZoneDay>>()
let kept = 0

function clockOf(name: string, day: number): ZoneDay {
  const found = known.get(name)?.get(day)
  if (found !== undefined) return found
  if (kept === KEPT) {
    known.clear()
    kept = 0
  }
  const clock = isZone(name) ? offsetsOnDay(name, day) : UTC
  const ofZone = known.get(name) ?? new Map<number, ZoneDay>()
  known.set(name, ofZone.set(day, clock))
  kept++
  return clock
}
