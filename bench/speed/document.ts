/** docs/speed.md: what was measured last, and how it stands to the peers of the same rounds. */

import type { Standing } from './race.ts'
import { asMarkdown, type Figures } from './report.ts'
import { type Conditions, type Results, SECTION_NAMES, SHOWN } from './results.ts'

export function speedDocument({ sections }: Results): string {
  const tables = SECTION_NAMES.flatMap((name) => {
    const section = sections[name]
    if (section === undefined) return []
    const show = SHOWN[name] as (found: unknown) => Figures
    return [`${asMarkdown(show(section.found))}\n${conditionsLine(section.on)}`]
  })
  return `# Speed

Written by \`npm run bench\`, which [bench/README.md](../bench/README.md) explains; a test holds it to \`bench/results/speed.json\`.
Peers are measured in turn with this project, round after round, and figures are medians. Seconds are those of one machine, a
shared one; ratios say more. DuckDB writes 24 independent columns of like types; tpchgen-cli the 16 of TPC-H's lineitem, so
compare cells. None of the peers makes rows that fit together.

${sections.race === undefined ? '' : `${standings(sections.race.found)}\n\n`}${tables.join('\n\n')}
`
}

/** In words: one core, snappy, against the two that are fast, and what a second core adds. */
function standings(found: readonly Standing[]): string {
  const of = (start: string) => {
    const standing = found.find(({ name, cores }) => name.startsWith(start) && cores === 'one')
    if (standing === undefined) throw new Error(`${start}: expected it in the race, found it missing`)
    return standing
  }
  const ours = of('daily-synthetic generate, snappy')
  const run = of('daily-synthetic run')
  const all = found.find(({ name, cores }) => name === run.name && cores === 'all')
  const rows = ours.rowsPerSecond / of('DuckDB, comparable COPY, snappy').rowsPerSecond
  const cells = ours.cellsPerSecond / of('tpchgen-cli lineitem, snappy').cellsPerSecond
  return `On one core, a fresh process of \`generate\` makes and writes ${times(rows)} as many rows a second as DuckDB's comparable \`COPY\`, and
${times(cells)} as many cells as tpchgen-cli. A whole daily run takes ${run.seconds.toFixed(1)} s on one core${all === undefined ? '' : `, ${all.seconds.toFixed(1)} s on all`}.`
}

const times = (ratio: number) => `${ratio.toFixed(2)} times`

const conditionsLine = ({ machine, node, rounds }: Conditions): string =>
  `${rounds} round${rounds === 1 ? '' : 's'}, Node ${node}, ${machine}.`
