import type { Field } from '../../declaration.ts'
import type { DeclaredDistribution } from '../../distribution.ts'
import { formatCounted, formatNumber } from '../../format.ts'
import { correctForSeveral } from '../../statistics/holm.ts'
import { columnOf } from '../day-column.ts'
import type { DayRule } from '../day-rule.ts'
import { deviationOf, isTestable } from '../deviation.ts'

/** Chance that a day which is as declared fails, however many columns it has. */
const ALPHA = 1e-6

/**
 * Values that are drawn for each row are spread as declared. All such columns of a day are judged together, by chances that are
 * corrected for there being several.
 */
export function declaredDistribution(fields: readonly Field[]): DayRule {
  const drawn = fields.flatMap(({ name, declared: { distribution } }) =>
    distribution && isTestable(distribution) ? [{ name, distribution }] : [],
  )
  return ({ inspection }) => {
    const found = drawn.map(({ name, distribution }) => deviationOf(columnOf(inspection, name), distribution))
    const corrected = correctForSeveral(found.map(({ p }) => p))
    return drawn.map(({ name, distribution }, i) => ({
      rule: 'declared distribution',
      field: name,
      severity: 'fail',
      expected: `${wordsFor(distribution)} as declared, p of at least ${formatNumber(ALPHA)}`,
      observed: `p = ${rough(found[i].p)} (${found[i].statistic}), ${rough(corrected[i])} among ${formatCounted(drawn.length, 'column')}`,
      passed: corrected[i] >= ALPHA,
      offenders: null,
    }))
  }
}

function wordsFor(distribution: DeclaredDistribution): string {
  if (distribution.kind === 'real') return `${distribution.shape.kind} numbers`
  return distribution.kind === 'integer' ? 'whole numbers' : 'choices'
}

const rough = (p: number) => formatNumber(Number(p.toPrecision(2)))
