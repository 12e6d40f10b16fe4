/** What a date holds, some 273,000 years from 1970 either way. A file may have times beyond it. */
const MAX_MICROS = 8.64e18

/**
 * Microseconds since 1970 as `2026-11-19T18:00:00.123456Z`, without a fraction when that is 0; those that no date holds as they
 * are, `9000000000000000000 µs`.
 */
export function isoTime(micros: number): string {
  if (Math.abs(micros) > MAX_MICROS) return `${micros} µs`
  const seconds = Math.floor(micros / 1e6)
  const fraction = String(micros - seconds * 1e6).padStart(6, '0')
  const text = new Date(seconds * 1000).toISOString().slice(0, -'.000Z'.length)
  return fraction === '000000' ? `${text}Z` : `${text}.${fraction}Z`
}
