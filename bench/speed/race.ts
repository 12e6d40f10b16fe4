/** Subjects in turn, round after round, so that a slow minute of the machine falls on all of them. */
import { mkdir, rm } from 'node:fs/promises'
import { median } from './median.ts'
import { folderBytes, measureProcess, type ProcessFigures } from './process.ts'
import type { Subject } from './subjects.ts'

export interface Standing {
  readonly name: string
  readonly cores: Subject['cores']
  readonly rows: number
  readonly columns: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakBytes: number
  readonly bytesPerRow: number
  readonly rowsPerSecond: number
  readonly cellsPerSecond: number
  readonly rowsPerCpuSecond: number
}

export interface Race {
  readonly rounds: number
  readonly python: string
  readonly folder: string
  /** Called before each process. */
  readonly onStart: (subject: Subject, round: number) => void
}

/** Medians of the rounds, in the order of the subjects. */
export async function race(subjects: readonly Subject[], { rounds, python, folder, onStart }: Race) {
  const laps = subjects.map((): ProcessFigures[] => [])
  const bytes = subjects.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    for (const [i, subject] of subjects.entries()) {
      onStart(subject, round)
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      laps[i].push(await measureProcess(python, subject.command, subject.cores))
      bytes[i] = await folderBytes(folder)
    }
  }
  await rm(folder, { recursive: true, force: true })
  return subjects.map((subject, i) => standingOf(subject, laps[i], bytes[i]))
}

function standingOf(
  { name, cores, rows, columns }: Subject,
  laps: readonly ProcessFigures[],
  bytes: number,
): Standing {
  const middle = (figure: keyof ProcessFigures) => median(laps.map((lap) => lap[figure]))
  const seconds = middle('seconds')
  const cpuSeconds = middle('cpuSeconds')
  return {
    name,
    cores,
    rows,
    columns,
    seconds,
    cpuSeconds,
    peakBytes: middle('peakBytes'),
    bytesPerRow: bytes / rows,
    rowsPerSecond: rows / seconds,
    cellsPerSecond: (rows * columns) / seconds,
    rowsPerCpuSecond: rows / cpuSeconds,
  }
}
