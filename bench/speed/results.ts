/** What was measured, each section under the conditions that it was measured under: bench/results/speed.json. */
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { ENGINE_VERSION } from '../../src/core/engine.ts'
import type { ColumnBytes } from './bytes-by-column.ts'
import type { Standing } from './race.ts'
import {
  bytesFigures,
  type Figures,
  installFigures,
  longFigures,
  memoryFigures,
  raceFigures,
  scalingFigures,
  startsFigures,
  stepsFigures,
} from './report.ts'
import type { StartUp } from './start-up.ts'
import type { StepFigures } from './steps.ts'

export interface Conditions {
  readonly engine: string
  readonly node: string
  readonly machine: string
  readonly rounds: number
}

/** A section of the bench: what it found. */
export interface Measured {
  readonly race: readonly Standing[]
  readonly long: readonly Standing[]
  readonly steps: readonly StepFigures[]
  readonly scaling: readonly Standing[]
  readonly memory: readonly Standing[]
  readonly bytes: readonly ColumnBytes[]
  readonly starts: readonly StartUp[]
  readonly install: readonly StartUp[]
}

export type SectionName = keyof Measured

type Sections = { readonly [S in SectionName]?: { readonly on: Conditions; readonly found: Measured[S] } }

export interface Results {
  readonly sections: Sections
  /** The steps with the few rows of the gate's check. */
  readonly guard: readonly StepFigures[]
}

/** How each section is shown, in the order of the document. */
export const SHOWN: { readonly [S in SectionName]: (found: Measured[S]) => Figures } = {
  race: raceFigures,
  long: longFigures,
  steps: stepsFigures,
  scaling: scalingFigures,
  memory: memoryFigures,
  bytes: bytesFigures,
  starts: startsFigures,
  install: installFigures,
}

export const SECTION_NAMES = Object.keys(SHOWN) as SectionName[]

export const conditionsNow = (rounds: number): Conditions => ({
  engine: ENGINE_VERSION,
  node: process.version,
  machine: `${cpus()[0].model}, ${availableParallelism()} cores`,
  rounds,
})

export const readResults = async (file: URL): Promise<Results> => JSON.parse(await readFile(file, 'utf8'))

/** Four figures of each number are kept: more are noise. */
export async function writeResults(file: URL, results: Results): Promise<void> {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value
  await writeFile(file, `${JSON.stringify(results, rounded, 2)}\n`)
}
