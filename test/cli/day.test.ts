import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leakySchema } from '../helpers/tiny-schema.ts'
import { YESTERDAY } from './clock.ts'
import { cli, type Ran } from './harness.ts'

let folder: string
let store: readonly string[]
let made: Ran

/** One small day of the smaller schema, made once for all that only read. */
const DAY = ['--schema', 'card-transactions'] as const
const RUN = ['run', ...DAY, '--rows', '2k', '--parts', '3', '--json'] as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-cli-'))
  store = ['--store', join(folder, 'data')]
  made = await cli([...RUN, ...store])
}, 60_000)

afterAll(() => rm(folder, { recursive: true }))

const inStore = (...argv: string[]) => cli([...argv, ...store])
const text = (value: unknown) => String(value)

describe('run', () => {
  it('publishes yesterday and prints one JSON document', () => {
    expect(made.err).toContain('Planned 2026-11-19: 2,000 rows in 3 parts')
    expect(made.code).toBe(0)
    expect(made.json()).toEqual({
      status: 'published',
      dataset: 'card-transactions',
      date: YESTERDAY,
      runId: expect.stringMatching(/^[0-9a-f]{16}$/),
      rows: 2000,
      parts: 3,
      digest: expect.stringMatching(/^[0-9a-f]{32}$/),
      bytes: expect.any(Number),
      uri: expect.stringMatching(/^file:.*\/$/),
      profile: expect.stringMatching(/^file:.*\.html$/),
      sides: [],
      seconds: expect.any(Number),
    })
  })

  it('tells of each state and of parts as they are made, where there is no terminal', () => {
    const lines = made.err.trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('Made '))).toHaveLength(3)
    expect(lines.filter((line) => line.startsWith('Read back '))).toHaveLength(3)
    expect(lines.slice(-2)).toEqual(['Verified', 'Profiled'])
  })

  it('puts the profile where it says', async () => {
    const page = await readFile(fileURLToPath(text(made.json().profile)), 'utf8')
    expect(page).toContain('card-transactions')
  })

  it('leaves a published day as it is', async () => {
    const { code, out } = await inStore(...RUN.slice(0, -1))
    expect(code).toBe(0)
    expect(out).toContain(`Already published: card-transactions ${YESTERDAY}`)
    expect(out).toContain(text(made.json().digest))
    expect(out).toMatch(/read it +duckdb -c "FROM '.*\*\.parquet' LIMIT 5"/)
  })

  it('ends with exit code 1 and the reason when the store refuses', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const { code, out, err } = await cli([...RUN, '--store', join(file, 'data')])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const { error } = JSON.parse(err.trimEnd().split('\n').at(-1) as string)
    expect(`${error.message} ${error.reason}`).toContain('ENOTDIR')
  }, 30_000)

  it('ends with exit code 1 when it is interrupted', async () => {
    const { code, err } = await cli([...RUN, '--date', '2026-11-01', ...store], {
      signal: AbortSignal.abort(),
    })
    expect(code).toBe(1)
    expect(err).toContain('RunStoppedError')
  })
})

describe('status', () => {
  it('lists published and missing days', async () => {
    const { code, json } = await inStore('status', '--from', '2026-11-18', '--to', 'yesterday', '--json')
    expect(code).toBe(0)
    const { runId, rows, bytes } = made.json()
    expect(json()).toMatchObject({
      counts: { published: 1, running: 0, failed: 0, missing: 1 },
      days: [
        { date: '2026-11-18', state: 'missing', rows: null, runId: null },
        { date: YESTERDAY, state: 'published', rows, runId, bytes },
      ],
    })
  })

  it('fits a table on 100 columns and records on 60', async () => {
    const wide = await inStore('status')
    const narrow = await cli(['status', ...store], { columns: 60 })
    expect(wide.out).toMatch(/^dataset +date +state +rows +size +run +published/)
    expect(narrow.out).toMatch(/^state +published$/m)
  })

  it('says why a day failed, where its report and files are, and ends with the calendar', async () => {
    const other = join(folder, 'refused')
    const schema = join(folder, 'leaky.json')
    await writeFile(schema, JSON.stringify(leakySchema))
    const refused = await cli(['run', '--schema', schema, '--store', other])
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('tell label separation') })
    const { out } = await cli(['status', '--store', other])
    const lines = out.split('\n')
    const at = lines.indexOf('Why runs failed')
    expect(lines.slice(at + 1, at + 3)).toEqual([
      `tiny ${YESTERDAY}`,
      expect.stringMatching(/^ {2}QualityError: tell label separation: expected an AUC of 0\.8/),
    ])
    const [report] = lines.flatMap((line) => /^ {2}Report: (file:.*_quality\.json)$/.exec(line)?.[1] ?? [])
    expect(JSON.parse(await readFile(fileURLToPath(report), 'utf8'))).toMatchObject({ passed: false })
    expect(lines.at(-2)).toMatch(/^Calendar: file:.*\/index\.html$/)
    const narrow = await cli(['status', '--store', other], { columns: 60 })
    const words = narrow.out.split('\n').filter((line) => !/[^ ]{49}/.test(line))
    expect(Math.max(...words.map((line) => line.length))).toBeLessThanOrEqual(60)

    const { json } = await cli(['status', '--json', '--store', other])
    expect(json()).toMatchObject({
      index: lines.at(-2)?.replace('Calendar: ', ''),
      days: [{ state: 'failed', quality: report, reason: expect.stringContaining('QualityError: tell') }],
    })
    const page = await readFile(fileURLToPath(json().index as string), 'utf8')
    expect(page).toContain('tell label separation')
  })

  it('says that an empty store has no days', async () => {
    const { code, out } = await cli(['status', '--store', join(folder, 'none')])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^No days in file:.*none yet\.\n$/) })
  })
})

describe('preview', () => {
  it('counts the rows and shows the first, the same in text and JSON', async () => {
    const { json } = await inStore('preview', ...DAY, '-n', '2', '--json')
    const { count, rows } = json() as { count: number; rows: Record<string, unknown>[] }
    expect(count).toBe(2000)
    expect(rows).toHaveLength(2)
    expect(Object.keys(rows[0])).toHaveLength(12)
    expect(rows[0].event_time).toMatch(/^2026-11-19T/)
    const { out } = await cli(['preview', ...DAY, '-n', '2', ...store], { columns: 300 })
    for (const value of Object.values(rows[1])) expect(out).toContain(value === null ? '-' : String(value))
  })

  it('turns on its side where the table is too wide', async () => {
    const { out } = await inStore('preview', ...DAY, '-n', '2')
    expect(out).toMatch(/^is_chip +(true|false) +(true|false)$/m)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('ends with exit code 1 for a day that is not published', async () => {
    const { code, err } = await inStore('preview', ...DAY, '--date', '2026-01-01')
    expect(code).toBe(1)
    expect(err).toContain('NotPublishedError')
    expect(err).toContain('2026-01-01')
  })
})

describe('profile', () => {
  it('prints a line per field and where the page is', async () => {
    const { code, out } = await inStore('profile', ...DAY)
    expect(code).toBe(0)
    expect(out).toContain('2,000 rows, 12 fields')
    expect(out).toMatch(/^label_fraud +bool +- +2 +false 99 %, true 1 %$/m)
    expect(out).toContain(text(made.json().profile))
  })

  it('profiles any Parquet file into a page', async () => {
    const file = fileURLToPath(`${made.json().uri}part-00000.parquet`)
    const out = join(folder, 'profile.html')
    const { code, json } = await cli(['profile', file, '--out', out, '--json'])
    expect(code).toBe(0)
    const { profile } = json() as { profile: { rows: number; fields: unknown[] } }
    expect(profile.rows).toBeGreaterThan(0)
    expect(profile.rows).toBeLessThan(2000)
    expect(profile.fields).toHaveLength(12)
    expect(await readFile(out, 'utf8')).toContain('<html')
  })

  it('refuses what is no Parquet file', async () => {
    const file = join(folder, 'notes.parquet')
    await writeFile(file, 'no Parquet')
    expect(await cli(['profile', file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('CorruptPartError'),
    })
  })
})

describe('backfill', () => {
  const backfill = (...more: string[]) =>
    inStore('backfill', ...DAY, '--rows', '500', '--from', '2026-11-17', '--json', ...more)

  it('lists in a dry run what it would make, and makes nothing', async () => {
    const { code, json } = await backfill('--dry-run')
    expect(code).toBe(0)
    expect(json()).toMatchObject({ dryRun: true, skipped: 1, published: 0 })
    expect((json().days as { date: string; status: string }[]).map((d) => `${d.date} ${d.status}`)).toEqual([
      '2026-11-17 planned',
      '2026-11-18 planned',
    ])
    expect((await inStore('status', '--json')).json().counts).toMatchObject({ published: 1 })
  })

  it('makes the missing days', async () => {
    const { code, json, err } = await backfill()
    expect(code).toBe(0)
    expect(json()).toMatchObject({ published: 2, failed: 0, skipped: 1 })
    expect(err).toContain('2026-11-18 published (2 of 2)')
    const status = await inStore('status', '--from', '2026-11-17', '--json')
    expect(status.json().counts).toMatchObject({ published: 3, missing: 0 })
    expect((await inStore('backfill', ...DAY, '--from', '2026-11-17')).out).toContain('Nothing to make')
  }, 60_000)
})
