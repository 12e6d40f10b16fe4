import { formatCount, formatShare } from '../core/format.ts'
import type { DatasetProfile } from '../core/profile/dataset-profile.ts'
import type { DriftAgainst } from '../core/profile/drift.ts'
import type { LabelRate, LabelView } from '../core/profile/label-view.ts'
import type { Screen } from './command.ts'
import { profileTable } from './profile-table.ts'
import { hanging } from './text-layout.ts'

/** Groups of a breakdown that are told of, those with the highest rates. */
const HIGHEST_RATES = 3
/** A group must have this share of the rows, else its rate is chance. */
const LEAST_SHARE = 0.01

type Entry = readonly [name: string, value: string]

/** A profile for a screen: what to know first, what to look at, the fields, and how often the label is true. */
export function profileText(profile: DatasetProfile, screen: Screen): string {
  const sections: readonly (readonly [string, string])[] = [
    [headingOf(profile), hanging(overview(profile), screen)],
    ['Alerts', hanging(alertsOf(profile), screen)],
    ['Fields', profileTable(profile.fields, screen)],
    ...(profile.label
      ? [[labelHeading(profile.label), hanging(ratesOf(profile.label), screen)] as const]
      : []),
  ]
  return sections.map(([heading, text]) => `${screen.paint('bold', heading)}\n\n${text}\n`).join('')
}

const headingOf = ({ rows, fields }: DatasetProfile) =>
  `${formatCount(rows)} rows, ${formatCount(fields.length)} fields`

function overview({ rows, fields, sampledRows, duplicates, drift }: DatasetProfile): Entry[] {
  const nulls = fields.reduce((sum, field) => sum + field.nulls, 0)
  const cells = Math.max(1, rows * fields.length)
  return [
    ['missing', `${formatShare(nulls / cells)} of all values`],
    ['repeated', `${duplicates.isExact ? '' : 'about '}${formatCount(duplicates.rows)} rows`],
    ...(sampledRows < rows
      ? [['sampled', `${formatCount(sampledRows)} rows, for what needs whole rows`] as const]
      : []),
    ...(drift ? [['drift', driftWords(drift.previous)] as const] : []),
    ...(drift?.week ? [['', driftWords(drift.week)] as const] : []),
  ]
}

function driftWords({ dates, greatest }: DriftAgainst): string {
  const days = dates.length === 1 ? dates[0] : `the ${dates.length} days before together`
  if (greatest === null) return `nothing to compare with ${days}`
  return `${greatest.psi.toFixed(3)} at most (${greatest.field}), by PSI against ${days}`
}

function alertsOf({ alerts }: DatasetProfile): Entry[] {
  if (alerts.length === 0) return [['none', 'Nothing that a reader should know before']]
  return alerts.map(({ kind, field, message }) => [kind, field === null ? message : `${field}: ${message}`])
}

const labelHeading = ({ label, rows, trues }: LabelView) =>
  `${label} is true in ${formatShare(rows === 0 ? 0 : trues / rows)} of rows, most often by`

function ratesOf({ rows, breakdowns }: LabelView): Entry[] {
  return breakdowns.map(({ field, rates }) => [
    field,
    rates
      .filter((rate) => rate.rows >= Math.max(1, LEAST_SHARE * rows))
      .toSorted((a, b) => rateOf(b) - rateOf(a))
      .slice(0, HIGHEST_RATES)
      .map((rate) => unbroken(`${rate.value ?? 'missing'} ${formatShare(rateOf(rate))}`))
      .join(', '),
  ])
}

const rateOf = ({ rows, trues }: LabelRate) => trues / rows

/** With spaces at which no line ends. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')
