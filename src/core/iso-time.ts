/** Microseconds since 1970 as `2026-11-19T18:00:00.123456Z`, without a fraction when that is 0. */
export function isoTime(micros: number): string {
  const seconds = Math.floor(micros / 1e6)
  const fraction = String(micros - seconds * 1e6).padStart(6, '0')
  const text = new Date(seconds * 1000).toISOString().slice(0, -'.000Z'.length)
  return fraction === '000000' ? `${text}Z` : `${text}.${fraction}Z`
}
