/** Minutes that clocks of a time zone are ahead of UTC. */
import { dayNumber, MICROS_PER_DAY } from '../utc-date.ts'

/** What the clocks of a zone show on one UTC day. */
export interface DayOffsets {
  /** Minutes east of UTC at the start of the UTC day. */
  readonly before: number
  /** From `changeMicros` on. */
  readonly after: number
  /** µs after the start of the UTC day from which `after` holds; Infinity: no change that day. */
  readonly changeMicros: number
}

interface Zone {
  /** Minutes at the start of 2026. */
  readonly first: number
  /** Minutes from these instants on, ascending. */
  readonly changes: readonly (readonly [date: string, utcHour: number, minutes: number])[]
}

const ZONES: Readonly<Record<string, Zone>> = {
  UTC: { first: 0, changes: [] },
  'Asia/Kolkata': { first: 330, changes: [] },
  'Asia/Tokyo': { first: 540, changes: [] },
  'Europe/Berlin': {
    first: 60,
    changes: [
      ['2026-03-29', 1, 120],
      ['2026-10-25', 1, 60],
    ],
  },
  'America/New_York': {
    first: -300,
    changes: [
      ['2026-03-08', 7, -240],
      ['2026-11-01', 6, -300],
    ],
  },
  'Australia/Sydney': {
    first: 660,
    changes: [
      ['2026-04-04', 16, 600],
      ['2026-10-03', 16, 660],
    ],
  },
  'Australia/Lord_Howe': {
    first: 660,
    changes: [
      ['2026-04-04', 15, 630],
      ['2026-10-03', 15.5, 660],
    ],
  },
}

export const isZone = (name: string): boolean => Object.hasOwn(ZONES, name)

/** @param day  days since 1970-01-01 */
export function offsetsOnDay(zone: string, day: number): DayOffsets {
  const { first, changes } = ZONES[zone]
  let before = first
  for (const [date, utcHour, minutes] of changes) {
    if (dayNumber(date) > day) break
    if (dayNumber(date) === day)
      return { before, after: minutes, changeMicros: (utcHour * MICROS_PER_DAY) / 24 }
    before = minutes
  }
  return { before, after: before, changeMicros: Number.POSITIVE_INFINITY }
}
