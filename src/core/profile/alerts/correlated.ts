import type { Alert } from '../alert.ts'
import type { Correlations, Matrix } from '../correlations.ts'

/** As in ydata-profiling. */
const LEAST_STRENGTH = 0.5
const LISTED = 3

interface Partner {
  readonly field: string
  readonly measure: string
  readonly coefficient: number
}

/** One for each field that goes closely with fields after it, so that no pair is told twice. */
export function correlatedAlerts(
  { pearson, spearman, cramersV }: Correlations,
  fields: readonly string[],
): Alert[] {
  const measures = [
    ['Spearman', spearman],
    ['Pearson', pearson],
    ["Cramér's V", cramersV],
  ] as const
  return fields.flatMap((field, i) => {
    const partners = fields
      .slice(i + 1)
      .flatMap((other) =>
        strongest(measures.flatMap(([name, matrix]) => partnerIn(matrix, name, field, other))),
      )
      .sort((a, b) => Math.abs(b.coefficient) - Math.abs(a.coefficient))
    return partners.length === 0 ? [] : [{ kind: 'correlated' as const, field, message: sentence(partners) }]
  })
}

function partnerIn(matrix: Matrix, measure: string, field: string, other: string): Partner[] {
  const coefficient = matrix.values[matrix.fields.indexOf(field)]?.[matrix.fields.indexOf(other)] ?? 0
  return Math.abs(coefficient) >= LEAST_STRENGTH ? [{ field: other, measure, coefficient }] : []
}

function strongest(partners: readonly Partner[]): Partner[] {
  const [first, ...others] = partners
  if (!first) return []
  return [others.reduce((a, b) => (Math.abs(b.coefficient) > Math.abs(a.coefficient) ? b : a), first)]
}

function sentence(partners: readonly Partner[]): string {
  const listed = partners
    .slice(0, LISTED)
    .map(({ field, measure, coefficient }) => `${field} (${measure} ${coefficient.toFixed(2)})`)
  const more = partners.length - listed.length
  return `Goes with ${[...listed, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`
}
