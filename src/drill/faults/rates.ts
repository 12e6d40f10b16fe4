/** Shares and shapes of a whole column that are not those that were declared. */
import type { Field } from '../../core/declaration.ts'
import { formatCount } from '../../core/format.ts'
import { alterDay, columnOf } from '../alter.ts'
import { type Value, valuesOf } from '../cells.ts'
import type { Draw } from '../draw.ts'
import type { Answer, DrillDay, Fault } from '../fault.ts'

/** By how much of what is left the share of nulls is raised: 5 % becomes 7.5 %, 80 % becomes 90 %. */
const NULLS_MORE = 0.5
const SCALED_BY = 1.5
/** Share of the rows whose value becomes the most frequent one. */
const MIX_SHIFTED = 0.1

/** Passes an even share of what it is asked, as near as whole numbers get, beginning anywhere. */
function shareOf(share: number, draw: Draw): () => boolean {
  let sum = draw.below(1000) / 1000
  return () => {
    sum += share
    if (sum < 1) return false
    sum -= 1
    return true
  }
}

export const nullRate: Fault = {
  name: 'null-rate',
  summary: 'half as many nulls again as the rate of a field gives, or half as many values',
  plant(day, draw) {
    const field = draw.pick(day.dataset.fields.filter(({ declared }) => (declared.nullRate ?? 0) > 0))
    if (field === null) return null
    const rate = Number(field.declared.nullRate)
    const more = Math.min(rate, 1 - rate) * NULLS_MORE
    const isNulled = shareOf(more / (1 - rate), draw)
    const { written, rows } = alterDay(day, field.name, (value) =>
      value !== null && isNulled() ? null : value,
    )
    return {
      planted: `${formatCount(rows.length)} more nulls in ${field.name}: ${percent(rate + more)}, not ${percent(rate)}`,
      rows: null,
      answers: [{ rule: 'null rate', field: field.name }],
      written,
    }
  },
}

const percent = (share: number) => `${Number((100 * share).toFixed(1))} %`

/**
 * A field whose values the schema says are spread in a certain way, or as on the days before, on pain of the day being refused;
 * and all that it says of them.
 */
function drawDistributed(
  { dataset: { fields, form }, rows }: DrillDay,
  draw: Draw,
  fits: (field: Field) => boolean,
): { readonly field: string; readonly answers: Answer[] } | null {
  const found = fields.filter(fits).flatMap(({ name, declared }) => {
    const said = form.expectations.filter(
      (expectation) =>
        'field' in expectation &&
        expectation.field === name &&
        expectation.severity === 'fail' &&
        SHAPE_RULES.includes(expectation.rule) &&
        (!('from_rows' in expectation) || expectation.from_rows <= rows),
    )
    const comparesDays = said.some(
      (expectation) => expectation.rule === 'change' && expectation.of === 'distribution',
    )
    if (declared.distribution === null && !comparesDays) return []
    const rules = new Set([
      ...(declared.distribution === null ? [] : ['declared distribution']),
      ...said.map(({ rule }) => rule),
    ])
    return [{ field: name, answers: Array.from(rules, (rule) => ({ rule, field: name })) }]
  })
  return draw.pick(found)
}

/** What the schema can say of how values are spread. Bounds of its own, but for `change`, may well be wide. */
const SHAPE_RULES: readonly string[] = ['change', 'mean', 'sum', 'stddev', 'quantile', 'share']

export const valuesScaled: Fault = {
  name: 'values-scaled',
  summary: `the real numbers of a field times ${SCALED_BY}`,
  plant(day, draw) {
    const drawn = drawDistributed(day, draw, ({ type }) => type === 'float64')
    if (drawn === null) return null
    const { field, answers } = drawn
    const { written } = alterDay(day, field, (value) => (value === null ? null : Number(value) * SCALED_BY))
    return { planted: `${field} × ${SCALED_BY} in all rows`, rows: null, answers, written }
  },
}

export const mixShifted: Fault = {
  name: 'mix-shifted',
  summary: 'the most frequent value of a set in a tenth of the rows more',
  plant(day, draw) {
    const drawn = drawDistributed(
      day,
      draw,
      ({ type, declared }) => type === 'bool' || (declared.allowed?.length ?? 0) > 1,
    )
    if (drawn === null) return null
    const { field, answers } = drawn
    const { most, share } = mostFrequent(day, field)
    const isShifted = shareOf(Math.min(1, MIX_SHIFTED / (1 - share)), draw)
    const { written, rows } = alterDay(day, field, (value) =>
      value !== null && value !== most && isShifted() ? most : value,
    )
    return {
      planted: `${field} ${most} in ${formatCount(rows.length)} rows more`,
      rows: null,
      answers,
      written,
    }
  },
}

function mostFrequent(day: DrillDay, field: string): { readonly most: Value; readonly share: number } {
  const counts = new Map<Value, number>()
  for (const part of day.parts)
    for (const value of valuesOf(columnOf(day, part, field)))
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [[most, count]] = [...counts].sort(([, a], [, b]) => b - a)
  return { most, share: count / day.rows }
}

/** The field of which a declared share is true, and what should notice another one. */
function countedField(day: DrillDay): { readonly field: string; readonly answers: Answer[] } | null {
  const found = day.dataset.fields.find(({ declared }) => declared.exactTrueRate !== null)
  return found ? { field: found.name, answers: [{ rule: 'true count', field: found.name }] } : null
}

export const labelsDoubled: Fault = {
  name: 'labels-doubled',
  summary: 'twice as many true as the exact rate of a field gives',
  plant(day, draw) {
    const counted = countedField(day)
    if (counted === null) return null
    const { field, answers } = counted
    const trues = day.parts.flatMap((part) =>
      valuesOf(columnOf(day, part, field)).filter((value) => value === true),
    ).length
    const isMade = shareOf(trues / (day.rows - trues), draw)
    const { written, rows } = alterDay(day, field, (value) => (value === false && isMade() ? true : value))
    if (rows.length === 0) return null
    return {
      planted: `${formatCount(rows.length)} more true in ${field}, which had ${formatCount(trues)}`,
      rows: null,
      answers,
      written,
    }
  },
}

export const labelFlipped: Fault = {
  name: 'label-flipped',
  summary: 'one true more than the exact rate of a field gives',
  plant(day, draw) {
    const counted = countedField(day)
    if (counted === null) return null
    const { field, answers } = counted
    const first = draw.below(day.rows)
    let isMade = false
    const { written, rows } = alterDay(day, field, (value, row) => {
      if (isMade || value !== false || row < first) return value
      isMade = true
      return true
    })
    return rows.length === 0
      ? null
      : { planted: `${field} true in row ${formatCount(rows[0])}`, rows: null, answers, written }
  },
}
