import { formatNumber as showNumber } from '../core/format.ts'
import type { ProfileValue } from '../core/profile/field-profile.ts'

const LONGEST_TEXT = 160

export { showNumber }

/** `2026-11-19T18:00:00.123456Z` → `2026-11-19 18:00:00` */
export const showTime = (iso: string): string => iso.slice(0, 'YYYY-MM-DDThh:mm:ss'.length).replace('T', ' ')

/** A value for people: long texts are cut, empty ones named. */
export function showValue(value: ProfileValue, isTime: boolean): string {
  if (typeof value === 'number') return showNumber(value)
  if (typeof value === 'boolean') return String(value)
  if (isTime) return showTime(value)
  if (value.trim() === '') return `“${value}”`
  return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value
}

/** An estimate: a number to three digits, which are those that hold. */
export function showEstimate(value: ProfileValue, isTime: boolean): string {
  return `≈ ${typeof value === 'number' ? showNumber(Number(value.toPrecision(3))) : showValue(value, isTime)}`
}

/** `5.12 %`; `< 0.01 %` rather than 0 for something, and never 100 % for less than all. */
export function showShare(share: number): string {
  if (share > 0 && share < 0.0001) return '< 0.01 %'
  if (share < 1 && share > 0.9999) return '> 99.99 %'
  return `${Number((share * 100).toFixed(2))} %`
}
