import type { ColumnType } from '../column.ts'
import { isoTime } from '../iso-time.ts'
import type { ProfileValue } from './field-profile.ts'

/** Characters of a text that a profile shows; a longer one is cut, and ends in an ellipsis. */
const MAX_CHARACTERS = 200

/**
 * A value as a profile has it: times in ISO 8601 with the microseconds that they have, numbers that are not finite as text, long texts cut.
 *
 * @param value numbers, times (µs since 1970) and booleans (0, 1) as doubles
 */
export function profileValue(type: ColumnType, value: string | number): ProfileValue {
  if (typeof value === 'string')
    return value.length > MAX_CHARACTERS ? `${value.slice(0, MAX_CHARACTERS - 1)}…` : value
  if (type === 'bool') return value === 1
  if (type !== 'timestamp') return Number.isFinite(value) ? value : String(value)
  return isoTime(value)
}
