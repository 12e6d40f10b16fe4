/** Local time by the time zones that the platform knows: a second opinion on ours. */

const formats = new Map<string, Intl.DateTimeFormat>()
const known = new Map<string, number>()

const HALF_HOUR_MICROS = 1.8e9

/** Minutes east of UTC at an instant in µs. Zones change at whole half hours. */
export function offsetMinutes(zone: string, micros: number): number {
  const halfHour = Math.floor(micros / HALF_HOUR_MICROS)
  const key = `${zone} ${halfHour}`
  let minutes = known.get(key)
  if (minutes === undefined) {
    minutes = readOffset(zone, (halfHour * HALF_HOUR_MICROS) / 1000)
    known.set(key, minutes)
  }
  return minutes
}

function readOffset(zone: string, millis: number): number {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  const name = format.formatToParts(millis).find(({ type }) => type === 'timeZoneName')!.value
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name)!
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** Minutes since local midnight, with their fraction, in [0, 1440). */
export function localMinute(zone: string, micros: number): number {
  const minutes = micros / 6e7 + offsetMinutes(zone, micros)
  return minutes - Math.floor(minutes / 1440) * 1440
}
