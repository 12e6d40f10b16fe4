import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStream, uniformAt } from '../../src/core/random/stream.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { startS3Server } from '../storage/s3-server.ts'
import { cli } from './harness.ts'

const ROWS = ['--rows', '600'] as const

let folder: string
let rows: Record<string, unknown>[]
const idOf = (i: number) => String(rows[i].transaction_id)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-explain-'))
  await cli(['generate', ...ROWS, '--out', folder, '--format', 'jsonl'])
  const lines = await readFile(join(folder, 'payments-2026-11-19.jsonl'), 'utf8')
  rows = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

interface Step {
  path: string
  made: string
  value: unknown
  takenFrom: string | null
  inputs: { path: string; value: unknown }[]
  draws: { stream: string[]; coordinates: [number, number]; uniform: number; by: string; decides: string }[]
}

describe('explain', () => {
  it('gives the row, and every draw behind it so that it can be made again', async () => {
    const { code, json } = await cli(['explain', idOf(300), ...ROWS, '--json'])
    expect(code).toBe(0)
    expect(json()).toMatchObject({
      id: idOf(300),
      dataset: 'payments',
      settingsFrom: 'options',
      seed: 1,
      date: '2026-11-19',
      dayRows: 600,
      row: rows[300],
    })
    const { steps, members } = json() as { steps: Step[]; members: { attributes: Step[] }[] }
    expect(steps.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(rows[300])))
    const draws = [...steps, ...members.flatMap(({ attributes }) => attributes)].flatMap((step) => step.draws)
    expect(draws.length).toBeGreaterThan(10)
    for (const { stream, coordinates, uniform } of draws)
      expect(uniformAt(openStream(1, stream), ...coordinates)).toBe(uniform)
    const choices = draws.filter(({ stream }) => stream[2].startsWith('#choice/'))
    expect(new Set(choices.map(({ decides }) => decides.replace(/\d/g, 'n')))).toContain('choice ⌊n · u⌋')
  })

  it.each([80, 60])('is laid out for %i columns, and says the same there', async (columns) => {
    const { out } = await cli(['explain', idOf(7), ...ROWS], { columns })
    const tooLong = out.split('\n').filter((line) => line.length > columns && line.trim().includes(' '))
    expect(tooLong).toEqual([])
    const flat = out.replace(/\s+/g, ' ')
    for (const [name, value] of Object.entries(rows[7])) expect(flat).toContain(`${name} ${value ?? '-'} `)
    expect(flat).toContain(
      `transaction_id = ${idOf(7)} made the row's own id drawn ${idOf(7)} of row/#row_id`,
    )
    expect(flat).toContain(`card.customer.id = ${rows[7].customer_id} `)
    expect(out).toMatch(/^\s+row after\s/m)
  })

  it('has colours only where they are wanted', async () => {
    const plain = await cli(['explain', idOf(7), ...ROWS])
    const coloured = await cli(['explain', idOf(7), ...ROWS], { isTerminal: true, colours: true })
    expect(coloured.out).not.toBe(plain.out)
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out)
  })

  it('tells of a single field, and of an attribute by its path', async () => {
    const { json } = await cli(['explain', idOf(9), ...ROWS, '--field', 'amount', '--json'])
    const { field, behind } = json() as { field: Step; behind: Step[] }
    expect(field).toMatchObject({ path: 'amount', value: rows[9].amount, made: expect.any(String) })
    const [source, made] = [behind[0], [field, ...behind].at(-1)!]
    expect(source).toMatchObject({ path: field.takenFrom, value: rows[9].amount })
    expect(made).toMatchObject({ takenFrom: null, draws: [{ by: 'the row', uniform: expect.any(Number) }] })
    const { out } = await cli(['explain', idOf(9), ...ROWS, '--field', 'card.scheme'])
    expect(out).toMatch(new RegExp(`^card\\.scheme = ${rows[9].card_scheme}$`, 'm'))
    expect(out).toContain('of @card/scheme at ')
    expect(out).not.toContain('mcc_code =')
  })

  it('says what draws for members, and of moments after others, decide', async () => {
    const schema = join(folder, 'visits.yaml')
    await writeFile(
      schema,
      `name: visits
rows_of: guest
populations: { guest: { size: 5 } }
fields:
  - { name: id, type: row_id }
  - { name: dish, type: int, per: { member: guest, choices: 3, skew: 2 } }
  - { name: came_at, type: datetime }
  - { name: left_at, type: datetime, after: { moment: came_at, minutes: 90 } }
  - { name: paid_at, type: delay, after: left_at, median_days: 7, sigma: 0.5, most_days: 30 }
`,
    )
    const settings = ['--schema', schema, '--rows', '5'] as const
    await cli(['generate', ...settings, '--out', folder, '--format', 'jsonl'])
    const [line] = (await readFile(join(folder, 'visits-2026-11-19.jsonl'), 'utf8')).split('\n')
    const { json } = await cli(['explain', JSON.parse(line).id, ...settings, '--json'])
    const { steps } = json() as { steps: Step[] }
    const decided = (name: string) =>
      steps.find(({ path }) => path === name)?.draws.map(({ decides }) => decides)
    expect(decided('dish')).toEqual(['choice ⌊3 · u^2⌋', '⌊101 · u⌋'])
    expect(decided('left_at')).toContain('how long after came_at, where that is present')
    expect(decided('paid_at')).toEqual(['7 days · exp(0.5 · z), z the normal quantile of u, 30 at most'])
  })

  it.each([
    [['0123456789abcdef'], 'id: expected an id of payments version'],
    [['12'], 'id: expected 16 hex digits, found "12"'],
    [['0123456789abcdef', '--rows', '0'], '--rows: expected a whole number in 1..'],
    [
      ['0123456789abcdef', '--schema', 'card-transactions'],
      '--schema: expected a schema with a field of type row_id',
    ],
    [
      ['0123456789abcdef', '--run', './none'],
      '--run: expected the folder of a published run, or its _manifest.json',
    ],
    [['0123456789abcdef', '--run', 'gs://bucket/run'], '--run: expected a folder, file:///folder or s3://'],
  ])('refuses %j', async (argv, message) => {
    const { code, out, err } = await cli(['explain', ...argv])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it('names the fields there are when it does not know one', async () => {
    const { code, err } = await cli(['explain', idOf(0), ...ROWS, '--field', 'ammount'])
    expect(code).toBe(2)
    expect(err).toMatch(/--field: expected one of .*amount.*, or a path such as card.scheme, found ammount/)
  })
})

describe('explain --run', () => {
  /** Where the run is: file:///…/ */
  let uri: string
  let row: Record<string, unknown>
  const explainIn = (run: string, ...more: string[]) =>
    cli(['explain', String(row.id), '--run', run, ...more])

  beforeAll(async () => {
    const schema = join(folder, 'orders.yaml')
    await writeFile(
      schema,
      'name: orders\nfields: [{ name: id, type: row_id }, { name: quantity, type: int, min: 1, max: 3 }]\n',
    )
    const at = ['--schema', schema, '--store', join(folder, 'data')]
    const made = await cli(['run', ...at, '--rows', '50', '--seed', '9', '--json'])
    uri = String(made.json().uri)
    const shown = await cli(['preview', ...at, '-n', '2', '--json'])
    row = (shown.json().rows as Record<string, unknown>[])[1]
  }, 60_000)

  it('takes seed, rows and schema from the run, by its folder or its manifest', async () => {
    const path = fileURLToPath(uri)
    for (const run of [path, `${path}_manifest.json`, uri, `${uri}_manifest.json`]) {
      const { code, json } = await explainIn(run, '--json')
      expect(code).toBe(0)
      expect(json()).toMatchObject({ dataset: 'orders', settingsFrom: 'run', seed: 9, dayRows: 50, row })
    }
    const { out } = await explainIn(path)
    expect(out).toContain('seed 9, 50 rows a day, as of its run\n')
  })

  it('finds a run in a bucket', async () => {
    const server = await startS3Server()
    vi.stubEnv('AWS_ENDPOINT_URL_S3', server.endpoint)
    vi.stubEnv('AWS_REGION', 'us-east-1')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
    try {
      const run = 's3://feed/orders/run_id=x'
      await (await openStore(run)).put('_manifest.json', await readFile(new URL('_manifest.json', uri)))
      for (const place of [run, `${run}/`, `${run}/_manifest.json`])
        expect((await explainIn(place, '--json')).json()).toMatchObject({ settingsFrom: 'run', row })
      const { code, err } = await explainIn('s3://feed/orders')
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('found s3://feed/orders') })
    } finally {
      vi.unstubAllEnvs()
      await server.close()
    }
  })

  it('refuses ids of other runs, and settings beside it', async () => {
    const beside = await explainIn(uri, '--seed', '9')
    expect(beside).toMatchObject({ code: 2, err: expect.stringContaining('--seed: expected nothing beside') })
    const other = await cli(['explain', idOf(0), '--run', uri])
    expect(other.err).toContain('expected an id of orders version 1, seed 9, 50 rows a day')
  })

  it('refuses a run of another engine version, whose rows may be others', async () => {
    const { engineVersion, ...rest } = JSON.parse(await readFile(new URL('_manifest.json', uri), 'utf8'))
    const manifest = join(folder, '_manifest.json')
    await writeFile(manifest, JSON.stringify({ ...rest, engineVersion: `${engineVersion}0` }))
    const { code, err } = await explainIn(manifest)
    expect(code).toBe(2)
    expect(err).toContain(
      `--run: expected a run of engine version ${engineVersion}, found version ${engineVersion}0`,
    )
  })
})
