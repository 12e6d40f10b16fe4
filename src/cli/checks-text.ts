/** Checks for people: what failed and what warns in full, with rows that show it; what passed, counted. */
import type { Check, OffendingRow } from '../core/expectations/check.ts'
import { formatCount, formatCounted } from '../core/format.ts'
import type { Screen } from './command.ts'
import { table } from './text-layout.ts'

/** Each in the order of the report. */
export interface Verdict {
  /** They keep a day from being published. */
  readonly failed: readonly Check[]
  /** They failed, and do not. */
  readonly warned: readonly Check[]
  readonly passed: readonly Check[]
}

export const groupChecks = (checks: readonly Check[]): Verdict => ({
  failed: checks.filter(({ passed, severity }) => !passed && severity === 'fail'),
  warned: checks.filter(({ passed, severity }) => !passed && severity === 'warn'),
  passed: checks.filter(({ passed }) => passed),
})

/** `88 checks: 2 failed, 1 warned, 85 passed` */
export function countsText({ failed, warned, passed }: Verdict): string {
  const counts = Object.entries({ failed, warned, passed }).flatMap(([outcome, { length }]) =>
    length > 0 ? [`${formatCount(length)} ${outcome}`] : [],
  )
  return `${formatCounted(failed.length + warned.length + passed.length, 'check')}: ${counts.join(', ')}`
}

export function checksText({ failed, warned, passed }: Verdict, screen: Screen): string {
  return [
    unmet(screen.paint('red', 'Failed'), failed, screen),
    unmet(screen.paint('yellow', 'Warnings'), warned, screen),
    counted(passed, screen),
  ].join('')
}

function unmet(heading: string, checks: readonly Check[], screen: Screen): string {
  if (checks.length === 0) return ''
  const columns = [{ title: 'rule' }, { title: 'of' }, { title: 'expected' }, { title: 'found' }] as const
  const rows = checks.map(({ rule, field, expected, observed }) => [
    rule,
    field ?? 'the day',
    expected,
    observed,
  ])
  return `\n${heading}\n${table(columns, rows, screen)}${checks.map((check) => offendersText(check, screen)).join('')}`
}

/** The first rows that break a rule, by the columns that it is about. */
function offendersText({ rule, field, expected, offenders }: Check, screen: Screen): string {
  if (!offenders || offenders.rows.length === 0) return ''
  const [first] = offenders.rows
  const names = Object.keys(first.values).filter(
    (name, i) => i === 0 || name === field || isNamedIn(expected, name),
  )
  const columns = [{ title: 'row', align: 'right' } as const, ...names.map((title) => ({ title }))]
  const cells = ({ row, values }: OffendingRow) => [
    formatCount(row),
    ...names.map((name) => (values[name] === null ? '-' : String(values[name]))),
  ]
  const shown = `${formatCounted(offenders.rows.length, 'row')} of ${formatCount(offenders.count)}`
  const title = screen.paint('dim', `${[rule, field].filter((word) => word !== null).join(' of ')}: ${shown}`)
  return `\n${title}\n${table(columns, offenders.rows.map(cells), screen)}`
}

/** Whether a sentence names a field. */
const isNamedIn = (sentence: string, name: string): boolean => sentence.split(/[^a-z0-9_]+/).includes(name)

function counted(checks: readonly Check[], screen: Screen): string {
  if (checks.length === 0) return ''
  const byRule = [...Map.groupBy(checks, ({ rule }) => rule)]
  const rows = byRule.map(([rule, of]) => [rule, formatCount(of.length)])
  const columns = [{ title: 'rule' }, { title: 'checks', align: 'right' }] as const
  return `\n${screen.paint('green', 'Passed')}\n${table(columns, rows, screen)}`
}
