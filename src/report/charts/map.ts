import { line } from '@observablehq/plot'
import { COASTS } from '../../core/lists/data/coasts.ts'
import type { FieldProfile, ProfileHistogram } from '../../core/profile/field-profile.ts'
import type { Interaction } from '../../core/profile/interactions.ts'
import type { Html } from '../html.ts'
import { describeDensity, shadeMark, shades } from './density.ts'
import { draw } from './draw.ts'

const WIDTH = 760
/** Lower ones would be a strip, higher ones a tower. */
const LEAST_ASPECT = 0.42
const MOST_ASPECT = 0.7
/** Degrees of the world around the places, so that one sees where they are. */
const MARGIN = 6

type Range = readonly [from: number, to: number]
type Binned = Pick<ProfileHistogram, 'edges'>

/** Whether two fields are the longitude and the latitude of places. */
export function isMap({ x, y }: Interaction, fields: readonly FieldProfile[]): boolean {
  const isGeo = (name: string) => fields.some((field) => field.name === name && field.kind === 'geo')
  return !('values' in x) && !('values' in y) && isGeo(x.field) && isGeo(y.field)
}

/** Where the places lie, between the coasts: degrees are of equal width everywhere. */
export function mapChart(interaction: Interaction): Html {
  const { x, y, counts } = interaction
  const xs = edgesOf(x as Binned)
  const ys = edgesOf(y as Binned)
  const { across, up } = extent(xs, ys)
  const runs = shades(counts).map((runs, shade) => shadeMark(runs, shade, xs, ys))
  const coasts = coastsWithin(across, up)
  return draw({
    width: WIDTH,
    height: Math.round((WIDTH * (up[1] - up[0])) / (across[1] - across[0])),
    margin: 0,
    title: `Map of ${y.field} and ${x.field}`,
    description: describeDensity(interaction),
    axis: null,
    x: { domain: across as [number, number] },
    y: { domain: up as [number, number] },
    marks: [
      ...runs,
      line(coasts, { x: '0', y: '1', z: '2', stroke: 'var(--quiet)', strokeOpacity: 0.6, strokeWidth: 0.8 }),
    ],
  })
}

const edgesOf = ({ edges }: Binned) => edges.map(Number)

/** The ranges of the map: the bins and some of the world around them, in a shape that a page has room for. */
function extent(xs: readonly number[], ys: readonly number[]): { across: Range; up: Range } {
  const across = widened(xs[0], xs[xs.length - 1], 0, 180)
  const up = widened(ys[0], ys[ys.length - 1], 0, 90)
  const [width, height] = [across[1] - across[0], up[1] - up[0]]
  if (height < width * LEAST_ASPECT) return { across, up: widened(up[0], up[1], width * LEAST_ASPECT, 90) }
  if (height > width * MOST_ASPECT)
    return { across: widened(across[0], across[1], height / MOST_ASPECT, 180), up }
  return { across, up }
}

/** A range with a margin, or of a length if that is more, within the world. */
function widened(from: number, to: number, length: number, most: number): Range {
  const margin = length === 0 ? MARGIN : Math.max(0, (length - (to - from)) / 2)
  const [low, high] = [Math.max(-most, from - margin), Math.min(most, to + margin)]
  // What one side has no room for goes to the other.
  return [Math.max(-most, Math.min(low, high - length)), Math.min(most, Math.max(high, low + length))]
}

/** Places of coasts with the number of the line that they are on; a line that leaves the map ends. */
function coastsWithin([west, east]: Range, [south, north]: Range): [number, number, number][] {
  let line = 0
  return COASTS.split('\n')
    .slice(1)
    .flatMap((row) => {
      line++
      return row
        .slice(row.indexOf('|') + 1)
        .split(',')
        .flatMap((place): [number, number, number][] => {
          const [x, y] = place.split(' ').map((tenths) => Number(tenths) / 10)
          const isWithin = x >= west && x <= east && y >= south && y <= north
          if (!isWithin) line++
          return isWithin ? [[x, y, line]] : []
        })
    })
}
