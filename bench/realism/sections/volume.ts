/** Payments of every day of a year against the declared curves. */
import type { Dataset } from '../../../src/core/dataset.ts'
import { dayWeight } from '../../../src/core/seasonality.ts'
import { calendarDay, dateOfDayNumber, WEEKDAYS } from '../../../src/core/utc-date.ts'
import { markdownTable } from '../../markdown-table.ts'
import type { Rows } from '../rows.ts'
import { EXPECTED, OBSERVED, Plot, picture } from '../svg.ts'
import type { Section } from './section.ts'

/** Days that stand out, to be named in the picture. */
const NAMED: readonly (readonly [date: string, name: string])[] = [
  ['01-01', 'New Year'],
  ['04-20', 'Easter'],
  ['11-28', 'Black Friday'],
  ['12-01', 'Cyber Monday'],
  ['12-25', 'Christmas'],
]

/** Where names lie beside their days, if not to the right. */
const SIDES: Readonly<Record<string, { readonly anchor: string; readonly dx: number; readonly dy: number }>> =
  {
    'Black Friday': { anchor: 'end', dx: -8, dy: 4 },
    'Cyber Monday': { anchor: 'end', dx: -16, dy: 4 },
    Christmas: { anchor: 'end', dx: -8, dy: 4 },
  }

export function volumeSection(dataset: Dataset, year: Rows, averageRows: number): Section {
  const curves = dataset.form.volume!
  const counted = new Map<number, number>()
  for (const day of year.numbers('requested_day')) counted.set(day, (counted.get(day) ?? 0) + 1)
  const days = [...counted].map(([day, rows]) => ({
    day,
    found: rows / averageRows,
    declared: dayWeight(curves, day),
  }))
  const worst = Math.max(...days.map(({ found, declared }) => Math.abs(found - declared))) * averageRows
  const mean = days.reduce((sum, { found }) => sum + found, 0) / days.length
  const table = WEEKDAYS.map((name, weekday) => {
    const own = days.filter(
      ({ day, declared }) => calendarDay(day).weekday === weekday && isOrdinary(curves, day, declared),
    )
    const average = (of: 'found' | 'declared') =>
      (own.reduce((sum, day) => sum + day[of] / monthFactor(curves, day.day), 0) / own.length).toFixed(3)
    return [name, String(curves.day_of_week![weekday]), average('found')]
  })
  return {
    title: 'Volume',
    paragraphs: [
      `Rows of a day are not drawn but follow the declared curves exactly: of ${days.length} days none is off by more than ${worst.toFixed(2)} rows, which is rounding. The mean over the year is ${mean.toFixed(4)} of an average day.`,
      markdownTable(
        ['weekday', 'declared', 'found, of days without feasts and pay-days, less the month'],
        table,
      ),
      '![Payments of every day of a year](realism/volume.svg)',
    ],
    pictures: { 'volume.svg': volumePicture(days) },
    trials: [],
  }
}

type Curves = NonNullable<Dataset['form']['volume']>

const monthFactor = (curves: Curves, day: number) => curves.month![calendarDay(day).month - 1]

/** Whether nothing but weekday and month decides. */
const isOrdinary = (curves: Curves, day: number, declared: number) =>
  Math.abs(declared - curves.day_of_week![calendarDay(day).weekday] * monthFactor(curves, day)) < 1e-9

function volumePicture(days: readonly { day: number; found: number; declared: number }[]): string {
  const first = days[0].day
  const months = days.filter(({ day }) => calendarDay(day).dayOfMonth === 15)
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const plot = new Plot(
    { x: 50, y: 40, width: 850, height: 230 },
    'Payments a day, 1 being an average day',
    {
      min: 0,
      max: days.length,
      ticks: months.map(({ day }, i) => [day - first, names[i]]),
      title: dateOfDayNumber(first).slice(0, 4),
    },
    { min: 0, max: 2, ticks: [0, 0.5, 1, 1.5].map((at) => [at, String(at)]), title: '' },
  )
  plot.line(
    days.map(({ day, found }) => [day - first + 0.5, found]),
    OBSERVED,
    { width: 1.5 },
  )
  for (const [date, name] of NAMED) {
    const found = days.find(({ day }) => dateOfDayNumber(day).endsWith(date))
    if (found === undefined) continue
    const at: [number, number] = [found.day - first + 0.5, found.found]
    const side = SIDES[name] ?? { anchor: 'start', dx: 8, dy: 4 }
    plot.dots([at], EXPECTED, { radius: 3.5 }).note(at, name, side)
  }
  return picture(920, 315, 'Payments of every day of a year', plot.marks)
}
