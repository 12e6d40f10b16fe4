/** The command line against the deployment, which it finds by the outputs of the stack. */
import { afterEach, expect, it } from 'vitest'
import { cli } from './cli.ts'
import { expectSettled, published } from './deployment.ts'

afterEach(expectSettled)

interface Executed {
  readonly status: string
  readonly runId: string
}

const date = '2026-03-20'
const execute = (seed: number) =>
  cli('execute', '--date', date, '--rows', '1000', '--seed', String(seed), '--wait') as Promise<Executed>

it('executes a day, replaces it by another and rolls back to the first', async () => {
  const first = await execute(1)
  expect(await execute(2)).toMatchObject({ status: 'published' })
  expect((await published(date)).seed).toBe(2)
  await cli('promote', '--remote', '--date', date, '--run', first.runId)
  expect(await published(date)).toMatchObject({ seed: 1, runId: first.runId })
})

it('backfills a range, and says afterwards that every day of it is published', async () => {
  const range = ['--from', '2026-03-22', '--to', '2026-03-23']
  expect(await cli('backfill', '--remote', ...range, '--rows', '1000')).toMatchObject({
    published: 2,
    failed: 0,
  })
  expect(await cli('status', '--remote', ...range)).toMatchObject({ counts: { published: 2 } })
})
