/** Where merchants are. */

import { coastlines } from '../../../scripts/lists/centroids.ts'
import { formatCount } from '../../../src/core/format.ts'
import { readList } from '../../../src/core/lists/shipped-list.ts'
import { type Html, html } from '../../../src/report/html.ts'
import { byTime } from '../impossible/combination.ts'
import type { Rows } from '../rows.ts'
import { EXPECTED, OBSERVED, Plot, picture } from '../svg.ts'
import { firstRows, percent, type Section } from './section.ts'

const WIDTH = 900
/** Degrees of latitude that the map ends at. */
const NORTH = 84
const SOUTH = -58
const HEIGHT = ((NORTH - SOUTH) * WIDTH) / 360
/** Countries shown near, each as wide as its towns lie. */
const NEAR = ['US', 'FR', 'JP'] as const
const DEGREES = 0.52

/** Two places nearer than this are one trip to town. */
const NEAR_KM = 20
const FAST_KMH = 300
const FASTER_KMH = 1000

export function placesSection(rows: Rows): Section {
  const [latitudes, longitudes] = [rows.numbers('merchant_latitude'), rows.numbers('merchant_longitude')]
  const countries = rows.texts('merchant_country')
  const merchants = firstRows(rows.numbers('merchant_id'))
  const places = firstRows(Array.from(merchants, (i) => `${latitudes[i]} ${longitudes[i]}`)).map(
    (k) => merchants[k],
  )
  const world = html`<g transform="translate(10 10)"><rect width="${WIDTH}" height="${HEIGHT}" fill="#f6f7f9"/><path d="${coastPath()}" fill="none" stroke="#9eabba" stroke-width="0.8"/><path d="${places.map((i) => `M${projected(longitudes[i], latitudes[i])}h0`).join('')}" stroke="${OBSERVED}" stroke-width="5" stroke-linecap="round"/></g>`
  const panels = NEAR.flatMap((country, i) =>
    nearPanel(
      country,
      i,
      places.filter((row) => countries[row] === country).map((row) => [longitudes[row], latitudes[row]]),
    ),
  )
  return {
    title: 'Places',
    paragraphs: [
      `${formatCount(merchants.length)} merchants at ${formatCount(places.length)} places, up to six in each town. A country's towns lie within half a degree of its centroid: near enough to be in the country and far enough to tell apart, but no map of where people live.`,
      travels(rows),
      '![Merchants on a map of the world, and those of three countries from near](realism/places.svg)',
    ],
    pictures: { 'places.svg': picture(920, HEIGHT + 345, 'Where merchants are', [world, ...panels]) },
    trials: [],
  }
}

/** Equirectangular, in pixels. */
const projected = (longitude: number, latitude: number) =>
  `${Math.round((longitude + 180) * (WIDTH / 36)) / 10} ${Math.round((NORTH - latitude) * (WIDTH / 36)) / 10}`

/** Coasts within the frame; lines end where they leave it, or cross the date line. */
function coastPath(): string {
  const isInside = (latitude: number) => latitude <= NORTH && latitude >= SOUTH
  return coastlines()
    .map((line) =>
      line
        .map(([longitude, latitude], i) => {
          if (!isInside(latitude)) return ''
          const before = line[i - 1]
          const goesOn = i > 0 && isInside(before[1]) && Math.abs(longitude - before[0]) < 180
          return `${goesOn ? 'L' : 'M'}${projected(longitude, latitude)}`
        })
        .join(''),
    )
    .join('')
}

function nearPanel(
  country: string,
  panel: number,
  places: readonly (readonly [number, number])[],
): readonly Html[] {
  const { name, latitude, longitude } = readList('countries')[country]
  const [x, y] = [Number(longitude), Number(latitude)]
  const ticks = (centre: number) =>
    [centre - 0.5, centre, centre + 0.5].map((at): [number, string] => [at, `${at.toFixed(1)}°`])
  const plot = new Plot(
    { x: 70 + panel * 300, y: HEIGHT + 55, width: 230, height: 230 },
    String(name),
    { min: x - DEGREES, max: x + DEGREES, ticks: ticks(x), title: 'longitude' },
    { min: y - DEGREES, max: y + DEGREES, ticks: ticks(y), title: '' },
  )
  return plot.dots(places, OBSERVED, { radius: 2, opacity: 0.7 }).dots([[x, y]], EXPECTED, { radius: 3 })
    .marks
}

const MICROS_PER_HOUR = 3.6e9
const EARTH_KM = 6371

/** How fast customers would have to be from one payment in person to the next. */
function travels(rows: Rows): string {
  const [times, customers, latitudes, longitudes] = [
    'event_time',
    'customer_id',
    'merchant_latitude',
    'merchant_longitude',
  ].map((name) => rows.numbers(name))
  const channels = rows.texts('channel')
  const last = new Map<number, number>()
  let [pairs, fast, faster] = [0, 0, 0]
  for (const i of byTime(rows)) {
    if (channels[i] === 'ONLINE') continue
    const before = last.get(customers[i])
    last.set(customers[i], i)
    if (before === undefined) continue
    pairs++
    const radians = Math.PI / 180
    const [a, b] = [latitudes[i] * radians, latitudes[before] * radians]
    const east = (longitudes[i] - longitudes[before]) * radians
    const km =
      2 *
      EARTH_KM *
      Math.asin(Math.sqrt(Math.sin((a - b) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(east / 2) ** 2))
    const speed = km / ((times[i] - times[before]) / MICROS_PER_HOUR)
    if (km > NEAR_KM && speed > FAST_KMH) fast++
    if (km > NEAR_KM && speed > FASTER_KMH) faster++
  }
  return `**Few travel too fast.** Of ${formatCount(pairs)} pairs of payments in person that follow each other, ${percent(fast / pairs)} are of a customer who would have to go faster than ${FAST_KMH} km/h from one place to the other, ${percent(faster / pairs)} faster than ${formatCount(FASTER_KMH)} km/h (over ${NEAR_KM} km or more): frauds in another town, and customers whose day ends at midnight UTC while they are out.`
}
