import { formatCount } from '../core/format.ts'
import type { FieldKind, FieldProfile, ProfileValue } from '../core/profile/field-profile.ts'
import type { Screen } from './command.ts'
import { cut, table, tableWidth, wrap } from './text-layout.ts'

/** Narrower screens do without types and kinds. */
const WIDTH_FOR_TYPES = 80
const WIDTH_FOR_KINDS = 120
const NARROWEST_VALUES = 16
const GAP = 2
const LEGEND = 'Values: least … median … most, or the commonest with their shares.'

/** One line per field; what does not fit the screen is cut. */
export function profileTable(fields: readonly FieldProfile[], screen: Screen): string {
  const withTypes = screen.columns >= WIDTH_FOR_TYPES
  const withKinds = screen.columns >= WIDTH_FOR_KINDS
  const facts = fields.map((field) => [
    field.name,
    ...(withTypes ? [field.type] : []),
    ...(withKinds ? [field.kind] : []),
    field.nulls === 0 ? '-' : roughShare(field.nullShare),
    `${field.isDistinctExact ? '' : '~'}${formatCount(field.distinct)}`,
  ])
  const columns = [
    { title: 'field' },
    ...(withTypes ? [{ title: 'type' }] : []),
    ...(withKinds ? [{ title: 'kind' }] : []),
    { title: 'null', align: 'right' as const },
    { title: 'distinct', align: 'right' as const },
    { title: 'values' },
  ]
  const room = screen.columns - tableWidth(columns.slice(0, -1), facts) - GAP
  const cells = fields.map((field, i) => [
    ...facts[i],
    cut(valuesOf(field), Math.max(room, NARROWEST_VALUES)),
  ])
  const legend = wrap(LEGEND, screen.columns).map((line) => `${screen.paint('dim', line)}\n`)
  return `${table(columns, cells, screen)}\n${legend.join('')}`
}

/** Kinds whose values are names, not quantities. */
const NAMES: readonly FieldKind[] = ['category', 'identifier', 'text']

/** Least, median and most of quantities; of all else the commonest, provided that they recur, or else an example. */
function valuesOf({ kind, min, max, quantiles, top, examples }: FieldProfile): string {
  if (!NAMES.includes(kind) && min !== null && max !== null && quantiles)
    return [min, quantiles.p50, max].map(show).join(' … ')
  const recurring = kind === 'identifier' ? [] : top.filter(({ count }) => count > 1)
  if (recurring.length > 0)
    return recurring.map(({ value, share }) => `${show(value)} ${roughShare(share)}`).join(', ')
  const example = examples[0] ?? top[0]?.value
  return example === undefined ? '-' : `such as ${show(example)}`
}

/** 0.51234 → `51.2 %` */
const roughShare = (share: number) => `${Number((share * 100).toPrecision(3))} %`

/** Numbers with seven figures, times to the second, as neither more nor less tells anything at a glance. */
function show(value: ProfileValue): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(7)))
  return String(value).replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})[.\d]*Z$/, '$1 $2')
}
