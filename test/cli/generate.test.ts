import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openParquet } from '../../src/parquet/reader.ts'
import { cli } from './harness.ts'

let folder: string
const GENERATE = ['generate', '--schema', 'card-transactions', '--rows', '1.5k'] as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-generate-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('generate', () => {
  it('writes one Parquet file and says how it went', async () => {
    const out = join(folder, 'new', 'parquet')
    const { code, json } = await cli([...GENERATE, '--out', out, '--json'])
    expect(code).toBe(0)
    const path = join(out, 'card-transactions-2026-11-19.parquet')
    const bytes = await readFile(path)
    expect(json()).toEqual({
      path,
      uri: `file://${path}`,
      rows: 1500,
      sides: [],
      seconds: expect.any(Number),
      rowsPerSecond: expect.any(Number),
      bytes: bytes.length,
      peakMemoryBytes: expect.any(Number),
    })
    expect((await openParquet(bytes)).rows).toBe(1500)
  })

  it('writes the same rows as lines of JSON and of CSV, gzipped or not', async () => {
    for (const format of ['jsonl', 'csv']) {
      await cli([...GENERATE, '--out', folder, '--format', format])
      await cli([...GENERATE, '--out', folder, '--format', format, '--gzip'])
      const path = join(folder, `card-transactions-2026-11-19.${format}`)
      const plain = await readFile(path, 'utf8')
      expect(gunzipSync(await readFile(`${path}.gz`)).toString()).toBe(plain)
      expect(plain.trimEnd().split('\n')).toHaveLength(format === 'csv' ? 1501 : 1500)
    }
  })

  it('honours the seed and the compression', async () => {
    const bytesOf = async (...more: string[]) => {
      const out = await mkdtemp(join(folder, 'run-'))
      const { json } = await cli([...GENERATE, '--out', out, '--json', ...more])
      return readFile(String(json().path))
    }
    expect(Buffer.compare(await bytesOf(), await bytesOf())).toBe(0)
    expect(Buffer.compare(await bytesOf(), await bytesOf('--seed', '2'))).not.toBe(0)
    expect((await bytesOf('--compression', 'none')).length).toBeGreaterThan((await bytesOf()).length)
  })

  it('takes a schema of one’s own by path', async () => {
    const path = join(folder, 'orders.yaml')
    const fields = 'fields: [{ name: id, type: sequence }, { name: quantity, type: int, min: 1, max: 3 }]'
    await writeFile(path, `name: orders\n${fields}\n`)
    const { code } = await cli([
      'generate',
      '--schema',
      path,
      '--rows',
      '4',
      '--out',
      folder,
      '--format',
      'csv',
    ])
    expect(code).toBe(0)
    const [header, ...lines] = (await readFile(join(folder, 'orders-2026-11-19.csv'), 'utf8'))
      .trimEnd()
      .split('\n')
    expect(header).toBe('id,quantity')
    expect(lines.map((line) => line.split(',')[0])).toEqual(['1', '2', '3', '4'])
  })

  it('makes the same file by several threads, and wants one at least', async () => {
    const pathOf = async (threads: string) => {
      const out = await mkdtemp(join(folder, 'threads-'))
      const rows = ['--schema', 'card-transactions', '--rows', '51k', '--format', 'csv', '--gzip']
      const { json } = await cli(['generate', ...rows, '--threads', threads, '--out', out, '--json'])
      return String(json().path)
    }
    expect(await readFile(await pathOf('2'))).toEqual(await readFile(await pathOf('1')))
    const none = await cli([...GENERATE, '--threads', '0', '--out', join(folder, 'never')])
    expect(none).toMatchObject({
      code: 2,
      err: expect.stringContaining('--threads: expected a whole number'),
    })
  })

  it('leaves nothing behind when it is interrupted or the disk refuses', async () => {
    const out = await mkdtemp(join(folder, 'none-'))
    const several = ['--rows', '51k', '--format', 'csv', '--threads', '2']
    for (const more of [[], several]) {
      const interrupted = await cli([...GENERATE, ...more, '--out', out], {
        signal: AbortSignal.abort(new Error('interrupted')),
      })
      expect(interrupted).toMatchObject({ code: 1, err: expect.stringContaining('interrupted') })
      expect(await readdir(out)).toEqual([])
    }

    const file = join(folder, 'file')
    await writeFile(file, '')
    const refused = await cli([...GENERATE, '--out', join(file, 'out')])
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/StorageError.*\n.*ENOTDIR/) })
  })
})
