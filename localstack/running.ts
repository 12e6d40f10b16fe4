/** Which MiniStack `local:up` started, so that `local:down` stops that one and no other process. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { emulatorFolder } from './ministack.ts'

const run = promisify(execFile)
const recordOf = (endpoint: string) => join(emulatorFolder(endpoint), 'pid')

export async function rememberMinistack(endpoint: string, pid: number): Promise<void> {
  await mkdir(emulatorFolder(endpoint), { recursive: true })
  await writeFile(recordOf(endpoint), String(pid))
}

/** The process number of the one that was started for this endpoint, if it still runs. Forgets it either way. */
export async function recallMinistack(endpoint: string): Promise<number | null> {
  const record = recordOf(endpoint)
  const pid = Number(await readFile(record, 'utf8').catch(() => ''))
  await rm(record, { force: true })
  // Process numbers are used again: the command tells that this is no other process.
  return pid > 0 && /-m ministack$/.test(await commandOf(pid)) ? pid : null
}

/** Empty when there is no such process. */
async function commandOf(pid: number): Promise<string> {
  const found = await run('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return found.stdout.trim()
}
