import { packageJson } from './packages.ts'

/** Degrees WGS 84. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

type Point = readonly [longitude: number, latitude: number]

/** TopoJSON (https://github.com/topojson/topojson-specification): rings are chains of shared, delta-coded arcs. */
interface Topology {
  readonly transform: { readonly scale: Point; readonly translate: Point }
  readonly arcs: readonly (readonly Point[])[]
  readonly objects: { readonly countries: { readonly geometries: readonly Shape[] } }
}
interface Shape {
  /** ISO 3166-1 numeric. */
  readonly id?: string
  readonly type: 'Polygon' | 'MultiPolygon'
  readonly arcs: Rings | readonly Rings[]
}
/** Of one polygon: its outline, then its holes. */
type Rings = readonly (readonly number[])[]

/** Area and first moments in the cylindrical projection that keeps areas: (longitude, sine of latitude). */
interface Moments {
  readonly area: number
  readonly x: number
  readonly y: number
}

/** Centroid of each country's largest piece of land, by ISO 3166-1 numeric code. */
export function countryCentroids(): Map<string, Place> {
  const topology = packageJson('world-atlas', 'countries-10m.json') as Topology
  const arcs = topology.arcs.map((arc) => decodeArc(arc, topology.transform))
  const largest = new Map<string, Moments>()
  for (const { id, type, arcs: pieces } of topology.objects.countries.geometries) {
    if (id === undefined) continue
    for (const rings of (type === 'Polygon' ? [pieces] : pieces) as readonly Rings[]) {
      const moments = momentsOf(rings.map((ring) => pointsOf(ring, arcs)))
      if (moments.area > (largest.get(id)?.area ?? 0)) largest.set(id, moments)
    }
  }
  return new Map(Array.from(largest, ([id, moments]) => [id, centroidOf(moments)]))
}

/** Coasts of the world's land, as lines. */
export function coastlines(): Point[][] {
  const { arcs, transform } = packageJson('world-atlas', 'land-110m.json') as Pick<
    Topology,
    'arcs' | 'transform'
  >
  return arcs.map((arc) => decodeArc(arc, transform))
}

function centroidOf({ area, x, y }: Moments): Place {
  const longitude = x / area
  return {
    latitude: toFourDecimals((Math.asin(y / area) * 180) / Math.PI),
    longitude: toFourDecimals(longitude - 360 * Math.round(longitude / 360)),
  }
}

function decodeArc(arc: readonly Point[], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

/** A negative index is the arc of its complement, backwards. */
const pointsOf = (ring: readonly number[], arcs: readonly Point[][]): Point[] =>
  ring.flatMap((index) => (index < 0 ? arcs[~index].toReversed() : arcs[index]))

/** Outline less holes. */
function momentsOf(rings: readonly (readonly Point[])[]): Moments {
  const total = { area: 0, x: 0, y: 0 }
  rings.forEach((ring, hole) => {
    const { area, x, y } = momentsOfRing(ring)
    const sign = Math.sign(area) * (hole === 0 ? 1 : -1)
    total.area += sign * area
    total.x += sign * x
    total.y += sign * y
  })
  return total
}

function momentsOfRing(ring: readonly Point[]): Moments {
  const sum = { area: 0, x: 0, y: 0 }
  let [x0, y0] = flatten(ring[ring.length - 1])
  for (const point of ring) {
    const [x, y1] = flatten(point)
    // Rings cross the date line: what jumps there goes on instead.
    const x1 = x - 360 * Math.round((x - x0) / 360)
    const cross = x0 * y1 - x1 * y0
    sum.area += cross / 2
    sum.x += ((x0 + x1) * cross) / 6
    sum.y += ((y0 + y1) * cross) / 6
    x0 = x1
    y0 = y1
  }
  return sum
}

const flatten = ([longitude, latitude]: Point): Point => [longitude, Math.sin((latitude * Math.PI) / 180)]

export const toFourDecimals = (degrees: number) => Math.round(degrees * 10_000) / 10_000
