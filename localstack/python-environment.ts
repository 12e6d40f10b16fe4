/** The emulator's own Python environment: made once per list of requirements, and kept beside the npm packages. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt')

/** Files of the emulator that may be thrown away: environments, logs, what is running. */
export const CACHE_FOLDER = join(import.meta.dirname, '..', 'node_modules', '.cache', 'emulator')

/** Path of its `python`. Needs a Python of 3.10 or later with venv, and its package index the first time. */
export async function pythonWithMinistack(): Promise<string> {
  const digest = createHash('sha256')
    .update(await readFile(REQUIREMENTS))
    .digest('hex')
  const folder = join(CACHE_FOLDER, `python-${digest.slice(0, 12)}`)
  const python = join(folder, 'bin', 'python')
  // Written last: an environment without it was broken off.
  const complete = join(folder, 'complete')
  if (await exists(complete)) return python
  await rm(folder, { recursive: true, force: true })
  await run('python3', ['-m', 'venv', folder])
  await run(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--requirement', REQUIREMENTS])
  await writeFile(complete, '')
  return python
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
