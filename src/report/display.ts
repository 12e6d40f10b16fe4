import { formatNumber } from '../core/format.ts'
import type { ProfileValue } from '../core/profile/field-profile.ts'

const LONGEST_TEXT = 160

/** Stands where there is no value. */
export const MISSING = 'missing'

/** `2026-11-19T18:00:00.123456Z` → `2026-11-19 18:00:00` */
export const showTime = (iso: string): string => iso.slice(0, 'YYYY-MM-DDThh:mm:ss'.length).replace('T', ' ')

/** A value for people: long texts are cut, empty ones named. */
export function showValue(value: ProfileValue, isTime: boolean): string {
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'boolean') return String(value)
  if (isTime) return showTime(value)
  return value.trim() === '' ? `“${value}”` : shorten(value, LONGEST_TEXT)
}

/** An estimate: a number to three digits, which are those that hold. */
export function showEstimate(value: ProfileValue, isTime: boolean): string {
  return `≈ ${typeof value === 'number' ? formatNumber(Number(value.toPrecision(3))) : showValue(value, isTime)}`
}

/** At most so many letters, the last one a sign that there are more. */
export function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text
  // A pair of surrogates is not cut in two.
  return `${text.slice(0, letters - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2026-11-19` → `Thursday, 19 November 2026` */
export function showDate(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  return `${DAYS[day.getUTCDay()]}, ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}
