import { expect, it } from 'vitest'
import { backfill, dailyRun, expectSettled, published } from './deployment.ts'
import { execute, listExecutions } from './executions.ts'

const DAYS = ['2026-02-10', '2026-02-11', '2026-02-12'] as const
const rows = 2_000
const range = { from: DAYS[0], to: DAYS[2], rows }

it('makes the days that are missing and leaves the published one as it was', async () => {
  await execute(dailyRun, { date: DAYS[1], rows })
  const before = await published(DAYS[1])

  const executions = await listExecutions(dailyRun)
  const { result: plan } = await execute(backfill, { ...range, dryRun: true })
  expect(plan).toMatchObject({ dryRun: true, skipped: 1, days: [{ date: DAYS[0] }, { date: DAYS[2] }] })
  expect(await listExecutions(dailyRun)).toEqual(executions)

  const { status, result } = await execute(backfill, range)
  expect(status).toBe('SUCCEEDED')
  expect(result).toMatchObject({ published: 2, alreadyPublished: 0, failed: 0 })
  for (const date of DAYS) expect(await published(date)).toMatchObject({ date, rows })
  expect(await published(DAYS[1])).toEqual(before)
  await expectSettled()
})
