import { formatCount } from '../core/format.ts'
import type { DatasetProfile } from '../core/profile/dataset-profile.ts'
import type { FieldProfile, ProfileValue } from '../core/profile/field-profile.ts'
import type { Screen } from './command.ts'
import { cut, table, tableWidth } from './text-layout.ts'

/** Narrower screens do without the types. */
const WIDTH_FOR_TYPES = 80
const NARROWEST_VALUES = 16
const GAP = 2

/** One line per field; what does not fit the screen is cut. */
export function profileTable({ rows, fields }: DatasetProfile, screen: Screen): string {
  const withTypes = screen.columns >= WIDTH_FOR_TYPES
  const facts = fields.map((field) => [
    field.name,
    ...(withTypes ? [field.type] : []),
    field.nulls === 0 ? '-' : roughShare(field.nullShare),
    `${field.isDistinctExact ? '' : '~'}${formatCount(field.distinct)}`,
  ])
  const columns = [
    { title: 'field' },
    ...(withTypes ? [{ title: 'type' }] : []),
    { title: 'null', align: 'right' as const },
    { title: 'distinct', align: 'right' as const },
    { title: 'values' },
  ]
  const room = screen.columns - tableWidth(columns.slice(0, -1), facts) - GAP
  const cells = fields.map((field, i) => [
    ...facts[i],
    cut(valuesOf(field), Math.max(room, NARROWEST_VALUES)),
  ])
  const heading = screen.paint('bold', `${formatCount(rows)} rows, ${fields.length} fields`)
  const legend = screen.paint('dim', 'Values: least … median … most, or the commonest with their shares.')
  return `${heading}\n\n${table(columns, cells, screen)}\n${legend}\n`
}

/** Least, median and most of what is ordered; of all else the commonest, provided that they recur. */
function valuesOf({ min, max, quantiles, top }: FieldProfile): string {
  if (min !== null && max !== null && quantiles) return [min, quantiles.p50, max].map(show).join(' … ')
  const recurring = top.filter(({ count }) => count > 1)
  return recurring.map(({ value, share }) => `${show(value)} ${roughShare(share)}`).join(', ') || '-'
}

/** 0.51234 → `51.2 %` */
const roughShare = (share: number) => `${Number((share * 100).toPrecision(3))} %`

/** Numbers with seven figures, times to the second, as neither more nor less tells anything at a glance. */
function show(value: ProfileValue): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(7)))
  return String(value).replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})[.\d]*Z$/, '$1 $2')
}
