/**
 * A million rows read back, checked and profiled up to the page, beside ydata-profiling on a tenth of them. README.md of this
 * folder says how to read the figures.
 *
 *   npm run bench:profile [-- --rows 1000000 --sample 100000 --rounds 3]
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { cacheFolder, pythonWith } from '../localstack/python-environment.ts'
import { paintFor } from '../src/cli/paint.ts'
import { table } from '../src/cli/text-layout.ts'
import { ENGINE_VERSION } from '../src/core/engine.ts'
import { formatBytes, formatCount } from '../src/core/format.ts'
import { stagedPartKey } from '../src/core/keys.ts'
import { generatePart } from '../src/jobs/generate-part.ts'
import type { PartReceipt } from '../src/jobs/part-receipt.ts'
import { planDay } from '../src/jobs/plan-day.ts'
import { localContext } from '../src/local/local-context.ts'
import { fileStore } from '../src/storage/file-store.ts'
import type { StagedDay } from './profile/ours.ts'

const RESULT = new URL('results/profile.json', import.meta.url)
const HERE = import.meta.dirname
const DATE = '2026-11-19'
const OURS = 'daily-synthetic'
const COLUMNS_WITHOUT_TERMINAL = 120

const run = promisify(execFile)

/** What one run of a tool took. */
interface Figures {
  readonly rows: number
  readonly wallSeconds: number
  /** Of all processors together. */
  readonly processorSeconds: number
  readonly pageBytes: number
  readonly version?: string
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    sample: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
  },
})
const rounds = Number(values.rounds)
const python = await pythonWith(join(HERE, 'profile', 'requirements.txt'), cacheFolder('bench-profile'))
const folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-bench-'))
try {
  say(`making ${formatCount(Number(values.rows))} payments`)
  const staged = await stageDay(Number(values.rows))
  const sample = await sampleOf(staged, values.sample)
  const tools: Readonly<Record<string, () => Promise<Figures>>> = {
    [OURS]: () => timed(process.execPath, [join(HERE, 'profile', 'ours.ts'), JSON.stringify(staged)]),
    'ydata-profiling, minimal': () => timed(python, [join(HERE, 'profile', 'theirs.py'), 'minimal', sample]),
    'ydata-profiling, default': () => timed(python, [join(HERE, 'profile', 'theirs.py'), 'default', sample]),
  }
  const runs = await inTurn(tools)
  await report(runs)
} finally {
  await rm(folder, { recursive: true })
}

/** The day as GeneratePart leaves it. */
async function stageDay(rows: number): Promise<StagedDay> {
  const context = localContext(fileStore(folder), () => new Date())
  const request = { date: DATE, rows, seed: 1 }
  const planned = await planDay({ owner: 'bench', request }, context)
  if (planned.status !== 'planned') throw new Error(`status: expected planned, found ${planned.status}`)
  const { runId, parts } = planned
  const receipts: PartReceipt[] = []
  for (const part of parts) receipts.push(await generatePart({ runId, part }, context))
  return { folder, runId, receipts }
}

/** Rows drawn from all parts, in one Parquet file. */
async function sampleOf({ runId, receipts }: StagedDay, rows: string): Promise<string> {
  const parts = receipts.map(({ part }) => join(folder, stagedPartKey(runId, part)))
  const file = join(folder, 'sample.parquet')
  await run(python, [join(HERE, 'profile', 'theirs.py'), 'sample', file, rows, ...parts])
  return file
}

async function timed(program: string, args: readonly string[]): Promise<Figures> {
  const { stdout } = await run(program, [...args])
  return JSON.parse(stdout.trim().split('\n').at(-1) as string)
}

/** Each tool after the other, so that a slow minute of the machine falls on all of them. */
async function inTurn(
  tools: Readonly<Record<string, () => Promise<Figures>>>,
): Promise<Map<string, Figures[]>> {
  const runs = new Map<string, Figures[]>()
  for (let round = 1; round <= rounds; round++) {
    for (const [tool, work] of Object.entries(tools)) {
      const figures = await work()
      runs.set(tool, [...(runs.get(tool) ?? []), figures])
      say(`round ${round} of ${rounds}, ${tool}: ${figures.processorSeconds.toFixed(1)} s of processor time`)
    }
  }
  return runs
}

async function report(runs: ReadonlyMap<string, readonly Figures[]>): Promise<void> {
  const microsPerRow = ({ processorSeconds, rows }: Figures) => (1e6 * processorSeconds) / rows
  const ours = runs.get(OURS) ?? []
  const tools = [...runs].map(([tool, figures]) => {
    const [{ rows, version }] = figures
    return {
      tool,
      version: version ?? ENGINE_VERSION,
      rows,
      processorSeconds: median(figures.map(({ processorSeconds }) => processorSeconds)),
      wallSeconds: median(figures.map(({ wallSeconds }) => wallSeconds)),
      microsPerRow: median(figures.map(microsPerRow)),
      pageBytes: median(figures.map(({ pageBytes }) => pageBytes)),
      /** By pairs of one round. */
      timesOursPerRow: median(figures.map((theirs, i) => microsPerRow(theirs) / microsPerRow(ours[i]))),
    }
  })
  const [{ model }] = cpus()
  await mkdir(new URL('.', RESULT), { recursive: true })
  await writeFile(
    RESULT,
    `${JSON.stringify({ machine: { model, processors: cpus().length, node: process.version }, date: DATE, rounds, tools }, rounded, 2)}\n`,
  )
  const { stdout } = process
  const screen = {
    columns: stdout.columns ?? COLUMNS_WITHOUT_TERMINAL,
    paint: paintFor(stdout.isTTY && stdout.hasColors()),
  }
  const columns = [
    'tool',
    'version',
    'rows',
    'processor',
    'elapsed',
    'per row',
    'page',
    '× ours per row',
  ] as const
  stdout.write(
    table(
      columns.map((title, i) => ({ title, align: i < 2 ? 'left' : 'right' })),
      tools.map((tool) => [
        tool.tool,
        tool.version,
        formatCount(tool.rows),
        `${tool.processorSeconds.toFixed(1)} s`,
        `${tool.wallSeconds.toFixed(1)} s`,
        `${tool.microsPerRow.toFixed(1)} µs`,
        formatBytes(tool.pageBytes),
        tool.timesOursPerRow.toFixed(1),
      ]),
      screen,
    ),
  )
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
