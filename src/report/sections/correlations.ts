import type { Correlations, Matrix } from '../../core/profile/correlations.ts'
import { type Html, html } from '../html.ts'
import { meter, table } from '../parts.ts'
import { matrixTable, showCoefficient } from './matrix.ts'
import type { MakeSection } from './section.ts'

const MAX_PAIRS = 12
/** Weaker pairs are not worth a line. */
const LEAST_STRENGTH = 0.1

const MEASURES = [
  ['pearson', 'Pearson', 'Pearson’s r of numbers, times and booleans: 1 or −1 on a straight line.'],
  [
    'spearman',
    'Spearman',
    'The same of ranks: 1 or −1 where one rises or falls with the other, on any curve.',
  ],
  [
    'cramersV',
    'Cramér’s V',
    'Of fields of few values, without bias: 0, one tells nothing of the other; 1, everything.',
  ],
] as const satisfies readonly (readonly [keyof Correlations, string, string])[]

interface Pair {
  readonly a: string
  readonly b: string
  readonly value: number
  readonly measure: string
}

/** The strongest pairs, then all of them. */
export const correlationsSection: MakeSection = ({ profile: { correlations, sampledRows }, linkTo }) => {
  const shown = MEASURES.filter(([key]) => correlations[key].fields.length > 1)
  if (shown.length === 0 || sampledRows === 0) return null
  const pairs = strongest(correlations)
  return {
    id: 'correlations',
    title: 'Correlations',
    count: pairs.length,
    body: html`${
      pairs.length === 0
        ? html`<p class="panel pad">No two fields go together by ${LEAST_STRENGTH} or more.</p>`
        : html`<div class="panel narrow">${table({
            label: 'Strongest correlations',
            columns: [
              { name: 'Field' },
              { name: 'and' },
              { name: 'Strength' },
              { name: 'Measure', isMinor: true },
            ],
            rows: pairs.map(({ a, b, value, measure }) => [
              linkTo(a),
              linkTo(b),
              html`<span class="measure"><span class="number">${showCoefficient(value)}</span>${meter(Math.abs(value))}</span>`,
              measure,
            ]),
          })}</div>`
    }
<div class="flow">${shown.map(([key, name, meaning]) => matrixOf(name, meaning, correlations[key]))}</div>`,
  }

  function matrixOf(name: string, meaning: string, matrix: Matrix): Html {
    return html`<div class="panel"><h3 class="pad">${name}</h3><p class="note">${meaning}</p>${matrixTable(`${name}, all pairs`, matrix, linkTo)}</div>`
  }
}

/** By Spearman's, which finds what Pearson's does, and Cramér's; each two fields once. */
function strongest({ spearman, cramersV }: Correlations): Pair[] {
  const pairs = [...pairsOf(spearman, 'Spearman'), ...pairsOf(cramersV, 'Cramér’s V')]
  return pairs
    .filter(({ value }) => Math.abs(value) >= LEAST_STRENGTH)
    .sort((one, other) => Math.abs(other.value) - Math.abs(one.value))
    .slice(0, MAX_PAIRS)
}

function pairsOf({ fields, values }: Matrix, measure: string): Pair[] {
  return fields.flatMap((a, i) =>
    fields.slice(i + 1).flatMap((b, j) => {
      const value = values[i][i + 1 + j]
      return value === null ? [] : [{ a, b, value, measure }]
    }),
  )
}
