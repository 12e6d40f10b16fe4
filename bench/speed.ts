/**
 * How fast days are made, beside what else makes rows. README.md of this folder says how to read it.
 *
 *   npm run bench [-- --rows 1000000 --rounds 5 --only race,long,steps,scaling,memory,bytes,starts,install]
 *   npm run bench -- --check      # the steps alone, against what was recorded: exit code 1 when one has become slow
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bytesByColumn } from './speed/bytes-by-column.ts'
import { speedDocument } from './speed/document.ts'
import { guardSteps, timeGuarded } from './speed/guard.ts'
import { peersPython } from './speed/process.ts'
import { race } from './speed/race.ts'
import { asText } from './speed/report.ts'
import {
  conditionsNow,
  type Measured,
  readResults,
  SECTION_NAMES,
  type SectionName,
  SHOWN,
  writeResults,
} from './speed/results.ts'
import { coldStarts, installation, synthesis } from './speed/start-up.ts'
import { timeSteps } from './speed/steps.ts'
import { longSubjects, memorySubjects, type Subject, scalingSubjects, subjects } from './speed/subjects.ts'

const RESULT = new URL('results/speed.json', import.meta.url)
const DOCUMENT = new URL('../docs/speed.md', import.meta.url)
/** What takes minutes, or the network, is asked for. */
const USUAL = 'race,steps,bytes,starts'
const SLOW_SHARE = 50
/** Measured in one round, whatever is asked for. */
const ONCE: readonly SectionName[] = ['memory', 'install']

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
const strange = wanted.filter((section) => !(SECTION_NAMES as readonly string[]).includes(section))
if (strange.length > 0 || !(rows >= 1000) || !(rounds >= 1)) {
  process.stderr.write(
    `expected --only of ${SECTION_NAMES.join(', ')}, --rows of 1000 or more and --rounds of 1 or more, found ${JSON.stringify(values)}\n`,
  )
  process.exit(2)
}

if (values.check) process.exit((await guardSteps(RESULT)) ? 0 : 1)

const python = await peersPython()
const folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-speed-'))
const say = (text: string) => process.stderr.write(text)
const onStart = ({ name, cores }: { name: string; cores: string }, round: number) =>
  say(`round ${round + 1} of ${rounds}: ${name}, ${cores === 'one' ? 'one core' : 'all cores'}\n`)

const runRace = (contestants: readonly Subject[], name: string, times = rounds) =>
  race(contestants, { rounds: times, python, onStart, folder: join(folder, name) })

const MEASURES: { readonly [S in SectionName]: () => Promise<Measured[S]> } = {
  race: () =>
    runRace(subjects({ rows, slowRows: Math.ceil(rows / SLOW_SHARE), python }, join(folder, 'race')), 'race'),
  long: () => runRace(longSubjects(python, join(folder, 'long')), 'long'),
  steps: () => timeSteps(rows / 2, rounds),
  scaling: () => runRace(scalingSubjects(join(folder, 'scaling')), 'scaling'),
  memory: () => runRace(memorySubjects(join(folder, 'memory')), 'memory', 1),
  bytes: () => bytesByColumn(rows),
  starts: async () => [...(await coldStarts(python, rounds)), await synthesis(python, 1)],
  install: async () => [await installation(python)],
}

try {
  for (const name of SECTION_NAMES.filter((name) => wanted.includes(name))) await measure(name)
} catch (error) {
  say(`${(error as Error).message}\n`)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Measures one section, prints it, and keeps it beside what is known of the others. */
async function measure<S extends SectionName>(name: S): Promise<void> {
  const found = await MEASURES[name]()
  process.stdout.write(asText(SHOWN[name](found)))
  const before = await readResults(RESULT)
  const results = {
    sections: { ...before.sections, [name]: { on: conditionsNow(ONCE.includes(name) ? 1 : rounds), found } },
    guard: name === 'steps' ? await timeGuarded() : before.guard,
  }
  await writeResults(RESULT, results)
  await writeFile(DOCUMENT, speedDocument(await readResults(RESULT)))
}
