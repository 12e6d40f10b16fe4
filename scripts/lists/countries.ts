import { createRequire } from 'node:module'
import { countryCentroids, type Place, toFourDecimals } from './centroids.ts'
import { currencyRows } from './currencies.ts'
import { packageJson } from './packages.ts'
import { isSameClock } from './zones.ts'

const zoneAt = createRequire(import.meta.url)('tz-lookup') as (latitude: number, longitude: number) => string

/** Zones with the place of their city, and which countries they are of, the one they are named for first. */
interface ZoneFacts {
  readonly zones: Readonly<
    Record<string, { readonly lat: number; readonly long: number; readonly countries: readonly string[] }>
  >
}

/** Countries of ISO 3166-1 that have legal tender, land and clocks. */
export function countryRows(): string[][] {
  const codes = packageJson('i18n-iso-countries', 'codes.json') as [string, string, string][]
  const { countries: names } = packageJson('i18n-iso-countries', 'langs/en.json') as {
    countries: Record<string, string | string[]>
  }
  const centroids = countryCentroids()
  const facts = packageJson('moment-timezone', 'data/meta/latest.json') as ZoneFacts
  const currencies = legalTender()
  return codes.flatMap(([alpha2, alpha3, numeric]) => {
    const place = centroids.get(numeric) ?? placeOfOwnZone(alpha2, facts)
    const zone = place && zoneOf(alpha2, place, facts)
    const currency = currencies.get(alpha2)
    // Codes from XA to XZ are no country's: ISO 3166-1 leaves them to users.
    if (place === undefined || zone === undefined || currency === undefined || alpha2.startsWith('X'))
      return []
    const name = [names[alpha2]].flat()[0]
    return [[alpha2, name, alpha3, numeric, currency, String(place.latitude), String(place.longitude), zone]]
  })
}

/** Territories that the map draws as part of another country are where the city of their zone is. */
function placeOfOwnZone(country: string, facts: ZoneFacts): Place | undefined {
  const [own] = zonesOf(country, facts)
  return own === undefined ? undefined : cityOf(own, facts)
}

/** The package adds the minutes of southern and western places to their negative degrees: of 20° 52′ S it makes -19.1333. */
function cityOf(zone: string, { zones }: ZoneFacts): Place {
  const mend = (degrees: number) =>
    degrees < 0 ? toFourDecimals(2 * Math.floor(degrees) - degrees) : degrees
  return { latitude: mend(zones[zone].lat), longitude: mend(zones[zone].long) }
}

/** The zone at the place among those named for the country; where it is a neighbour's, the one with the nearest city. */
function zoneOf(country: string, { latitude, longitude }: Place, facts: ZoneFacts): string | undefined {
  const there = zoneAt(latitude, longitude)
  const own = zonesOf(country, facts)
  const distance = (zone: string) => {
    const city = cityOf(zone, facts)
    const east = Math.abs(city.longitude - longitude)
    return Math.hypot(
      city.latitude - latitude,
      Math.min(east, 360 - east) * Math.cos((latitude * Math.PI) / 180),
    )
  }
  return (
    own.find((zone) => zone === there) ??
    own.find((zone) => isSameClock(zone, there)) ??
    own.toSorted((a, b) => distance(a) - distance(b))[0]
  )
}

const zonesOf = (country: string, { zones }: ZoneFacts): string[] =>
  Object.keys(zones).filter((zone) => zones[zone].countries[0] === country)

type Tender = Readonly<Record<'_to' | '_tender', string | undefined>>

/** The currency of each country: of those in use its own (ISO 4217 begins a code with the country's), else the first. */
function legalTender(): Map<string, string> {
  const { supplemental } = packageJson('cldr-core', 'supplemental/currencyData.json') as {
    supplemental: { currencyData: { region: Record<string, Record<string, Tender>[]> } }
  }
  const known = new Set(currencyRows().map(([code]) => code))
  const found = new Map<string, string>()
  for (const [country, entries] of Object.entries(supplemental.currencyData.region)) {
    const tenders = entries
      .flatMap((entry) => Object.entries(entry))
      .filter(([code, { _tender }]) => known.has(code) && _tender !== 'false')
    const current = tenders.filter(([, { _to }]) => _to === undefined)
    // The successor of the last one may be younger than the list of currencies.
    const last = tenders.toSorted(([, a], [, b]) => (a._to! < b._to! ? 1 : -1)).slice(0, 1)
    const candidates = current.length > 0 ? current : last
    const chosen = candidates.find(([code]) => code.startsWith(country)) ?? candidates[0]
    if (chosen !== undefined) found.set(country, chosen[0])
  }
  return found
}
