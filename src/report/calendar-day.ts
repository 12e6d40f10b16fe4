import { formatBytes, formatCount, formatCounted } from '../core/format.ts'
import type { Highlights } from '../core/highlights.ts'
import type { UtcDate } from '../core/utc-date.ts'

export type DayState = 'published' | 'failed' | 'missing' | 'running'

/** A day as the calendar shows it. What is not known, or has no meaning in its state, is null. */
export interface CalendarDay {
  readonly dataset: string
  readonly date: UtcDate
  readonly state: DayState
  readonly rows: number | null
  readonly bytes: number | null
  readonly runId: string | null
  readonly publishedAt: string | null
  readonly highlights: Highlights | null
  /** Why the last run failed. */
  readonly reason: string | null
  /** Key of the report on a refused day. */
  readonly quality: string | null
}

/** A sign beside each word, so that neither colour nor words alone tell states apart. */
export const STATE_SIGNS: Readonly<Record<DayState, string>> = {
  published: '✓',
  failed: '✗',
  missing: '○',
  running: '…',
}
export const STATES = Object.keys(STATE_SIGNS) as DayState[]

export const sumOf = (days: readonly CalendarDay[], of: (day: CalendarDay) => number | null): number =>
  days.reduce((total, day) => total + (of(day) ?? 0), 0)

export const countOf = (days: readonly CalendarDay[], state: DayState): number =>
  days.filter((day) => day.state === state).length

/** `28 published, 1 failed, 28,104,221 rows, 1.4 GB` */
export function summaryOf(days: readonly CalendarDay[]): string {
  const counts = STATES.flatMap((state) => {
    const count = countOf(days, state)
    return count > 0 ? [`${formatCount(count)} ${state}`] : []
  })
  const bytes = sumOf(days, (day) => day.bytes)
  const sizes =
    bytes > 0
      ? [
          formatCounted(
            sumOf(days, (day) => day.rows),
            'row',
          ),
          formatBytes(bytes),
        ]
      : []
  return [...counts, ...sizes].join(', ')
}
