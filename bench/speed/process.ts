/** What commands take as whole processes, start to end: that is what a user waits and pays for. */
import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder, pythonWith } from '../../localstack/python-environment.ts'

const run = promisify(execFile)
const MEASURE = join(import.meta.dirname, 'measure.py')

/** `one` holds a process to a single core where the system can (Linux); `all` leaves it free. */
export type Cores = 'one' | 'all'

export interface ProcessFigures {
  readonly seconds: number
  /** Of all its threads and children. */
  readonly cpuSeconds: number
  readonly peakBytes: number
}

/** The `python` with the peers of this bench; the first time it is put together. */
export const peersPython = (): Promise<string> =>
  pythonWith(join(import.meta.dirname, 'requirements.txt'), cacheFolder('bench-speed'))

/** @throws with what the command said when it fails */
export async function measureProcess(
  python: string,
  command: readonly string[],
  cores: Cores,
): Promise<ProcessFigures> {
  const pinned =
    cores === 'one' && process.platform === 'linux' ? ['taskset', '-c', '0', ...command] : command
  try {
    const { stdout } = await run(python, [MEASURE, ...pinned], { maxBuffer: 2 ** 26 })
    return JSON.parse(stdout)
  } catch (cause) {
    const { stderr } = cause as { readonly stderr?: string }
    throw new Error(`${command.join(' ')}: expected it to end well, found\n${stderr ?? cause}`, { cause })
  }
}

export const coreCount = (cores: Cores): number => (cores === 'one' ? 1 : availableParallelism())

/** Bytes of all files in a folder. */
export async function folderBytes(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return bytes
}
