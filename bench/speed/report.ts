/** The figures as tables: for a terminal, and for docs/speed.md. */
import type { Screen } from '../../src/cli/command.ts'
import { paintFor } from '../../src/cli/paint.ts'
import { table } from '../../src/cli/text-layout.ts'
import { formatBytes, formatCount } from '../../src/core/format.ts'
import { markdownTable } from '../markdown-table.ts'
import type { ColumnBytes } from './bytes-by-column.ts'
import type { Standing } from './race.ts'
import type { StartUp } from './start-up.ts'
import type { StepFigures } from './steps.ts'

/** A table; columns after the first are aligned to the right. */
export interface Figures {
  readonly title: string
  readonly head: readonly string[]
  readonly lines: readonly (readonly string[])[]
}

const SCREEN: Screen = { columns: process.stdout.columns ?? 160, paint: paintFor(false) }

export function asText({ title, head, lines }: Figures): string {
  const columns = head.map((name, i) =>
    i === 0 ? { title: name } : { title: name, align: 'right' as const },
  )
  return `${title}\n\n${table(columns, lines, SCREEN)}\n`
}

export const asMarkdown = ({ title, head, lines }: Figures): string =>
  `## ${title}\n\n${markdownTable(head, lines)}\n`

const count = (number: number) => formatCount(Math.round(number))

export const raceFigures = (standings: readonly Standing[]): Figures =>
  standingFigures('Whole processes, start-up included', standings)

export const longFigures = (standings: readonly Standing[]): Figures =>
  standingFigures('Ten million rows in a process', standings)

const standingFigures = (title: string, standings: readonly Standing[]): Figures => ({
  title,
  head: [
    ...['who', 'cores', 'rows', 'seconds', 'CPU s', 'rows/s', 'cells/s', 'cells/CPU s', 'bytes/row'],
    'peak memory',
  ],
  lines: standings.map((standing) => [
    standing.name,
    standing.cores,
    formatCount(standing.rows),
    standing.seconds.toFixed(2),
    standing.cpuSeconds.toFixed(2),
    count(standing.rowsPerSecond),
    count(standing.cellsPerSecond),
    count(standing.rowsPerCpuSecond * standing.columns),
    standing.bytesPerRow.toFixed(1),
    formatBytes(standing.peakBytes),
  ]),
})

export const stepsFigures = (steps: readonly StepFigures[]): Figures => ({
  title: 'Steps in one process, warm',
  head: ['step', 'seconds', 'rows/s', "× DuckDB's time"],
  lines: steps.map(({ step, seconds, rowsPerSecond, timesDuckDb }) => [
    step,
    seconds.toFixed(2),
    count(rowsPerSecond),
    timesDuckDb.toFixed(2),
  ]),
})

export function bytesFigures(figures: readonly ColumnBytes[]): Figures {
  const total = (of: 'snappyBytesPerRow' | 'zstdBytesPerRow') =>
    figures.reduce((sum, figure) => sum + figure[of], 0).toFixed(2)
  return {
    title: 'Bytes by column',
    head: ['column', 'encodings', 'snappy bytes/row', 'zstd bytes/row'],
    lines: [
      ...figures.map(({ column, encodings, snappyBytesPerRow, zstdBytesPerRow }) => [
        column,
        encodings,
        snappyBytesPerRow.toFixed(2),
        zstdBytesPerRow.toFixed(2),
      ]),
      ['all', '', total('snappyBytesPerRow'), total('zstdBytesPerRow')],
    ],
  }
}

export const startsFigures = (starts: readonly StartUp[]): Figures => startUps('Until it can begin', starts)

export const installFigures = (starts: readonly StartUp[]): Figures => startUps('Installation', starts)

const startUps = (title: string, starts: readonly StartUp[]): Figures => ({
  title,
  head: ['what', 'seconds'],
  lines: starts.map(({ what, seconds }) => [what, seconds.toFixed(2)]),
})

export const memoryFigures = (standings: readonly Standing[]): Figures => ({
  title: 'Memory by rows',
  head: ['who', 'rows', 'seconds', 'peak memory'],
  lines: standings.map(({ name, rows, seconds, peakBytes }) => [
    name,
    formatCount(rows),
    seconds.toFixed(1),
    formatBytes(peakBytes),
  ]),
})

/** @param standings of each subject two, one after the other: on one core, and on all */
export const scalingFigures = (standings: readonly Standing[]): Figures => ({
  title: 'From one core to all',
  head: ['what', 'rows', 'seconds on one', 'seconds on all', 'times as fast', 'peak memory on all'],
  lines: standings
    .filter(({ cores }) => cores === 'one')
    .map((one, i) => {
      const all = standings[2 * i + 1]
      return [
        one.name,
        formatCount(one.rows),
        one.seconds.toFixed(1),
        all.seconds.toFixed(1),
        (one.seconds / all.seconds).toFixed(2),
        formatBytes(all.peakBytes),
      ]
    }),
})
