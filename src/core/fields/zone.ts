import { type Column, columnLength } from '../column.ts'
import { asDictionary } from '../dictionary.ts'
import { isZone, offsetsOnDay, type ZoneDay } from '../lists/zone-offsets.ts'
import type { Source, Surroundings } from './made.ts'
import { keyAt } from './values.ts'

/** A source of IANA time zones. Where it declares its values, all of them must be known. */
export function compileZone(path: string, around: Surroundings): Source | null {
  const source = around.source(path, 'zone')
  if (source === null) return null
  if (source.type !== 'string') return around.fault('zone', 'a field of texts', source.type)
  const unknown = source.declared.allowed?.find((name) => !isZone(String(name)))
  if (unknown !== undefined) return around.fault('zone', 'a field of IANA time zones', unknown)
  return source
}

/** A zone, what is known of its days so far, and the day asked for last: neighbours often ask for the same. */
interface Zone {
  readonly name: string
  readonly days: Map<number, ZoneDay>
  day: number
  offsets: ZoneDay
}

const UTC: ZoneDay = { before: 0, after: 0, changeMicros: Number.POSITIVE_INFINITY }

/** The clocks of the zones in a column. Where the zone is null, or none that is known, they show UTC. */
export class RowClocks {
  readonly #codes: Int32Array
  readonly #valid: Uint8Array | null
  /** Zone of each entry of the dictionary, null for one that is not known. */
  readonly #zones: readonly (Zone | null)[]

  constructor(column: Column) {
    const { codes, dictionary, valid } = asDictionary(column)
    const byName = new Map<string, Zone | null>()
    this.#codes = codes
    this.#valid = valid
    this.#zones = Array.from({ length: columnLength(dictionary) }, (_, entry) => {
      const name = keyAt(dictionary, entry)
      let zone = byName.get(name)
      if (zone === undefined) {
        zone = isZone(name) ? { name, days: new Map(), day: Number.NaN, offsets: UTC } : null
        byName.set(name, zone)
      }
      return zone
    })
  }

  /** @param day  days since 1970-01-01, UTC */
  offsets(row: number, day: number): ZoneDay {
    const zone = this.#zones[this.#codes[row]]
    if (zone === null || (this.#valid !== null && this.#valid[row] === 0)) return UTC
    if (zone.day !== day) turnTo(zone, day)
    return zone.offsets
  }
}

function turnTo(zone: Zone, day: number): void {
  zone.day = day
  zone.offsets = zone.days.get(day) ?? offsetsOnDay(zone.name, day)
  zone.days.set(day, zone.offsets)
}
