import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StorageError } from '../../src/core/errors.ts'
import { LOCK_KEY, partFile, runPrefix } from '../../src/core/keys.ts'
import { parseLock } from '../../src/core/lock.ts'
import { executeDailyRun } from '../../src/local/daily-run.ts'
import { RunFailedError, RunStoppedError } from '../../src/local/errors.ts'
import type { RunProgress } from '../../src/local/progress.ts'
import { runDay } from '../../src/local/run-day.ts'
import { WorkerPool } from '../../src/local/worker-pool.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { openStore } from '../../src/storage/open-store.ts'
import type { DyingWorkerData } from '../helpers/dying-worker.ts'
import { DATE, expectClean, keysUnder, runTiny, testContext, tinyRequest } from '../helpers/workflow.ts'

/** Threads and processes start slowly on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-day-'))
})
afterEach(() => rm(folder, { recursive: true }))

const openFolder = () => openStore(folder)
const now = () => new Date()

describe('runDay', () => {
  it('makes on worker threads the bytes that one thread makes', async () => {
    const summary = await runDay(tinyRequest, { store: folder, now, workers: 2 })
    expect(summary.status).toBe('published')
    expect(summary.seconds).toBeGreaterThan(0)
    const inMemory = memoryStore()
    const expected = await runTiny(inMemory)
    expect(summary.digest).toBe(expected.digest)
    for (const key of [0, 1, 2].flatMap((part) =>
      ['tiny', 'tiny_labels'].map((dataset) => runPrefix(dataset, DATE, summary.runId) + partFile(part)),
    )) {
      const [made, wanted] = await Promise.all(
        [openFolder(), inMemory].map(async (store) => (await store).get(key)),
      )
      expect(Buffer.compare(made?.bytes as Uint8Array, wanted?.bytes as Uint8Array)).toBe(0)
    }
    await expectClean(await openFolder())
  })

  it('stops on an abort, in the middle of its parts', async () => {
    const controller = new AbortController()
    const running = runDay(
      { ...tinyRequest, rows: 4000, parts: 40 },
      {
        store: folder,
        now,
        workers: 2,
        signal: controller.signal,
        onProgress: ({ type }) => type === 'part-inspected' && controller.abort(),
      },
    )
    await expect(running).rejects.toThrow(RunStoppedError)
    expect(await keysUnder(await openFolder(), 'tiny/')).toEqual([])
    await expectClean(await openFolder())
  })

  it('says what is wrong with a folder that cannot be one', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const running = runDay(tinyRequest, { store: join(file, 'data'), now, retryDelaySeconds: 0 })
    await expect(running).rejects.toThrow(StorageError)
    expect(await readdir(folder)).toEqual(['file'])
  })
})

describe('a killed worker', () => {
  const runWithDeaths = async (deathsWanted: number, onProgress: (progress: RunProgress) => void) => {
    const context = testContext(await openFolder())
    const deaths = new Int32Array(new SharedArrayBuffer(4))
    const workerData: DyingWorkerData = { storeLocation: folder, deaths, deathsWanted }
    const script = new URL('../helpers/dying-worker.ts', import.meta.url)
    const parts = new WorkerPool({ script, workerData, size: 1 })
    const run = executeDailyRun(tinyRequest, { context, parts, retryDelaySeconds: 0, onProgress })
    return await run.finally(() => parts.close())
  }

  it('is replaced, and its part made anew', async () => {
    const seen: RunProgress[] = []
    const summary = await runWithDeaths(1, (progress) => seen.push(progress))
    expect(summary.digest).toBe((await runTiny(memoryStore())).digest)
    expect(seen.filter(({ type }) => type === 'retry')).toEqual([
      expect.objectContaining({ state: 'GeneratePart', part: 0, error: 'WorkerDiedError' }),
    ])
    await expectClean(await openFolder())
  })

  it('fails the run when it dies each time', async () => {
    const failing = runWithDeaths(3, () => {})
    await expect(failing).rejects.toThrow(RunFailedError)
    await expect(failing).rejects.toThrow('found its worker dead: exit code 9')
    await expectClean(await openFolder())
  })
})

describe('a killed process', () => {
  it('leaves a lock that the next run takes over, and nothing that outlives that run', async () => {
    const script = fileURLToPath(new URL('../helpers/run-in-process.ts', import.meta.url))
    const child = spawn(process.execPath, [script, folder, '2026-11-18'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const exited = new Promise((resolve) => child.on('exit', resolve))
    for await (const line of createInterface({ input: child.stdout })) if (line === 'part-generated') break
    child.kill('SIGKILL')
    await exited

    const store = await openFolder()
    const lock = await store.get(LOCK_KEY)
    expect(parseLock(new TextDecoder().decode(lock?.bytes))).toMatchObject({
      state: 'held',
      date: '2026-11-18',
    })
    expect(await keysUnder(store, '_staging/')).not.toEqual([])

    expect((await runDay(tinyRequest, { store: folder, now, workers: 1 })).date).toBe(DATE)
    await expectClean(store)
    expect(await keysUnder(store, 'tiny/year=2026/month=11/day=18/')).toEqual([])
  })
})
