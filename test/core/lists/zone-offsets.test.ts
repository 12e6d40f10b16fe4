import { describe, expect, it } from 'vitest'
import { ZONES } from '../../../src/core/lists/data/zones.ts'
import { isZone, offsetsOnDay } from '../../../src/core/lists/zone-offsets.ts'
import { dayNumber } from '../../../src/core/utc-date.ts'

const ZONE_NAMES = ZONES.split('\n')
  .slice(1)
  .map((line) => line.split('|')[0])
const MILLIS_PER_DAY = 86_400_000
const MILLIS_PER_HOUR = 3_600_000

function offsetAt(zone: string, millis: number): number {
  const day = Math.floor(millis / MILLIS_PER_DAY)
  const { before, after, changeMicros } = offsetsOnDay(zone, day)
  return (millis - day * MILLIS_PER_DAY) * 1000 < changeMicros ? before : after
}

/** Minutes ahead of UTC by the database that Node has. */
function intlOffsets(zone: string): (millis: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  return (millis) => {
    const text = format.formatToParts(millis).find(({ type }) => type === 'timeZoneName')!.value
    const [, sign, hours, minutes, seconds = '0'] = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? [
      null,
      '+',
      '0',
      '0',
    ]
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes) + Number(seconds) / 60)
  }
}

/** Instants of [from, until) that a fixed sequence scatters over it, to the second. */
const scattered = (from: string, until: string, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const share = ((i + 1) * 0.6180339887498949) % 1
    const start = Date.parse(from)
    return start + Math.floor((share * (Date.parse(until) - start)) / 1000) * 1000
  })

/** What differs by a minute or more, as text. */
function differences(zone: string, instants: readonly number[]): string[] {
  const expected = intlOffsets(zone)
  return instants
    .filter((millis) => Math.abs(offsetAt(zone, millis) - expected(millis)) > 0.5)
    .map(
      (millis) =>
        `${zone} ${new Date(millis).toISOString()}: ${offsetAt(zone, millis)}, not ${expected(millis)}`,
    )
}

/** What is yet to come may differ between versions of the database; of these zones nobody expects news. */
const STEADY_ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'America/Nuuk',
  'Africa/Cairo',
  // Foretold one by one: summer time breaks for Ramadan.
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
]

describe('offsetsOnDay', () => {
  it('agrees with the clocks of every zone from 1970 on', () => {
    expect(ZONE_NAMES.length).toBeGreaterThan(400)
    const instants = scattered('1970-01-01', '2026-01-01', 100)
    expect(ZONE_NAMES.flatMap((zone) => differences(zone, instants))).toEqual([])
  }, 60_000)

  it('goes on by the yearly rules of the zones', () => {
    const instants = scattered('2026-01-01', '2100-01-01', 300)
    expect(STEADY_ZONES.flatMap((zone) => differences(zone, instants))).toEqual([])
  })

  it.each(['1999', '2025', '2044'])('changes at the right minute in %s', (year) => {
    const start = Date.parse(`${year}-01-01`)
    const changes = STEADY_ZONES.flatMap((zone) => {
      const offset = intlOffsets(zone)
      return Array.from({ length: 366 * 24 }, (_, hour) => start + hour * MILLIS_PER_HOUR)
        .filter((millis) => offset(millis) !== offset(millis + MILLIS_PER_HOUR))
        .map((millis) => ({ zone, millis }))
    })
    expect(changes.length).toBeGreaterThan(20)
    const around = Array.from({ length: 7 }, (_, i) => i * 10 * 60_000 - 1000).flatMap((at) => [
      at,
      at + 1000,
    ])
    expect(
      changes.flatMap(({ zone, millis }) =>
        differences(
          zone,
          around.map((at) => millis + at),
        ),
      ),
    ).toEqual([])
  })

  it('gives both offsets of a day of change, and one of others', () => {
    const day = (date: string) => offsetsOnDay('Europe/Berlin', dayNumber(date))
    expect(day('2026-03-29')).toEqual({ before: 60, after: 120, changeMicros: 3_600_000_000 })
    expect(day('2026-10-25')).toEqual({ before: 120, after: 60, changeMicros: 3_600_000_000 })
    expect(day('2026-10-26')).toEqual({ before: 60, after: 60, changeMicros: Number.POSITIVE_INFINITY })
    const apia = offsetsOnDay('Pacific/Apia', dayNumber('2011-12-30'))
    expect(apia).toEqual({ before: -600, after: 840, changeMicros: 36_000_000_000 })
  })

  it('refuses what is no zone', () => {
    expect(() => offsetsOnDay('Europe/Atlantis', 0)).toThrow(
      new RangeError('zone: expected a name of the IANA database, found Europe/Atlantis'),
    )
    expect(['Europe/Atlantis', '', 'name', 'constructor'].filter(isZone)).toEqual([])
    expect(['UTC', 'Asia/Calcutta', 'Europe/Kyiv', 'Europe/Kiev'].filter(isZone)).toHaveLength(4)
  })
})
