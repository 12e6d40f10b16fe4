import { afterEach, expect, it } from 'vitest'
import { STAGING_PREFIX } from '../../src/core/keys.ts'
import {
  contents,
  dailyRun,
  expectSettled,
  lockIsHeldBy,
  published,
  readFailureNote,
  readLock,
} from './deployment.ts'
import { ended, execute, history, start, stop, taskFailures } from './executions.ts'
import { until } from './until.ts'

afterEach(expectSettled)

it('lets a second execution fail while one runs, and the first finish', async () => {
  // One part of this size takes any machine longer than the retries of the second.
  const first = await start(dailyRun, { date: '2026-03-10', rows: 800_000, parts: 1 })
  await lockIsHeldBy(first)
  const second = await execute(dailyRun, { date: '2026-03-11', rows: 1_000 })
  expect(second).toMatchObject({ status: 'FAILED' })
  const [failure] = await taskFailures(second.executionArn as string)
  expect(failure).toContain(`expected it free, found it held by ${first}`)
  expect(await lockIsHeldBy(first)).toMatchObject({ date: '2026-03-10' })
  expect(await ended(first)).toMatchObject({ status: 'SUCCEEDED' })
  await expect(published('2026-03-11')).rejects.toThrow('expected it published')
})

it('frees the lock of an execution that was stopped half way, and the next run removes its remains', async () => {
  const stopped = await start(dailyRun, { date: '2026-03-12', rows: 60_000, parts: 6 })
  await until('the first part in staging', async () => {
    const keys = Object.keys(await contents(STAGING_PREFIX))
    return keys.some((key) => key.endsWith('.parquet'))
  })
  await stop(stopped)
  expect(await ended(stopped)).toMatchObject({ status: 'ABORTED' })
  await until('the lock to be freed', async () => (await readLock())?.state === 'free')
  expect(await readFailureNote('2026-03-12')).toMatchObject({ execution: stopped })
  // Functions that were under way go on to their end, and may stage what they made after the clean-up.
  await until('the end of what was under way', async () =>
    (await history(stopped)).some(({ type }) => type === 'MapStateExited'),
  )
  expect(await execute(dailyRun, { date: '2026-03-13', rows: 1_000 })).toMatchObject({ status: 'SUCCEEDED' })
  await expect(published('2026-03-12')).rejects.toThrow('expected it published')
})
