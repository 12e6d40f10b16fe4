/** How long it takes until something can begin: functions, synthesis, installation. Medians of wall seconds. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleHandlers, handlerNames } from '../../lib/bundle-handlers.ts'
import { median } from './median.ts'
import { measureProcess } from './process.ts'

export interface StartUp {
  readonly what: string
  readonly seconds: number
}

const ROOT = join(import.meta.dirname, '..', '..')
/** Loads a handler's bundle, as a function does when it starts cold; prints nothing. */
const LOAD =
  'const { handler } = await import(process.argv[1]); if (typeof handler !== "function") process.exit(1)'
/** What the handlers read of their environment as they are loaded. */
const ENVIRONMENT = {
  DAILY_SYNTHETIC_STORE: 's3://bucket',
  DAILY_SYNTHETIC_EVENT_BUS: 'default',
  DAILY_SYNTHETIC_CATALOG_TABLES: 'database.table',
  AWS_REGION: 'us-east-1',
}

/** Fresh processes: Node alone, the program's quickest commands, and each function's bundle. */
export async function coldStarts(python: string, rounds: number): Promise<StartUp[]> {
  const node = { what: 'Node alone', seconds: await timed(python, [process.execPath, '--eval', '0'], rounds) }
  return [node, ...(await commandStarts(python, rounds)), ...(await functionStarts(python, rounds))]
}

async function commandStarts(python: string, rounds: number): Promise<StartUp[]> {
  const folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-start-'))
  const program = [process.execPath, join(ROOT, 'src', 'cli', 'start.js')]
  try {
    const starts: StartUp[] = []
    for (const args of [['--help'], ['generate', '--rows', '100', '--out', folder]]) {
      const what = ['daily-synthetic', ...args.slice(0, 3)].join(' ')
      starts.push({ what, seconds: await timed(python, [...program, ...args], rounds) })
    }
    return starts
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function functionStarts(python: string, rounds: number): Promise<StartUp[]> {
  const folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-bundle-'))
  Object.assign(process.env, ENVIRONMENT)
  try {
    bundleHandlers(folder)
    const starts: StartUp[] = []
    for (const name of handlerNames()) {
      const bundle = join(folder, 'lambdas', `${name}.mjs`)
      const load = [process.execPath, '--input-type=module', '--eval', LOAD, bundle]
      starts.push({ what: `function ${name}`, seconds: await timed(python, load, rounds) })
    }
    return starts
  } finally {
    await rm(folder, { recursive: true })
  }
}

export async function synthesis(python: string, rounds: number): Promise<StartUp> {
  const cdk = join(ROOT, 'node_modules', '.bin', 'cdk')
  const out = await mkdtemp(join(tmpdir(), 'daily-synthetic-synth-'))
  const command = [process.execPath, cdk, 'synth', '--quiet', '--output', out]
  try {
    return { what: 'cdk synth', seconds: await timed(python, command, rounds) }
  } finally {
    await rm(out, { recursive: true })
  }
}

/** `npm ci` of the lockfile in an empty folder, with npm's cache as it is. */
export async function installation(python: string): Promise<StartUp> {
  const folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-install-'))
  try {
    for (const file of ['package.json', 'package-lock.json']) await cp(join(ROOT, file), join(folder, file))
    const command = ['npm', 'ci', '--prefix', folder]
    return { what: 'npm ci', seconds: await timed(python, command, 1) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function timed(python: string, command: readonly string[], rounds: number): Promise<number> {
  const seconds: number[] = []
  for (let round = 0; round < rounds; round++)
    seconds.push((await measureProcess(python, command, 'all')).seconds)
  return median(seconds)
}
