/** Deploys the Core stack to the emulator that `enterEmulator` named, with the very command that an account gets. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ACCOUNT, REGION } from './emulator-environment.ts'
import { loopbackEndpoint } from './loopback-guard.ts'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '..')
const CDK = join(createRequire(import.meta.url).resolve('aws-cdk/package.json'), '..', 'bin', 'cdk')
const CORE_STACK = 'DailySyntheticCore'
const SHOWN_CHARS = 2_000

/** Values for `cdk --context`. */
export type Settings = Readonly<Record<string, string | number>>
/** A stack's outputs by name. */
export type Outputs = Readonly<Record<string, string>>

/** Bootstraps the emulator and deploys the Core stack to it; returns the stack's outputs. */
export async function deployCore(settings: Settings = {}): Promise<Outputs> {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-cdk-'))
  try {
    const outputs = join(folder, 'outputs.json')
    const context = Object.entries({ profile: 'emulator', ...settings }).flatMap(([key, value]) => [
      '--context',
      `${key}=${value}`,
    ])
    await cdk(['bootstrap', `aws://${ACCOUNT}/${REGION}`, ...context, '--output', join(folder, 'bootstrap')])
    await cdk([
      ...['deploy', CORE_STACK, ...context],
      ...['--require-approval', 'never', '--outputs-file', outputs, '--output', join(folder, 'deploy')],
    ])
    const stacks = JSON.parse(await readFile(outputs, 'utf8')) as Record<string, Outputs>
    return stacks[CORE_STACK] as Outputs
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function cdk(args: readonly string[]): Promise<void> {
  loopbackEndpoint(process.env)
  try {
    await run(process.execPath, [CDK, ...args], { cwd: ROOT })
  } catch (cause) {
    // It says everything it does; what went wrong comes last.
    const { stderr } = cause as { readonly stderr: string }
    throw new Error(`cdk ${args[0]}: expected success, found\n${stderr.slice(-SHOWN_CHARS)}`)
  }
}
