/** The answer key as a document: what is planted, what is to notice, and in which datasets it did. */
import { rulesOf } from '../../src/cli/drill-text.ts'
import { CATALOGUE } from '../../src/drill/catalogue.ts'
import type { Outcome } from '../../src/drill/drill.ts'

const INTRO = `# Planted faults

What \`daily-synthetic drill\` plants in a clean day, one fault at a time, and what notices it. Each is as small as it can be told from
chance among 12,000 rows; where it is one row, it is caught among any number. A fault counts as caught when the day is refused
by a check that is to notice it, not by any other. An empty cell: the dataset has nothing to plant it in.
\`CorruptPartError\` is the refusal of a file that is not what was written, before its rows are looked into.

This file is made by a test from what happened. [Quality](quality.md) says what the checks are.
`

export function answerKey(outcomes: Readonly<Record<string, readonly Outcome[]>>): string {
  const datasets = Object.keys(outcomes)
  const head = ['fault', 'what is planted', ...datasets.map((dataset) => `noticed in ${dataset} by`)]
  const rows = CATALOGUE.map(({ name, summary }) => {
    const cells = datasets.map((dataset) =>
      outcomeCell(outcomes[dataset].find(({ fault }) => fault === name)),
    )
    return [`\`${name}\``, summary, ...cells]
  })
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `${INTRO}\n${lines.join('\n')}\n`
}

function outcomeCell(outcome: Outcome | undefined): string {
  if (outcome === undefined || outcome.verdict === 'no place') return ''
  return outcome.verdict === 'caught' ? rulesOf(outcome.caughtBy) : `**${outcome.verdict}**`
}
