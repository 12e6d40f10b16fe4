import { afterEach, expect, it } from 'vitest'
import { STAGING_PREFIX } from '../../src/core/keys.ts'
import { contents, dailyRun, expectSettled, published, readFailureNote, store } from './deployment.ts'
import { ended, execute, start, taskFailures } from './executions.ts'
import { until } from './until.ts'

afterEach(expectSettled)

it('refuses a bad request with every fault at once, and writes nothing', async () => {
  const before = await contents()
  const { executionArn, status } = await execute(dailyRun, { date: '2026-02-30', rows: 0, colour: 'red' })
  expect(status).toBe('FAILED')
  const [failure] = await taskFailures(executionArn as string)
  expect(failure).toMatch(/date: expected.*rows: expected.*colour: expected/)
  expect(await contents()).toEqual(before)
})

it('publishes nothing of a day with a damaged part, and all of it the next time', async () => {
  const request = { date: '2026-03-05', rows: 3_000, parts: 3 }
  const arn = await start(dailyRun, request)
  await damagePart('part-00001.parquet')
  expect(await ended(arn)).toMatchObject({ status: 'FAILED' })
  const note = await readFailureNote(request.date)
  // The part's own inspection finds it, or the verification should that have been over already.
  expect(note).toMatchObject({ execution: arn })
  expect(note?.message).toMatch(/^part 1:|part-00001\.parquet/)
  await expect(published(request.date)).rejects.toThrow('expected it published')
  await expectSettled()

  expect(await execute(dailyRun, request)).toMatchObject({ status: 'SUCCEEDED' })
  expect(await published(request.date)).toMatchObject({ rows: 3_000 })
  expect(await readFailureNote(request.date)).toBeNull()
})

/** Overwrites a part as soon as it is staged, as a bug or a person might. */
async function damagePart(file: string): Promise<void> {
  const key = await until(`${file} in staging`, async () => {
    const keys = Object.keys(await contents(STAGING_PREFIX))
    return keys.find((staged) => staged.endsWith(file)) ?? null
  })
  await store.put(key, new TextEncoder().encode('not what was written'))
}
