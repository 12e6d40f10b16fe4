/**
 * How fast days are made, beside what else makes rows. README.md of this folder says how to read it.
 *
 *   npm run bench [-- --rows 1000000 --rounds 5 --only race,steps,bytes,starts,memory,install]
 *   npm run bench -- --check      # the steps alone, against what was recorded: exit code 1 when one has become slow
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENGINE_VERSION } from '../src/core/engine.ts'
import { bytesByColumn } from './speed/bytes-by-column.ts'
import { guardSteps, timeGuarded } from './speed/guard.ts'
import { peersPython } from './speed/process.ts'
import { race } from './speed/race.ts'
import { bytesText, memoryText, raceText, startsText, stepsText } from './speed/report.ts'
import { coldStarts, installation, synthesis } from './speed/start-up.ts'
import { timeSteps } from './speed/steps.ts'
import { memorySubjects, subjects } from './speed/subjects.ts'

const RESULT = new URL('results/speed.json', import.meta.url)
const SECTIONS = ['race', 'steps', 'bytes', 'starts', 'memory', 'install'] as const
/** What takes minutes, or the network, is asked for. */
const USUAL = 'race,steps,bytes,starts'
const SLOW_SHARE = 50

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: USUAL },
    check: { type: 'boolean', default: false },
  },
})
const rows = Number(values.rows)
const rounds = Number(values.rounds)
const wanted = values.only.split(',')
const strange = wanted.filter((section) => !(SECTIONS as readonly string[]).includes(section))
if (strange.length > 0 || !(rows >= 1000) || !(rounds >= 1)) {
  process.stderr.write(
    `expected --only of ${SECTIONS.join(', ')}, --rows of 1000 or more and --rounds of 1 or more, found ${JSON.stringify(values)}\n`,
  )
  process.exit(2)
}

if (values.check) process.exit((await guardSteps(RESULT)) ? 0 : 1)

const python = await peersPython()
const folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-speed-'))
const say = (text: string) => process.stderr.write(text)
const onStart = ({ name, cores }: { name: string; cores: string }, round: number) =>
  say(`round ${round + 1} of ${rounds}: ${name}, ${cores === 'one' ? 'one core' : 'all cores'}\n`)

/** Each gives what is saved and what is printed. */
const MEASURES: Record<(typeof SECTIONS)[number], () => Promise<[document: unknown, text: string]>> = {
  race: async () => {
    const plan = { rows, slowRows: Math.ceil(rows / SLOW_SHARE), python }
    const standings = await race(subjects(plan, join(folder, 'race')), {
      ...{ rounds, python, onStart },
      folder: join(folder, 'race'),
    })
    return [standings, raceText(standings)]
  },
  steps: async () => {
    const steps = await timeSteps(rows / 2, rounds)
    return [steps, stepsText(steps)]
  },
  bytes: async () => {
    const columns = await bytesByColumn(rows)
    return [columns, bytesText(columns)]
  },
  starts: async () => {
    const starts = [...(await coldStarts(python, rounds)), await synthesis(python, 1)]
    return [starts, startsText(starts)]
  },
  memory: async () => {
    const standings = await race(memorySubjects(join(folder, 'memory')), {
      ...{ rounds: 1, python, onStart },
      folder: join(folder, 'memory'),
    })
    return [standings, memoryText(standings)]
  },
  install: async () => {
    const install = await installation(python)
    return [install, startsText([install])]
  },
}

const document: Record<string, unknown> = {
  engine: ENGINE_VERSION,
  node: process.version,
  machine: `${cpus()[0].model}, ${availableParallelism()} cores`,
  rows,
  rounds,
}
try {
  for (const section of SECTIONS.filter((section) => wanted.includes(section))) {
    const [measured, text] = await MEASURES[section]()
    document[section] = measured
    if (section === 'steps') document.guard = await timeGuarded()
    process.stdout.write(text)
  }
} catch (error) {
  say(`${(error as Error).message}\n`)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
if (process.exitCode === undefined) await save()

async function save(): Promise<void> {
  await mkdir(new URL('.', RESULT), { recursive: true })
  await writeFile(RESULT, `${JSON.stringify(document, rounded, 2)}\n`)
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value
}
