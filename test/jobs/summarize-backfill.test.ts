import { describe, expect, it } from 'vitest'
import { summarizeBackfill } from '../../src/jobs/summarize-backfill.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { testContext } from '../helpers/workflow.ts'

const summarize = (results: unknown[]) =>
  summarizeBackfill(
    { days: [{ date: '2026-11-18' }, { date: '2026-11-19' }], results },
    testContext(memoryStore()),
  )

describe('summarizeBackfill', () => {
  it('counts days by how they ended', async () => {
    const results = [
      { date: '2026-11-18', status: 'published', runId: 'a' },
      { date: '2026-11-19', status: 'already-published', runId: 'b' },
    ]
    expect(await summarize(results)).toMatchObject({ published: 1, alreadyPublished: 1, failed: 0 })
  })

  it.each([
    ['null, as an engine gives that loses a child', null],
    ['nothing', undefined],
    ['a failure', { date: '2026-11-19', status: 'failed' }],
    ['another day’s', { date: '2026-11-18', status: 'published' }],
  ])('counts a day as failed whose result is %s', async (_, result) => {
    const summary = await summarize([{ date: '2026-11-18', status: 'published', runId: 'a' }, result])
    expect(summary).toMatchObject({ published: 1, failed: 1 })
    expect(summary.days[1]).toEqual({ date: '2026-11-19', status: 'failed', runId: null })
  })
})
