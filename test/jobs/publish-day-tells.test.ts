import { beforeEach, describe, expect, it } from 'vitest'
import { StorageError } from '../../src/core/errors.ts'
import type { JobContext, PublishedDay } from '../../src/jobs/context.ts'
import { listDayRuns } from '../../src/jobs/day-runs.ts'
import { publishDay } from '../../src/jobs/publish-day.ts'
import type { PublishedSummary } from '../../src/jobs/published-summary.ts'
import { releaseRun } from '../../src/jobs/release-run.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { stageTiny } from '../helpers/staged-day.ts'
import { DATE, testContext } from '../helpers/workflow.ts'

let context: JobContext
beforeEach(() => {
  context = testContext(memoryStore())
})

const publishedRuns = async (): Promise<string[]> =>
  (await listDayRuns(context.store, { dataset: 'tiny', date: DATE, sides: [] })).flatMap((run) =>
    run.manifestKey ? run.runId : [],
  )

describe('a published day', () => {
  it('is announced with its figures and how long it took since the lock was taken', async () => {
    const told: PublishedDay[] = []
    const runId = await stageTiny('me', context)
    const inFortySeconds = new Date(context.now().getTime() + 40_000)
    const summary = await publishDay(
      { owner: 'me', runId },
      { ...context, now: () => inFortySeconds, announce: async (day) => void told.push(day) },
    )
    expect(told).toEqual([{ ...summary, seconds: 40 }])
    expect(summary).toMatchObject({ dataset: 'tiny', date: DATE, rows: 100 })
  })

  it('moves in the catalog while the run that it replaces is still there, and is announced when it is not', async () => {
    const first = await stageTiny('first', context)
    await publishDay({ owner: 'first', runId: first }, context)
    await releaseRun({ owner: 'first' }, context)

    const seen: [string, string[]][] = []
    const moved: PublishedSummary[] = []
    const second = await stageTiny('second', context, { seed: 8 })
    await publishDay(
      { owner: 'second', runId: second },
      {
        ...context,
        moveCatalog: async (run) => {
          moved.push(run)
          seen.push(['moved', await publishedRuns()])
        },
        announce: async () => void seen.push(['announced', await publishedRuns()]),
      },
    )
    expect(moved).toMatchObject([{ runId: second }])
    expect(seen).toEqual([
      ['moved', [first, second].toSorted()],
      ['announced', [second]],
    ])
  })

  it('stays published when nobody could be told, and is told again by a retry', async () => {
    let attempts = 0
    const announce = async () => {
      attempts++
      if (attempts === 1) throw new StorageError('event bus: expected it to take the event, found a throttle')
    }
    const runId = await stageTiny('me', context)
    const publish = () => publishDay({ owner: 'me', runId }, { ...context, announce })
    await expect(publish()).rejects.toThrow(StorageError)
    expect(await publishedRuns()).toEqual([runId])
    expect(await publish()).toMatchObject({ status: 'published', runId })
    expect(attempts).toBe(2)
  })
})
