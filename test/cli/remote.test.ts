import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { YESTERDAY } from './clock.ts'
import { type CloudInProcess, cloudInProcess } from './cloud-in-process.ts'
import { cli, type Ran } from './harness.ts'

const DAY = ['--schema', 'card-transactions'] as const
const SMALL = [...DAY, '--rows', '500', '--parts', '2'] as const

let cloud: CloudInProcess
let first: Ran
let second: Ran
beforeAll(async () => {
  cloud = await cloudInProcess()
  first = await cli(['execute', ...SMALL, '--wait', '--json'])
  second = await cli(['execute', ...SMALL, '--seed', '2', '--wait'])
}, 60_000)
afterAll(() => cloud.close())

const runId = () => String(first.json().runId)

describe('execute', () => {
  it('waits for the day and prints what was published, and which execution did', () => {
    expect(first.code).toBe(0)
    expect(first.json()).toMatchObject({
      status: 'published',
      dataset: 'card-transactions',
      date: YESTERDAY,
      rows: 500,
      parts: 2,
      uri: expect.stringMatching(/^s3:\/\/feed-bucket\//),
      execution: expect.stringMatching(/^execute-2026-11-19-/),
    })
    expect(first.err).toMatch(/^started execute-2026-11-19-/)
    expect(second.out).toContain('Published card-transactions 2026-11-19')
  })

  it('asks only for what the person said: the rest is as deployed', async () => {
    await cli(['execute', '--date', '2026-11-01', '--rows', '0'])
    expect(cloud.inputs).toEqual([
      { date: YESTERDAY, rows: 500, parts: 2, schema: 'card-transactions' },
      { date: YESTERDAY, rows: 500, parts: 2, schema: 'card-transactions', seed: 2 },
    ])
  })

  it('without --wait tells which execution it started', async () => {
    const { code, out, err } = await cli(['execute', ...SMALL, '--seed', '2'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Started 2026-11-19\nexecute-2026-11-19-[0-9a-f-]+\n$/)
  })

  it('fails with what the run failed with', async () => {
    const { code, err } = await cli(['execute', '--schema', 'no-such-schema', '--wait'])
    expect(code).toBe(1)
    expect(err).toContain('found FAILED: InvalidRequestError: schema: expected one of card-transactions')
  })

  it('says so when there is no such deployment', async () => {
    const { code, err } = await cli(['execute', '--stack', 'Another'])
    expect(code).toBe(1)
    expect(err).toContain('stack: expected the deployed stack "Another", found no such stack')
  })
})

describe('promote --remote', () => {
  it('rolls the day back to a superseded run and tells those who follow the feed', async () => {
    const told = cloud.events.length
    const args = ['promote', '--date', YESTERDAY, ...DAY, '--remote', '--run'] as const
    const promoted = await cli([...args, runId()])
    expect(promoted.code).toBe(0)
    expect(promoted.out).toContain(runId())
    expect(cloud.events.slice(told)).toMatchObject([
      { dataset: 'card-transactions', runId: runId(), rows: 500 },
    ])

    const refused = await cli([...args, 'unknown'])
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(
      /--run: expected a superseded run of card-transactions 2026-11-19 \([0-9a-f]{16}\), found unknown/,
    )
  })
})

describe('backfill --remote', () => {
  const RANGE = ['backfill', '--remote', '--from', '2026-11-18', '--to', YESTERDAY, ...SMALL] as const

  it('lists what it would make', async () => {
    const { code, json } = await cli([...RANGE, '--dry-run', '--json'])
    expect(code).toBe(0)
    expect(json()).toMatchObject({
      dryRun: true,
      skipped: 1,
      days: [{ date: '2026-11-18', before: 'missing', status: 'planned' }],
    })
  })

  it('makes what is missing, a line per day, and says what came of it', async () => {
    const { code, out, err } = await cli(RANGE)
    expect(code).toBe(0)
    expect(err).toContain('2026-11-18 published (1 of 1)')
    expect(out).toMatch(/2026-11-18 +missing +published/)
    expect(cloud.inputs.at(-1)).not.toHaveProperty('seed')
  })

  it('fails when a day did', async () => {
    const args = [...RANGE, '--parts', '499999', '--reprocess', 'completed']
    expect((await cli(args)).code).toBe(2)
    const tooMany = await cli([
      ...RANGE,
      '--rows',
      '3',
      '--parts',
      '9999',
      '--reprocess',
      'completed',
      '--json',
    ])
    expect(tooMany.code).toBe(1)
    expect(tooMany.json()).toMatchObject({ failed: 2, published: 0 })
  })
})

describe('status --remote', () => {
  it('lists the days in the bucket of the deployment', async () => {
    const { code, json } = await cli(['status', '--remote', '--json'])
    expect(code).toBe(0)
    expect(json()).toMatchObject({ store: 's3://feed-bucket', counts: { published: 2, missing: 0 } })
  })
})

describe('smoke --remote', () => {
  it('has the deployment plan a day and tries its bucket', async () => {
    const { code, json } = await cli(['smoke', '--remote', '--json'])
    expect(json()).toMatchObject({ passed: true, store: 's3://feed-bucket' })
    expect(code).toBe(0)
    expect((json().checks as unknown[]).length).toBe(9)
    expect(cloud.inputs.at(-1)).toMatchObject({ dryRun: true })
  })
})
