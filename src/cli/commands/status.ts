import { formatBytes, formatCount } from '../../core/format.ts'
import { INDEX_KEY, uriIn } from '../../core/keys.ts'
import { DAY_STATES, type DayStatus, listDays } from '../../jobs/list-days.ts'
import { storeAt } from '../cloud-connection.ts'
import { defineCommand, type Result, type Screen } from '../command.ts'
import { optional } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import type { Paint } from '../paint.ts'
import { text, utcDate } from '../readers.ts'
import { datasetName } from '../schema-source.ts'
import { remote, stack, store } from '../shared-options.ts'
import { table, wrap } from '../text-layout.ts'

const options = {
  from: optional(utcDate, {
    placeholder: 'DAY',
    help: 'First day (default: the first that the store knows of)',
  }),
  to: optional(utcDate, { placeholder: 'DAY', help: 'Last day (default: the last that the store knows of)' }),
  schema: optional(text, {
    placeholder: 'NAME|PATH',
    help: 'Only this dataset, by its name or by the path of its schema (default: all)',
  }),
  store,
  remote,
  stack,
}

export const status = defineCommand({
  ...OUTLINES.status,
  options,
  operands: {},
  async perform({ from, to, schema, ...whereabouts }, io): Promise<Result> {
    const opened = await storeAt(whereabouts)
    const dataset = schema === null ? null : await datasetName(schema)
    const found = await listDays(opened, { dataset, from, to, now: io.now() })
    const days = found.map((day) => ({ ...day, quality: day.quality && uriIn(opened.uri, day.quality) }))
    const index = (await opened.head(INDEX_KEY)) ? uriIn(opened.uri, INDEX_KEY) : null
    const counts = Object.fromEntries(DAY_STATES.map((state) => [state, countOf(days, state)]))
    return {
      ok: true,
      document: { store: opened.uri, index, counts, days },
      text: (screen) => (days.length > 0 ? daysText(days, index, screen) : `No days in ${opened.uri} yet.\n`),
    }
  },
})

const countOf = (days: readonly DayStatus[], state: DayStatus['state']) =>
  days.filter((day) => day.state === state).length

const COLOURS: Readonly<Record<DayStatus['state'], Parameters<Paint>[0]>> = {
  published: 'green',
  running: 'cyan',
  failed: 'red',
  missing: 'yellow',
}

const INDENT = '  '

const COLUMNS = [
  { title: 'dataset' },
  { title: 'date' },
  { title: 'state' },
  { title: 'rows', align: 'right' },
  { title: 'size', align: 'right' },
  { title: 'run' },
  { title: 'published (UTC)' },
] as const

function daysText(days: readonly DayStatus[], index: string | null, screen: Screen): string {
  const rows = days.map((day) => [
    day.dataset,
    day.date,
    screen.paint(COLOURS[day.state], day.state),
    day.rows === null ? '-' : formatCount(day.rows),
    day.bytes === null ? '-' : formatBytes(day.bytes),
    day.runId ?? '-',
    day.publishedAt === null ? '-' : day.publishedAt.slice(0, 19).replace('T', ' '),
  ])
  const reasons = days.filter(({ reason }) => reason !== null).map((day) => reasonText(day, screen))
  const counts = DAY_STATES.flatMap((state) => {
    const count = countOf(days, state)
    return count > 0 ? [`${formatCount(count)} ${state}`] : []
  })
  const sides = Object.entries(sideRows(days)).map(([side, count]) => `${formatCount(count)} rows of ${side}`)
  const why = reasons.length > 0 ? `\n${screen.paint('bold', 'Why runs failed')}\n${reasons.join('')}` : ''
  const calendar = index === null ? '' : `Calendar: ${index}\n`
  return `${table(COLUMNS, rows, screen)}${why}\n${[...counts, ...sides].join(', ')}\n${calendar}`
}

/** Places stand alone on their lines, whole, to be copied. */
function reasonText({ dataset, date, reason, quality }: DayStatus, { columns, paint }: Screen): string {
  const lines = (reason ?? '').split('\n').flatMap((line) => wrap(line, columns - INDENT.length))
  const report = quality === null ? [] : [`Report: ${quality}`]
  return [paint('red', `${dataset} ${date}`), ...[...lines, ...report].map((line) => INDENT + line)]
    .join('\n')
    .concat('\n')
}

/** Rows of each side, of all days together. */
function sideRows(days: readonly DayStatus[]): Record<string, number> {
  const total: Record<string, number> = {}
  for (const day of days)
    for (const [side, rows] of Object.entries(day.sides)) total[side] = (total[side] ?? 0) + rows
  return total
}
