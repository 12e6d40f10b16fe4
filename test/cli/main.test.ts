/** The program as a process of its own: streams, exit codes and signals. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../../src/cli/start.js', import.meta.url))
const DEADLINE_MILLIS = 30_000

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-main-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Starts the program; `onErr` sees standard error grow and may act on the process. */
function start(
  args: readonly string[],
  onErr: (err: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
) {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, timeout: DEADLINE_MILLIS })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
    onErr(err, (signal) => child.kill(signal))
  })
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

describe('the program', () => {
  it('prints to standard output and ends with 0', async () => {
    expect(await start(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^daily-synthetic \d/),
      err: '',
    })
  })

  it('prints errors to standard error and ends with 2 for bad usage', async () => {
    expect(await start(['rum'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Did you mean "run"?'),
    })
  })

  it('removes nothing where nobody can be asked', async () => {
    const store = join(folder, 'leftovers')
    const leftover = join(store, '_staging/run_id=aa/plan.json')
    await mkdir(dirname(leftover), { recursive: true })
    await writeFile(leftover, '{}')
    expect(await start(['clean', '--store', store])).toMatchObject({ code: 2, out: '' })
    expect(await readFile(leftover, 'utf8')).toBe('{}')
  })

  it(
    'cleans up after itself when it is interrupted',
    async () => {
      const store = join(folder, 'data')
      let isInterrupted = false
      const ended = await start(['run', '--rows', '400k', '--parts', '8', '--store', store], (err, kill) => {
        if (isInterrupted || !err.includes('Made 1 of 8 parts')) return
        isInterrupted = true
        kill('SIGINT')
      })
      expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining('interrupted') })
      expect(await readFile(join(store, '_control/lock.json'), 'utf8')).toContain('"free"')
      // The calendar tells of the failed day, too.
      expect((await readdir(store)).sort()).toEqual(['_control', 'index.html'])
    },
    DEADLINE_MILLIS,
  )
})
