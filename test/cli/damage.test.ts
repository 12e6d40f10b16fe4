import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Check } from '../../src/core/expectations/check.ts'
import { cli } from './harness.ts'

let folder: string
let store: readonly string[]
let part: string

const DAY = ['--schema', 'card-transactions'] as const
const inStore = (...argv: string[]) => cli([...argv, ...store])

/** Made once; every test damages a copy. */
let sound: string
let partKey: string

beforeAll(async () => {
  sound = await mkdtemp(join(tmpdir(), 'daily-synthetic-sound-'))
  const { json } = await cli(['run', ...DAY, '--rows', '300', '--json', '--store', sound])
  partKey = relative(sound, fileURLToPath(`${json().uri}part-00000.parquet`))
}, 60_000)

afterAll(() => rm(sound, { recursive: true }))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-damage-'))
  await cp(sound, folder, { recursive: true })
  store = ['--store', folder]
  part = join(folder, partKey)
})

afterEach(() => rm(folder, { recursive: true }))

const checksOf = (document: Record<string, unknown>) => document.checks as Check[]
const nameOf = ({ rule, field }: Check) => [rule, field?.replace(/^.*\//, '')].join(' ').trimEnd()
const failedChecks = (document: Record<string, unknown>) =>
  checksOf(document)
    .filter(({ passed }) => !passed)
    .map(nameOf)

describe('verify', () => {
  it('passes a sound day, expectations and all', async () => {
    const { code, json } = await inStore('verify', ...DAY, '--json')
    expect(code).toBe(0)
    expect(json()).toMatchObject({ passed: true, rows: 300 })
    expect(failedChecks(json())).toEqual([])
    expect(checksOf(json()).map(nameOf)).toContain('true count label_fraud')
    expect(json().counts).toMatchObject({ failed: 0, warned: 0, passed: checksOf(json()).length })
  })

  it('finds a single flipped bit', async () => {
    const bytes = await readFile(part)
    bytes[1000] ^= 1
    await writeFile(part, bytes)
    const { code, json } = await inStore('verify', ...DAY, '--json')
    expect(code).toBe(1)
    expect(failedChecks(json())).toEqual(['parts', 'sha256 part-00000.parquet'])
  })

  it('finds a missing part, and a file that does not belong', async () => {
    await writeFile(part.replace('part-00000', 'part-00009'), await readFile(part))
    await rm(part)
    const { code, out } = await inStore('verify', ...DAY)
    expect(code).toBe(1)
    expect(out).toContain('Not sound.')
    expect(out).toContain('no object')
    expect(out).toContain('part-00009.parquet')
  })

  it('holds the day against the schema it was made with, whatever that schema is now', async () => {
    const path = join(folder, 'changed.yaml')
    const { out } = await cli(['schema', 'show', 'card-transactions'])
    await writeFile(path, out.replace('exact_rate: 0.01', 'exact_rate: 0.5'))
    expect(await inStore('verify', '--schema', path)).toMatchObject({ code: 0 })
  })
})

describe('clean', () => {
  const published = async () => (await inStore('status', '--json')).json().counts

  it('removes nothing without a yes', async () => {
    expect(await cli(['clean', ...store], { answer: 'no' })).toMatchObject({
      code: 1,
      out: 'Nothing was removed.\n',
    })
    expect(await cli(['clean', ...store], { answer: null })).toMatchObject({ code: 2 })
    expect(await published()).toMatchObject({ published: 1 })
  })

  it('lists what it removes, and removes it after a yes', async () => {
    const { code, out, err } = await cli(['clean', '--dataset', 'card-transactions', ...store], {
      answer: 'yes',
    })
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Removed 5 files, /) })
    expect(err).toContain('2026-11-19')
    expect(await published()).toMatchObject({ published: 0 })
  })

  it('does as it is told with --yes, and keeps to the selection', async () => {
    const other = await inStore('clean', '--date', '2026-11-18', '--yes', '--json')
    expect(other.json()).toMatchObject({ removed: false, items: [] })
    const staging = await inStore('clean', '--staging', '--yes')
    expect(staging.out).toContain('Nothing to remove')
    expect(await published()).toMatchObject({ published: 1 })
    expect((await inStore('clean', '--date', 'yesterday', '--yes', '--json')).json()).toMatchObject({
      removed: true,
    })
    expect(await published()).toMatchObject({ published: 0 })
  })
})
