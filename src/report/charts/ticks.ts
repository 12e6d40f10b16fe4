import { formatNumber } from '../../core/format.ts'

const SUFFIXES = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const
const DIGITS = 3

/** A number in the little room beside an axis: `950`, `1.2k`, `3M`, `0.05`. */
export function showTick(number: number): string {
  const size = Math.abs(number)
  const [unit, suffix] = (size < 1e15 && SUFFIXES.find(([unit]) => size >= unit)) || ([1, ''] as const)
  return unit === 1 && size < 1e15
    ? formatNumber(Number(number.toPrecision(DIGITS)))
    : `${formatNumber(Number((number / unit).toPrecision(DIGITS)))}${suffix}`
}

/** Round numbers from 0 up to a count, at most five. */
export function countTicks(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / 3)))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((step) => most / step <= 4.5) ?? most
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
}

/** Powers of ten, and what lies between them where they are few: at most about six. */
export function logTicks(min: number, max: number): number[] {
  const least = Math.ceil(Math.log10(min))
  const most = Math.floor(Math.log10(max))
  const step = Math.max(1, Math.ceil((most - least) / 5))
  const steps = most - least < 2 ? [1, 2, 5] : [1]
  const ticks: number[] = []
  for (let power = least - 1; power <= most; power += power < least ? 1 : step)
    for (const factor of steps) {
      const tick = Number(`${factor}e${power}`)
      if (tick >= min && tick <= max) ticks.push(tick)
    }
  return ticks
}

const DAY_MILLIS = 86_400_000

/** How times are written on an axis of the length: clock times within a day or two, else days, months, years. */
export function showTimeTick(spanMillis: number): (time: Date) => string {
  const [from, to] =
    spanMillis <= 2 * DAY_MILLIS
      ? [11, 16]
      : spanMillis <= 400 * DAY_MILLIS
        ? [5, 10]
        : spanMillis <= 2000 * DAY_MILLIS
          ? [0, 7]
          : [0, 4]
  return (time) => time.toISOString().slice(from, to)
}
