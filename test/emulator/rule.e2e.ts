import { afterAll, expect, it } from 'vitest'
import { dailyRun, expectSettled, published } from './deployment.ts'
import { ended, listExecutions } from './executions.ts'
import { DEPLOYED_ROWS, pauseRule, resumeRule } from './schedule.ts'
import { until } from './until.ts'

const DAY_MILLIS = 86_400_000
/** The rule's minute, which begins when it is resumed, and the emulator's own rounds of ten seconds. */
const RULE_DEADLINE_SECONDS = 75

afterAll(pauseRule)

it('fires a run for the day before its time, with the rows of the deployment', async () => {
  const before = new Set(await listExecutions(dailyRun))
  await resumeRule()
  const fired = await until(
    'an execution by the rule',
    async () => (await listExecutions(dailyRun)).find((arn) => !before.has(arn)) ?? null,
    RULE_DEADLINE_SECONDS,
  )
  // One is enough: a second would find its day published.
  await pauseRule()
  const { status, input, result } = await ended(fired)
  expect(status).toBe('SUCCEEDED')
  const { time } = JSON.parse(input as string) as { time: string }
  const date = new Date(Date.parse(time) - DAY_MILLIS).toISOString().slice(0, 10)
  expect(result).toMatchObject({ status: 'published', date, rows: DEPLOYED_ROWS })
  expect(await published(date)).toMatchObject({ execution: fired })
  await expectSettled()
})
