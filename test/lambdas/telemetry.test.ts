import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { QualityError, StorageError } from '../../src/core/errors.ts'
import { PUBLISHED_DAY } from '../cloud/published-day.ts'

// Read when the module is loaded; the first two make metrics go to the console that can be watched.
vi.stubEnv('POWERTOOLS_DEV', 'true')
vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false')
vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'Cards')
vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'DailySynthetic')
const { countPublished, observe } = await import('../../lambdas/shared/telemetry.ts')

const lines: Record<string, unknown>[] = []
const keep = (line: string) => void lines.push(JSON.parse(line))
beforeAll(() => {
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'info').mockImplementation(keep)
})
beforeEach(() => {
  lines.length = 0
})
afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const metricLines = () => lines.filter((line) => '_aws' in line)

describe('observe', () => {
  it('passes on what a job returned, and logs it without its lists', async () => {
    const result = { runId: 'run', parts: [0, 1, 2] }
    expect(await observe('PlanDay', async () => result)).toBe(result)
    expect(lines).toMatchObject([{ message: 'PlanDay is done', service: 'Cards', result: { runId: 'run' } }])
    expect(lines[0]?.result).not.toHaveProperty('parts')
  })

  it('counts a published day under the name of its feed, each figure in its unit', async () => {
    await observe('PublishDay', async () => {
      countPublished({ ...PUBLISHED_DAY, rows: 1000, bytes: 9000, parts: 2, seconds: 12.5 })
      return {}
    })
    expect(metricLines()).toMatchObject([
      {
        service: 'Cards',
        RowsPublished: 1000,
        BytesPublished: 9000,
        Parts: 2,
        RunSeconds: 12.5,
        RowsPerSecond: 80,
        _aws: {
          CloudWatchMetrics: [
            {
              Namespace: 'DailySynthetic',
              Dimensions: [['service']],
              Metrics: expect.arrayContaining([
                { Name: 'BytesPublished', Unit: 'Bytes' },
                { Name: 'RunSeconds', Unit: 'Seconds' },
                { Name: 'RowsPerSecond', Unit: 'Count/Second' },
              ]),
            },
          ],
        },
      },
    ])
  })

  it('passes on what a job threw, and counts a day that broke its expectations', async () => {
    const failure = new QualityError('amount range: expected at most 10, found 11')
    await expect(observe('VerifyDay', () => Promise.reject(failure))).rejects.toBe(failure)
    expect(metricLines()).toMatchObject([{ QualityFailures: 1 }])
  })

  it('counts no other failure as one of quality, and nothing twice', async () => {
    const failure = new StorageError('part: expected to be written, found no space')
    await expect(observe('GeneratePart', () => Promise.reject(failure))).rejects.toBe(failure)
    await observe('CleanupRun', async () => ({}))
    expect(metricLines()).toEqual([])
  })
})
