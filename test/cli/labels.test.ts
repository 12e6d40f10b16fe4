import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openParquet } from '../../src/parquet/reader.ts'
import { cli } from './harness.ts'

/** Two days of 40 labels each, which become known in the month after the first. */
const SCHEMA = `
name: orders
fields:
  - { name: id, type: sequence }
  - { name: is_returned, type: bool, exact_rate: 0.1 }
  - { name: returned_on, type: datetime, as: date, between: ['2026-11-01', '2026-12-01'], hidden: true }
sides:
  labels: { of: is_returned, fields: [id, returned_on], known_on: returned_on }
`
const LABELS = 80

let folder: string
let store: string
let schema: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-labels-'))
  store = join(folder, 'data')
  schema = join(folder, 'orders.yaml')
  await writeFile(schema, SCHEMA)
  for (const date of ['2026-11-01', '2026-11-02'])
    await cli(['run', '--schema', schema, '--rows', '400', '--parts', '2', '--date', date, '--store', store])
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

const labels = (...argv: string[]) => cli(['labels', '--schema', 'orders', '--store', store, ...argv])
type Labels = { count: number; rows: { id: number; returned_on: string }[] }
const known = async (...argv: string[]) => (await labels('--json', ...argv)).json() as unknown as Labels

describe('labels', () => {
  it('prints those known by a date, and counts the others out', async () => {
    const all = await known('--as-of', '2026-12-31')
    expect(all).toMatchObject({
      dataset: 'orders',
      asOf: '2026-12-31',
      days: 2,
      daysWithout: 0,
      count: LABELS,
    })
    const early = await known('--as-of', '2026-11-10')
    expect(early.count).toBeGreaterThan(0)
    expect(early.rows).toEqual(all.rows.filter((row) => row.returned_on <= '2026-11-10'))
    expect(early.count).toBe(early.rows.length)
  })

  it('keeps to a range of days, and takes the store by its place, too', async () => {
    expect((await known('--as-of', '2026-12-31', '--from', '2026-11-02')).count).toBe(LABELS / 2)
    expect((await known('--as-of', '2026-12-31', '--until', '2026-11-01')).count).toBe(LABELS / 2)
    const placed = await cli(['labels', store, '--schema', schema, '--as-of', '2026-12-31', '--json'])
    expect(placed.json()).toMatchObject({ count: LABELS })
  })

  it('reads no day after the date: nothing of it was known', async () => {
    expect(await known('--as-of', '2026-11-01', '--until', '2026-11-30')).toMatchObject({ days: 1 })
  })

  it('shows people the first of them', async () => {
    const { code, out } = await labels('--as-of', '2026-12-31')
    expect(code).toBe(0)
    expect(out).toMatch(/^orders: 80 labels of 2 days known on 2026-12-31\n\n +id +returned_on\n/)
    expect(out).toMatch(/^and 60 more; --out writes all\n$/m)
    expect(out.split('\n').filter((line) => /2026-11-\d\d$/.test(line))).toHaveLength(20)
    expect((await labels('--as-of', '2026-11-01', '--known-by', 'returned_on')).out).toContain(
      'known on 2026-11-01',
    )
  })

  it('writes all to a Parquet or CSV file', async () => {
    const parquet = join(folder, 'out', 'known.parquet')
    const { out } = await labels('--as-of', '2026-12-31', '--out', parquet)
    expect(out).toContain(`written to ${parquet}`)
    expect((await openParquet(await readFile(parquet))).rows).toBe(LABELS)
    const csv = join(folder, 'known.csv')
    const written = await labels('--as-of', '2026-12-31', '--out', csv, '--json')
    expect(written.json()).toEqual({
      dataset: 'orders',
      asOf: '2026-12-31',
      days: 2,
      daysWithout: 0,
      count: LABELS,
      path: csv,
    })
    const [header, ...lines] = (await readFile(csv, 'utf8')).trimEnd().split('\n')
    expect(header).toBe('id,returned_on')
    expect(lines).toHaveLength(LABELS)
  })

  it.each([
    [['--known-by', 'id'], 2, '--known-by: expected a field of timestamps or dates, found id: int64'],
    [['--known-by', 'day'], 2, '--known-by: expected one of id, returned_on, found day'],
    [
      ['--from', '2027-01-01'],
      1,
      'expected published days of orders from 2027-01-01 to 2026-12-31, found none',
    ],
    [['--out', 'known.txt'], 2, '--out: expected a path that ends in .parquet or .csv'],
    [['--as-of', 'soon'], 2, '--as-of: expected a day YYYY-MM-DD'],
  ])('says what is wrong with %j', async (argv, exit, message) => {
    const { code, err } = await labels('--as-of', '2026-12-31', ...argv)
    expect({ code, err }).toEqual({ code: exit, err: expect.stringContaining(message) })
  })

  it('ends when it is interrupted, and writes nothing', async () => {
    const out = join(folder, 'none', 'x.csv')
    const signal = AbortSignal.abort(new Error('interrupted'))
    const ran = await cli(['labels', store, '--schema', 'orders', '--as-of', '2026-12-31', '--out', out], {
      signal,
    })
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('interrupted') })
    expect(await readdir(folder)).not.toContain('none')
  })
})

describe('a day with a side', () => {
  it('is told with the rows of the side', async () => {
    const run = ['run', '--schema', schema, '--rows', '400', '--date', '2026-11-01', '--store', store]
    const uri = expect.stringMatching(/orders_labels\/year=2026\/month=11\/day=01\/run_id=.*\/$/)
    expect((await cli([...run, '--json'])).json()).toMatchObject({
      sides: [{ name: 'labels', dataset: 'orders_labels', rows: 40, uri }],
    })
    expect((await cli(run)).out).toMatch(/^labels +40 rows in file:.*orders_labels/m)
    const status = await cli(['status', '--store', store])
    expect(status.out).toMatch(/^2 published, 80 rows of labels$/m)
    const { days } = (await cli(['status', '--store', store, '--json'])).json()
    expect(days).toMatchObject([{ sides: { labels: 40 } }, { sides: { labels: 40 } }])
  })

  it('is verified with the files of the side', async () => {
    const verify = ['verify', '--schema', 'orders', '--date', '2026-11-02', '--store', store, '--json']
    expect((await cli(verify)).json()).toMatchObject({ passed: true })
    const [{ uri }] = (
      await cli([
        'run',
        '--schema',
        schema,
        '--rows',
        '400',
        '--date',
        '2026-11-02',
        '--store',
        store,
        '--json',
      ])
    ).json().sides as { uri: string }[]
    const part = new URL('part-00001.parquet', uri)
    const bytes = await readFile(part)
    await writeFile(part, bytes.subarray(0, -1))
    expect(await cli(verify)).toMatchObject({ code: 1 })
    await writeFile(part, bytes)
    expect(await cli(verify)).toMatchObject({ code: 0 })
  })

  it('is generated into a file, and the side into one beside it', async () => {
    const out = join(folder, 'generated')
    const { json } = await cli([
      'generate',
      '--schema',
      schema,
      '--rows',
      '400',
      '--date',
      '2026-11-01',
      '--out',
      out,
      '--json',
    ])
    const path = join(out, 'orders-2026-11-01.labels.parquet')
    expect(json().sides).toEqual([{ name: 'labels', path, rows: 40 }])
    expect((await readdir(out)).sort()).toEqual([
      'orders-2026-11-01.labels.parquet',
      'orders-2026-11-01.parquet',
    ])
    expect((await openParquet(await readFile(path))).rows).toBe(40)
  })
})
