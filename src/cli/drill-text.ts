import { formatCount, formatCounted } from '../core/format.ts'
import type { CleanDay } from '../drill/clean-days.ts'
import type { Outcome } from '../drill/drill.ts'
import type { Finding } from '../drill/gate.ts'
import type { Screen } from './command.ts'
import { cut, hanging, type TableColumn, table, tableWidth, wrap } from './text-layout.ts'

/** What a drill found. */
export interface Drilled {
  readonly dataset: string
  readonly date: string
  readonly seed: number
  readonly rows: number
  readonly outcomes: readonly Outcome[]
  readonly clean: readonly CleanDay[]
}

/** A column of the table: what it says of an outcome. */
interface Column extends TableColumn {
  readonly cell: (outcome: Outcome) => string
}

const FAULT: Column = { title: 'fault', cell: ({ fault }) => fault }
const EXPECTED: Column = { title: 'to be noticed by', cell: ({ expected }) => rulesOf(expected) }
const CAUGHT_BY: Column = { title: 'noticed by', cell: ({ caughtBy }) => rulesOf(caughtBy) }
const ROWS: Column = {
  title: 'rows',
  align: 'right',
  cell: ({ rows }) => (rows === null ? '' : formatCount(rows.length)),
}
const FOUND: Column = {
  title: 'found',
  align: 'right',
  cell: ({ caughtBy }) => {
    const found = caughtBy.find(({ offenders }) => offenders !== null)
    return found ? formatCount(found.offenders?.count ?? 0) : ''
  },
}
const VERDICT: Column = { title: 'verdict', cell: ({ verdict }) => verdict }

/** Columns for screens that are ever narrower. What is planted takes the room that is left. */
const LAYOUTS: readonly (readonly Column[])[] = [
  [FAULT, EXPECTED, CAUGHT_BY, ROWS, FOUND, VERDICT],
  [FAULT, CAUGHT_BY, ROWS, FOUND, VERDICT],
  [FAULT, CAUGHT_BY, VERDICT],
  [FAULT, VERDICT],
]
const FEWEST_PLANTED_CHARS = 28
const MOST_PLANTED_CHARS = 72
const GAP_CHARS = 2

const MAX_REASON_CHARS = 300

export const isCaught = ({ verdict }: Outcome) => verdict === 'caught'
export const isUncaught = ({ verdict }: Outcome) => verdict === 'missed' || verdict === 'unexplained'
export const isFailed = ({ failures }: CleanDay) => failures.length > 0

/** The answer key beside what came of it, what went wrong in full, and one line that sums it up. */
export function drillText(drilled: Drilled, screen: Screen): string {
  const { outcomes, clean } = drilled
  const planted = outcomes.filter(({ planted }) => planted !== null)
  const sections = [
    planted.length > 0 ? outcomeTable(planted, screen) : '',
    listed('Not caught', outcomes.filter(isUncaught).map(uncaughtEntry), screen),
    listed(
      'Failed without cause',
      clean.filter(isFailed).map((day) => dayEntry(day, day.failures)),
      screen,
    ),
    listed(
      'Warned of without cause',
      clean.filter(({ warnings }) => warnings.length > 0).map((day) => dayEntry(day, day.warnings)),
      screen,
    ),
    summaryLine(drilled, screen),
  ]
  return sections.filter((section) => section !== '').join('\n')
}

/** Names of rules, each once. */
export const rulesOf = (checks: readonly { readonly rule: string }[]): string =>
  [...new Set(checks.map(({ rule }) => rule))].join(', ')

function outcomeTable(outcomes: readonly Outcome[], screen: Screen): string {
  const roomOf = (columns: readonly Column[]) =>
    screen.columns - tableWidth(columns, cellsOf(columns, outcomes)) - GAP_CHARS
  const roomy = LAYOUTS.find((columns) => roomOf(columns) >= FEWEST_PLANTED_CHARS)
  const columns = roomy ?? LAYOUTS.find((columns) => roomOf(columns) >= 0) ?? LAYOUTS[LAYOUTS.length - 1]
  const room = roomy ? Math.min(roomOf(roomy), MOST_PLANTED_CHARS) : 0
  const planted: Column = { title: 'planted', cell: (outcome) => cut(outcome.planted ?? '', room) }
  const shown = roomy ? [columns[0], planted, ...columns.slice(1)] : columns
  return table(shown, cellsOf(shown, outcomes), screen)
}

const cellsOf = (columns: readonly Column[], outcomes: readonly Outcome[]): string[][] =>
  outcomes.map((outcome) => columns.map(({ cell }) => cell(outcome)))

type Entry = readonly [string, string]

const uncaughtEntry = ({ fault, planted, expected, others }: Outcome): Entry => {
  const wanted = expected
    .map(({ rule, field }) => (field === null ? rule : `${rule} of ${field}`))
    .join(' or ')
  const instead = others.length === 0 ? 'nothing failed' : `what failed is ${findingWords(others)}`
  return [fault, `${planted}: expected ${wanted}; ${instead}`]
}

const dayEntry = ({ date, seed }: CleanDay, findings: readonly Finding[]): Entry => [
  `${date} of seed ${seed}`,
  findingWords(findings),
]

const findingWords = (findings: readonly Finding[]): string =>
  cut(
    findings
      .map(
        ({ rule, field, expected, observed }) =>
          `${field === null ? '' : `${field} `}${rule}: expected ${expected}, found ${observed}`,
      )
      .join('; '),
    MAX_REASON_CHARS,
  )

const listed = (title: string, entries: readonly Entry[], screen: Screen): string =>
  entries.length === 0 ? '' : `${screen.paint('bold', title)}\n${hanging(entries, screen)}`

function summaryLine({ dataset, date, rows, outcomes, clean }: Drilled, { paint, columns }: Screen): string {
  const uncaught = outcomes.filter(isUncaught).length
  const caught = outcomes.filter(isCaught).length
  const placeless = outcomes.length - uncaught - caught
  const warnings = clean.reduce((sum, day) => sum + day.warnings.length, 0)
  const failed = clean.filter(isFailed).length
  const passed = uncaught + failed === 0
  const facts = [
    `${formatCount(caught)} of ${formatCounted(caught + uncaught, 'planted fault')} caught`,
    ...(placeless > 0 ? [`${formatCount(placeless)} more with no place in ${dataset}`] : []),
    ...(clean.length > 0
      ? [
          `${formatCount(failed)} of ${formatCounted(clean.length, 'clean day')} failed, with ${formatCounted(warnings, 'warning')}`,
        ]
      : []),
  ]
  const verdict = passed ? 'Sound.' : 'Not sound.'
  const text = `${verdict} ${dataset} ${date}, ${formatCounted(rows, 'row')}: ${facts.join('; ')}.`
  const lines = wrap(text, columns).join('\n')
  return `${paint(passed ? 'green' : 'red', verdict)}${lines.slice(verdict.length)}\n`
}
