/** A MiniStack of one's own: started on a port of this machine, stopped with every function that it runs. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { emulatorEnvironment } from './emulator-environment.ts'
import { cacheFolder, pythonWith } from './python-environment.ts'

const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt')
const CACHE_FOLDER = cacheFolder('emulator')
const START_DEADLINE_SECONDS = 30
const STOP_DEADLINE_SECONDS = 5
const POLL_MILLIS = 50
/** A workflow's waits before a retry, which suit a cloud, take this part of their time. */
const WAIT_SCALE = '0.01'

export interface Ministack {
  /** Also the number of the group of processes that it is in with its functions. */
  readonly pid: number
  readonly logFile: string
}

/**
 * Starts it in the background and waits until it answers. It outlives this process.
 * @throws Error with the end of its log when it does not answer in time
 */
export async function startMinistack(endpoint: string): Promise<Ministack> {
  const python = await pythonWith(REQUIREMENTS, CACHE_FOLDER)
  const { hostname, port } = new URL(endpoint)
  const folder = emulatorFolder(endpoint)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const logFile = join(folder, 'log')
  const log = await open(logFile, 'w')
  const server = spawn(python, ['-m', 'ministack'], {
    // A group of its own, so that it can be stopped as a whole.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: {
      ...emulatorEnvironment({ ...process.env, AWS_ENDPOINT_URL: endpoint, AWS_ENDPOINT_URL_S3: endpoint }),
      BIND_HOST: hostname,
      GATEWAY_PORT: port,
      SFN_WAIT_SCALE: WAIT_SCALE,
      LAMBDA_EXECUTOR: 'local',
      TMPDIR: folder,
      STATE_DIR: folder,
      S3_DATA_DIR: folder,
    },
  })
  server.unref()
  await log.close()
  const started = { pid: server.pid as number, logFile }
  await waitUntilItAnswers(server, endpoint, started)
  return started
}

/** Where the emulator of an endpoint keeps its files: there while it runs. */
export const emulatorFolder = (endpoint: string): string =>
  join(CACHE_FOLDER, `ministack-${new URL(endpoint).port}`)

async function waitUntilItAnswers(server: ChildProcess, endpoint: string, started: Ministack): Promise<void> {
  const deadline = performance.now() + START_DEADLINE_SECONDS * 1000
  while (server.exitCode === null && performance.now() < deadline) {
    if (await answers(endpoint)) return
    await sleep(POLL_MILLIS)
  }
  await stopMinistack(started.pid)
  const log = await readFile(started.logFile, 'utf8')
  throw new Error(`${endpoint}: expected MiniStack to answer, found its log to end:\n${log.slice(-2000)}`)
}

/** Whether an emulator answers there. */
export async function answers(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/_localstack/health`)).ok
  } catch {
    return false // nobody listens there, or not yet
  }
}

/** Stops the emulator and its functions; kills what is still there after a while. Content when they are gone. */
export async function stopMinistack(pid: number): Promise<void> {
  const deadline = performance.now() + STOP_DEADLINE_SECONDS * 1000
  signalGroup(pid, 'SIGTERM')
  while (signalGroup(pid, 0) && performance.now() < deadline) await sleep(POLL_MILLIS)
  killMinistack(pid)
}

/** Ends both at once: nothing can refuse it, so there is nothing to wait for. */
export function killMinistack(pid: number): void {
  signalGroup(pid, 'SIGKILL')
}

/** Whether there is any process in the group. The signal 0 only asks. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
