import { aucError } from '../../auc.ts'
import { ContractError } from '../../errors.ts'
import { formatCount } from '../../format.ts'
import type { Inspection } from '../../inspection.ts'
import type { Label } from '../../schema/label.ts'
import { type Separation, separationOf } from '../../separation.ts'
import type { Check } from '../check.ts'

/** Standard errors by which an area may exceed the greatest that is allowed, and still be put down to chance. */
const ERRORS_ALLOWED = 3

/**
 * No column, and not the position of rows, separates the label better than is allowed. The error allowed for is that of a column
 * which is just allowed: that of one which tells all is none, however few rows say so.
 *
 * @throws {ContractError} when the day was not inspected by the label
 */
export function labelSeparation(label: Label | null, inspection: Inspection): Check[] {
  if (label === null) return []
  const separation = separationOf(inspection)
  if (separation?.label !== label.field)
    throw new ContractError(
      `inspection: expected one by ${label.field}, found ${separation?.label ?? 'none'}`,
    )
  const { trues, falses, columns } = separation
  const { field, maxAuc, except } = label
  const limit =
    trues > 0 && falses > 0
      ? maxAuc + ERRORS_ALLOWED * aucError(maxAuc, trues, falses)
      : Number.POSITIVE_INFINITY
  const expected =
    limit < 1
      ? `an AUC of ${maxAuc} at most for ${field}, with three standard errors ${limit.toFixed(3)}`
      : `an AUC of ${maxAuc} at most for ${field}, which ${formatCount(Math.min(trues, falses))} rows are too few to tell`
  return columns
    .filter(({ column }) => column === null || !except.includes(column))
    .map((found) => ({
      rule: 'label separation',
      field: found.column,
      severity: 'fail',
      expected,
      observed: describe(found),
      passed: found.auc <= limit,
      offenders: null,
    }))
}

const describe = ({ auc, error, by }: Separation): string =>
  `${auc.toFixed(3)} ± ${error.toFixed(3)} by ${by}`
