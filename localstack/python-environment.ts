/** Python environments of the project's own: each made once per list of requirements, and kept beside the npm packages. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache')

/** Folder of one tool's files that may be thrown away: environments, logs, what is running. */
export const cacheFolder = (tool: string): string => join(CACHE, tool)

/**
 * Path of the `python` of an environment that holds exactly what a requirements file lists. The first time it needs
 * `python3` with venv, of a version that the requirements bear, and its package index.
 */
export async function pythonWith(requirements: string, cache: string): Promise<string> {
  const digest = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
  const folder = join(cache, `python-${digest.slice(0, 12)}`)
  const python = join(folder, 'bin', 'python')
  // Written last: an environment without it was broken off.
  const complete = join(folder, 'complete')
  if (await exists(complete)) return python
  await rm(folder, { recursive: true, force: true })
  await run('python3', ['-m', 'venv', folder])
  await run(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--requirement', requirements])
  await writeFile(complete, '')
  return python
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
