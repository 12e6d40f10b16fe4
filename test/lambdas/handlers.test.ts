import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bundleHandlers } from '../../lib/bundle-handlers.ts'
import { handlerName } from '../../lib/constructs/job-function.ts'
import { STORE_VARIABLE } from '../../src/core/environment.ts'
import { loadShippedSchema } from '../../src/jobs/shipped-schemas.ts'
import { fileStore } from '../../src/storage/file-store.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { keysUnder } from '../storage/store-helpers.ts'
import { ALL_JOBS } from './all-jobs.ts'
import { type CallJob, runDayByJobs } from './day-by-jobs.ts'

const REQUEST = { date: '2026-02-28', rows: 3001, parts: 3, seed: 7, schema: 'payments' }

/** A second on an idle machine. */
const BUNDLING_TIMEOUT_MILLIS = 60_000

const folder = mkdtempSync(join(tmpdir(), 'handlers-'))
const code = join(folder, 'code')
const storeFolder = join(folder, 'store')

const callHandler: CallJob = async (job, event) => {
  const url = pathToFileURL(join(code, 'lambdas', `${handlerName(job)}.mjs`)).href
  const { handler } = (await import(/* @vite-ignore */ url)) as {
    handler: (event: unknown) => Promise<unknown>
  }
  return handler(event)
}

beforeAll(() => {
  bundleHandlers(code)
  vi.stubEnv(STORE_VARIABLE, storeFolder)
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT')
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true')
}, BUNDLING_TIMEOUT_MILLIS)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('the bundled handlers', () => {
  it('make the very day that the jobs make from source, and leave nothing else', async () => {
    const summary = await runDayByJobs(callHandler, 'execution:1', REQUEST)
    const store = memoryStore()
    const context = {
      store,
      now: () => new Date(),
      loadSchema: loadShippedSchema,
      ownerIsDead: async () => false,
    }
    const fromSource = await runDayByJobs(
      (job, input) => ALL_JOBS[job](input, context),
      'execution:1',
      REQUEST,
    )

    expect(summary).toMatchObject({ status: 'published', rows: 3001, parts: 3, date: '2026-02-28' })
    expect(summary.digest).toBe(fromSource.digest)
    expect(summary.bytes).toBe(fromSource.bytes)
    const keys = await keysUnder(fileStore(storeFolder), '')
    expect(keys).toEqual(await keysUnder(store, ''))
    const files = keys.filter((key) => key.endsWith('.parquet'))
    expect(files.map((key) => key.split('/')[0])).toEqual([
      ...Array(3).fill('payments'),
      ...Array(3).fill('payments_labels'),
    ])
    expect(keys.filter((key) => key.startsWith('_'))).toEqual(['_control/lock.json'])
  }, 30_000)

  it('refuse a bad request by the name that the workflow matches', async () => {
    const failure = callHandler('PlanDay', { owner: 'execution:2', request: { date: '2026-02-29', rows: 0 } })
    await expect(failure).rejects.toMatchObject({ name: 'InvalidRequestError' })
    await expect(failure).rejects.toThrow(/date: .*\n*.*rows: /s)
  })
})
