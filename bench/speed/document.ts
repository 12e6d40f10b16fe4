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

${sections.race === undefined ? '' : `${inWords(sections.race.found, sections.long?.found)}\n\n`}${tables.join('\n\n')}
`
}

/** In words: one core, snappy, against the two that are fast, and what a second core adds. */
function inWords(race: readonly Standing[], long: readonly Standing[] | undefined): string {
  const { rows, cells } = ratiosIn(race)
  const run = standingOf(race, 'daily-synthetic run')
  const all = race.find(({ name, cores }) => name === run.name && cores === 'all')
  const later = long && ratiosIn(long)
  return `On one core, a fresh process of \`generate\` makes and writes ${times(rows)} as many rows a second as DuckDB's comparable \`COPY\`, and
${times(cells)} as many cells as tpchgen-cli${later === undefined ? '' : `; with ten million rows, ${times(later.rows)} and ${times(later.cells)}`}. A whole daily run
takes ${run.seconds.toFixed(1)} s on one core${all === undefined ? '' : `, ${all.seconds.toFixed(1)} s on all`}.`
}

function ratiosIn(standings: readonly Standing[]): { readonly rows: number; readonly cells: number } {
  const ours = standingOf(standings, 'daily-synthetic generate, snappy')
  return {
    rows: ours.rowsPerSecond / standingOf(standings, 'DuckDB, comparable COPY, snappy').rowsPerSecond,
    cells: ours.cellsPerSecond / standingOf(standings, 'tpchgen-cli lineitem, snappy').cellsPerSecond,
  }
}

function standingOf(standings: readonly Standing[], start: string): Standing {
  const standing = standings.find(({ name, cores }) => name.startsWith(start) && cores === 'one')
  if (standing === undefined) throw new Error(`${start}: expected it in the race, found it missing`)
  return standing
}

const times = (ratio: number) => `${ratio.toFixed(2)} times`

const conditionsLine = ({ machine, node, rounds }: Conditions): string =>
  `${rounds} round${rounds === 1 ? '' : 's'}, Node ${node}, ${machine}.`
