import { coastlines } from './centroids.ts'

/** Nearer places than this many degrees are left out: a map of the world in a profile is a few hundred pixels wide. */
const LEAST_STEP = 0.8
/** Shorter lines are islands too small to be seen. */
const LEAST_PLACES = 4

/** Coasts as lines of places, `longitude latitude` in tenths of a degree, with commas between. */
export function coastRows(): string[][] {
  return coastlines()
    .map(thinned)
    .filter((line) => line.length >= LEAST_PLACES)
    .map((line, i) => [
      String(i).padStart(3, '0'),
      line.map(([x, y]) => `${Math.round(x * 10)} ${Math.round(y * 10)}`).join(','),
    ])
}

type Line = ReturnType<typeof coastlines>[number]

/** Without places too near the one before; ends stay, so that coasts still meet. */
function thinned(line: Line): Line {
  let last = line[0]
  return line.filter((place, i) => {
    const isFar = Math.hypot(place[0] - last[0], place[1] - last[1]) >= LEAST_STEP
    if (!isFar && i > 0 && i < line.length - 1) return false
    last = place
    return true
  })
}
