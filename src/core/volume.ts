import type { Dataset } from './dataset.ts'
import type { DayCurves } from './schema/time-form.ts'
import { dayWeight } from './seasonality.ts'
import { dayNumber, type UtcDate } from './utc-date.ts'

/** Rows of a day of a feed. */
export interface DayVolume {
  readonly rows: number
  /** Rows of an average day when the volume follows the schema's curves; null: every day has `rows`. */
  readonly averageRows: number | null
}

/** Rows of a day whose request names so many, on every day, or leaves them (null) to the schema. */
export function volumeOfDay({ form }: Dataset, rows: number | null, date: UtcDate): DayVolume {
  if (rows !== null || form.volume === undefined) return { rows: rows ?? form.rows, averageRows: null }
  return { rows: rowsOnDay(form.volume, form.rows, dayNumber(date)), averageRows: form.rows }
}

/**
 * Rows of any day of a feed whose volume follows curves, at least 1.
 *
 * @param day  days since 1970-01-01
 */
export const rowsOnDay = (volume: DayCurves, averageRows: number, day: number): number =>
  Math.max(1, Math.floor(averageRows * dayWeight(volume, day) + 0.5))
