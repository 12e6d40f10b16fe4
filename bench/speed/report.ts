/** The figures as tables that a terminal shows. */
import type { Screen } from '../../src/cli/command.ts'
import { paintFor } from '../../src/cli/paint.ts'
import { table } from '../../src/cli/text-layout.ts'
import { formatBytes, formatCount } from '../../src/core/format.ts'
import type { ColumnBytes } from './bytes-by-column.ts'
import type { Standing } from './race.ts'
import type { StartUp } from './start-up.ts'
import type { StepFigures } from './steps.ts'

const SCREEN: Screen = { columns: process.stdout.columns ?? 160, paint: paintFor(false) }
const right = (title: string) => ({ title, align: 'right' as const })

const section = (title: string, text: string) => `${title}\n\n${text}\n`

export function raceText(standings: readonly Standing[]): string {
  const columns = [
    { title: 'who' },
    { title: 'cores' },
    ...['rows', 'seconds', 'CPU s', 'rows/s', 'cells/s', 'rows/CPU s', 'bytes/row', 'peak memory'].map(right),
  ]
  const lines = standings.map((standing) => [
    standing.name,
    standing.cores,
    formatCount(standing.rows),
    standing.seconds.toFixed(2),
    standing.cpuSeconds.toFixed(2),
    formatCount(Math.round(standing.rowsPerSecond)),
    formatCount(Math.round(standing.cellsPerSecond)),
    formatCount(Math.round(standing.rowsPerCpuSecond)),
    standing.bytesPerRow.toFixed(1),
    formatBytes(standing.peakBytes),
  ])
  return section('Whole processes, start-up included', table(columns, lines, SCREEN))
}

export function stepsText(steps: readonly StepFigures[]): string {
  const columns = [{ title: 'step' }, ...['seconds', 'rows/s', "× DuckDB's time"].map(right)]
  const lines = steps.map(({ step, seconds, rowsPerSecond, timesDuckDb }) => [
    step,
    seconds.toFixed(2),
    formatCount(Math.round(rowsPerSecond)),
    timesDuckDb.toFixed(2),
  ])
  return section('Steps in one process, warm', table(columns, lines, SCREEN))
}

export function bytesText(figures: readonly ColumnBytes[]): string {
  const columns = [
    { title: 'column' },
    { title: 'encodings' },
    ...['snappy bytes/row', 'zstd bytes/row'].map(right),
  ]
  const total = (of: 'snappyBytesPerRow' | 'zstdBytesPerRow') =>
    figures.reduce((sum, figure) => sum + figure[of], 0)
  const lines = figures.map(({ column, encodings, snappyBytesPerRow, zstdBytesPerRow }) => [
    column,
    encodings,
    snappyBytesPerRow.toFixed(2),
    zstdBytesPerRow.toFixed(2),
  ])
  const last = ['all', '', total('snappyBytesPerRow').toFixed(2), total('zstdBytesPerRow').toFixed(2)]
  return section('Bytes by column', table(columns, [...lines, last], SCREEN))
}

export function startsText(starts: readonly StartUp[]): string {
  const lines = starts.map(({ what, seconds }) => [what, seconds.toFixed(2)])
  return section('Until it can begin', table([{ title: 'what' }, right('seconds')], lines, SCREEN))
}

export function memoryText(standings: readonly Standing[]): string {
  const columns = [{ title: 'who' }, ...['rows', 'seconds', 'peak memory'].map(right)]
  const lines = standings.map(({ name, rows, seconds, peakBytes }) => [
    name,
    formatCount(rows),
    seconds.toFixed(1),
    formatBytes(peakBytes),
  ])
  return section('Memory by rows', table(columns, lines, SCREEN))
}
