import { parquetMetadata } from 'hyparquet'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Batch } from '../../src/core/column.ts'
import { compileDataset, type Dataset } from '../../src/core/dataset.ts'
import { openDay } from '../../src/core/day.ts'
import { RowDigest } from '../../src/core/digest.ts'
import { InvalidRequestError } from '../../src/core/errors.ts'
import { loadShippedSchema } from '../../src/jobs/shipped-schemas.ts'
import type { DayFile, EncodedPart } from '../../src/local/day-file.ts'
import { encodeDay } from '../../src/local/encode-day.ts'
import { WorkerDiedError } from '../../src/local/errors.ts'
import { type FileShape, formatOf } from '../../src/parquet/file-shape.ts'
import { openParquet } from '../../src/parquet/reader.ts'
import { collect } from '../parquet/readers.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = compileDataset(await loadShippedSchema('payments'))
})

const day = (rows: number) => ({ seed: 1, date: '2026-11-19', rows, averageRows: null }) as const
const CSV: FileShape = { type: 'csv', compression: 'snappy' }
const PARQUET: FileShape = { type: 'parquet', compression: 'snappy' }

async function fileOf(file: DayFile, threads: number) {
  const parts = await Array.fromAsync(encodeDay(dataset, file, { threads }))
  const pieces = parts.flatMap(({ pieces }) => pieces)
  return { parts, bytes: await collect(formatOf(file.shape).join(dataset.fields, pieces)) }
}

async function digestOf(batches: AsyncIterable<Batch> | Iterable<Batch>): Promise<string> {
  const digest = new RowDigest(dataset.fields)
  for await (const batch of batches) digest.add(batch)
  return digest.hex()
}

describe('encodeDay', { timeout: 60_000 }, () => {
  it.each([
    { shape: CSV, rows: 120_000, parts: 3, threads: [2, 7] },
    { shape: PARQUET, rows: 260_000, parts: 2, threads: [2] },
  ])('makes the same file and sides by any number of threads, as $shape.type', async (asked) => {
    const file = { day: day(asked.rows), shape: asked.shape }
    const alone = await fileOf(file, 1)
    expect(alone.parts).toHaveLength(asked.parts)
    for (const threads of asked.threads) {
      const shared = await fileOf(file, threads)
      expect(shared.bytes.equals(alone.bytes)).toBe(true)
      expect(shared.parts.map(({ rows }) => rows)).toEqual(alone.parts.map(({ rows }) => rows))
      expect(shared.parts.map(({ sides }) => sides)).toEqual(alone.parts.map(({ sides }) => sides))
    }
  })

  it('makes the rows of the day in their order, in a row group for each part', async () => {
    const { parts, bytes } = await fileOf({ day: day(260_000), shape: PARQUET }, 1)
    const groups = parquetMetadata(new Uint8Array(bytes).buffer).row_groups
    expect(groups.map(({ num_rows }) => Number(num_rows))).toEqual(parts.map(({ rows }) => rows))
    const whole = openDay(dataset, day(260_000))
    const found = await digestOf((await openParquet(bytes)).batches())
    expect(found).toBe(await digestOf(whole.batches(whole.partRange(0, 1))))
  })

  it('refuses a day that has more rows than its entities can carry before it makes any', () => {
    expect(() => encodeDay(dataset, { day: day(1e13), shape: CSV }, { threads: 2 })).toThrow(
      InvalidRequestError,
    )
  })

  it('fails when a worker dies, and goes no further', async () => {
    const broken = { ...dataset, document: { name: 'nothing' } }
    const parts: EncodedPart[] = []
    const encoding = (async () => {
      for await (const part of encodeDay(broken, { day: day(200_000), shape: CSV }, { threads: 2 }))
        parts.push(part)
    })()
    await expect(encoding).rejects.toThrow(WorkerDiedError)
    expect(parts).toEqual([])
  })

  it('ends its workers when its reader leaves', async () => {
    const handles = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
    const before = handles()
    for await (const { rows } of encodeDay(dataset, { day: day(200_000), shape: CSV }, { threads: 2 })) {
      expect(rows).toBeGreaterThan(0)
      expect(handles()).toBeGreaterThan(before)
      break
    }
    expect(handles()).toBe(before)
  })
})
