/** Numbers as people read them. No locale: the same everywhere. */

/** Whole numbers below this are written without separators, so that a year looks like one. */
const GROUP_FROM = 10_000
const SIGNIFICANT_DIGITS = 6

/** 1234567 → `1,234,567` */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1,234,567`, `12.3457`, `1.2e+21` */
export function formatNumber(number: number): string {
  const size = Math.abs(number)
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return Number(number.toPrecision(4)).toExponential()
  if (Number.isInteger(number)) return size < GROUP_FROM ? String(number) : formatCount(number)
  if (size >= 1e5) return formatCount(number)
  return String(Number(number.toPrecision(SIGNIFICANT_DIGITS)))
}

/** `1 file`, `4,000 files` */
export const formatCounted = (count: number, noun: string) =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`

/** `5.12 %`; `< 0.01 %` rather than 0 for something, and never 100 % for less than all. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.0001) return '< 0.01 %'
  if (share < 1 && share > 0.9999) return '> 99.99 %'
  return `${Number((share * 100).toFixed(2))} %`
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** Decimal units with three figures: 48200000 → `48.2 MB` */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < BYTE_UNITS.length - 1) {
    value /= 1000
    unit++
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
  return `${value.toFixed(digits)} ${BYTE_UNITS[unit]}`
}

/** `0.8 s`, `42 s`, `3 min 20 s`, `2 h 05 min` */
export function formatSeconds(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}
