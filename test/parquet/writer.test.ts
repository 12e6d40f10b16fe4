import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { type FileMetaData, parquetMetadata } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Batch, FieldType } from '../../src/core/column.ts'
import { batchOf, dictionaryColumn, field, plainColumn, scatteredBatches, type Value } from './columns.ts'
import { DuckDb, parquetFile } from './readers.ts'

let duckDb: DuckDb
beforeAll(async () => {
  duckDb = await DuckDb.open()
})
afterAll(() => duckDb[Symbol.asyncDispose]())

function metadataOf(file: Buffer<ArrayBuffer>): FileMetaData {
  return parquetMetadata(file.buffer.slice(file.byteOffset, file.byteOffset + file.length))
}

const int32s = (values: Value[]) => batchOf(plainColumn({ type: 'int32', values }))
const required = field('int32', { nullable: false })

describe('writeParquet', () => {
  it('cuts row groups of exactly rowGroupRows, whatever the size of the batches', async () => {
    const file = await parquetFile([required], scatteredBatches(300, 7), { rowGroupRows: 1000 })
    expect(metadataOf(file).row_groups.map((group) => Number(group.num_rows))).toEqual([1000, 1000, 100])
  })

  it('writes a file of no rows that has its fields', async () => {
    const file = await parquetFile([field('int32'), field('string', { cardinality: 'low' })], [])
    const path = duckDb.path('empty.parquet')
    await writeFile(path, file)
    expect(await duckDb.query(`SELECT count(*) AS rows, count(string) AS texts FROM '${path}'`)).toEqual([
      { rows: 0, texts: 0 },
    ])
  })

  it('has room for few values that lie far apart, which take whole blocks', async () => {
    for (let count = 1; count < 40; count++) {
      const values = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? i : 2 ** 50 + 7919 * i))
      const batch = batchOf(plainColumn({ type: 'int64', values }))
      const path = duckDb.path(`far-apart-${count}.parquet`)
      await writeFile(path, await parquetFile([field('int64', { cardinality: 'ordered' })], [batch]))
      const rows = await duckDb.query(`SELECT int64::DOUBLE AS value FROM '${path}'`)
      expect(rows.map(({ value }) => value)).toEqual(values)
    }
  })

  it('refuses more values than the kernel has memory for, and says of which field', async () => {
    const values = { bytes: new Uint8Array(2 ** 31 - 1), offsets: Int32Array.of(0, 2 ** 31 - 1) }
    const batch = batchOf({ encoding: 'plain', type: 'string', values, valid: null })
    await expect(parquetFile([field('string', { cardinality: 'unique' })], [batch])).rejects.toThrow(
      'string: expected less than 1 GiB of values in a row group, found more',
    )
    const few = batchOf(plainColumn({ type: 'string', values: ['a'] }))
    expect((await parquetFile([field('string')], [few])).length).toBeGreaterThan(0)
  })

  it('marks fields that are never null as REQUIRED, the others as OPTIONAL', async () => {
    const batch = batchOf(
      plainColumn({ type: 'int32', values: [1] }),
      plainColumn({ type: 'int64', values: [1] }),
    )
    const { schema } = metadataOf(await parquetFile([required, field('int64')], [batch]))
    expect(schema.slice(1).map(({ repetition_type }) => repetition_type)).toEqual(['REQUIRED', 'OPTIONAL'])
  })

  it('gives each type its physical and logical Parquet type', async () => {
    const types = ['bool', 'int32', 'int64', 'float64', 'timestamp', 'string'] as const
    const { schema } = metadataOf(
      await parquetFile(
        types.map((type) => field(type)),
        [],
      ),
    )
    expect(schema.slice(1).map(({ type, converted_type }) => [type, converted_type])).toEqual([
      ['BOOLEAN', undefined],
      ['INT32', undefined],
      ['INT64', undefined],
      ['DOUBLE', undefined],
      ['INT64', 'TIMESTAMP_MICROS'],
      ['BYTE_ARRAY', 'UTF8'],
    ])
    expect(schema[5].logical_type).toMatchObject({ type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' })
  })

  it('keeps minimum, maximum and null count of every column of every row group', async () => {
    const fields = [
      field('int32'),
      field('string', { cardinality: 'low' }),
      field('float64', { cardinality: 'ordered' }),
    ]
    const batch = batchOf(
      plainColumn({ type: 'int32', values: [5, -2, null, 9] }),
      dictionaryColumn({ type: 'string', values: ['b', 'a', null, null] }),
      plainColumn({ type: 'float64', values: [0.5, 0.25, 3, 4] }),
    )
    const { row_groups } = metadataOf(await parquetFile(fields, [batch], { rowGroupRows: 2 }))
    const statistics = row_groups.map(({ columns }) =>
      columns.map(({ meta_data }) => {
        const { min_value, max_value, null_count } = meta_data?.statistics ?? {}
        return [min_value, max_value, Number(null_count)]
      }),
    )
    expect(statistics).toEqual([
      [
        [-2, 5, 0],
        ['a', 'b', 0],
        [0.25, 0.5, 0],
      ],
      [
        [9, 9, 1],
        [undefined, undefined, 2],
        [3, 4, 0],
      ],
    ])
  })

  it('writes the key-value metadata in the order given', async () => {
    const metadata = { seed: '7', date: '2026-11-19', note: 'größer', empty: '', run_id: 'x'.repeat(300) }
    const { key_value_metadata } = metadataOf(await parquetFile([required], [int32s([1])], { metadata }))
    const written = key_value_metadata?.map(({ key, value }) => [key, value ?? '']).slice(0, 5)
    expect(written).toEqual(Object.entries(metadata))
  })

  it('gives the same bytes for the same batches', async () => {
    const metadata = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`key${i}`, `value${i}`]))
    const hashes = new Set<string>()
    for (let i = 0; i < 5; i++) {
      const fields = [field('int32', { description: 'A number.' })]
      const file = await parquetFile(fields, scatteredBatches(300, 7), { metadata, rowGroupRows: 500 })
      hashes.add(createHash('sha256').update(file).digest('hex'))
    }
    expect(hashes.size).toBe(1)
  })

  it('encodes by cardinality and type, and keeps a dictionary only where it pays', async () => {
    // As much as one dictionary ever holds: texts of 64 characters, each in two rows of a row group.
    const hashes = Array.from({ length: 131_072 }, (_, i) =>
      createHash('sha256').update(`${i}`).digest('hex'),
    )
    const rows = 2 * hashes.length
    const texts = {
      bytes: Buffer.from(hashes.join('')),
      offsets: Int32Array.from({ length: hashes.length + 1 }, (_, i) => i * 64),
    }
    const dictionary = { encoding: 'plain', type: 'string', values: texts, valid: null } as const
    const twice = {
      encoding: 'dictionary',
      type: 'string',
      codes: Int32Array.from({ length: rows }, (_, i) => i >> 1),
      dictionary,
      valid: null,
    } as const
    const times = {
      encoding: 'plain',
      type: 'timestamp',
      values: new Float64Array(rows),
      valid: null,
    } as const
    const fields = [
      field('string', { name: 'hash', cardinality: 'recurring' }),
      field('string', { name: 'id' }),
      field('timestamp'),
    ]
    expect(await pagesOf(fields, { rows, columns: [twice, twice, times] })).toEqual([
      ['DATA_PAGE RLE_DICTIONARY', 'DICTIONARY_PAGE PLAIN'],
      ['DATA_PAGE DELTA_LENGTH_BYTE_ARRAY'],
      ['DATA_PAGE DELTA_BINARY_PACKED'],
    ])
    expect(await pagesOf(fields.slice(0, 1), { rows: hashes.length, columns: [dictionary] })).toEqual([
      ['DATA_PAGE DELTA_LENGTH_BYTE_ARRAY'],
    ])
  })
})

async function pagesOf(fields: FieldType[], batch: Batch) {
  const [{ columns }] = metadataOf(await parquetFile(fields, [batch])).row_groups
  return columns.map(({ meta_data }) =>
    meta_data?.encoding_stats?.map(({ page_type, encoding }) => `${page_type} ${encoding}`).sort(),
  )
}
