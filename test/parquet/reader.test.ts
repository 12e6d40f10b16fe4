import { readFile } from 'node:fs/promises'
import { wasmMemory } from 'parquet-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CorruptPartError, InvalidRequestError } from '../../src/core/errors.ts'
import { openParquet } from '../../src/parquet/reader.ts'
import { batchOf, dictionaryColumn, field, plainColumn } from './columns.ts'
import { DuckDb, parquetFile, readBack } from './readers.ts'

let duckDb: DuckDb
beforeAll(async () => {
  duckDb = await DuckDb.open()
})
afterAll(() => duckDb[Symbol.asyncDispose]())

/** A Parquet file that DuckDB writes of the result of a query. */
async function foreignFile(select: string, options = ''): Promise<Buffer> {
  const path = duckDb.path('foreign.parquet')
  await duckDb.query(`COPY (${select}) TO '${path}' (FORMAT parquet${options})`)
  return await readFile(path)
}

const NUMBERS = Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? null : i))
const TEXTS = NUMBERS.map((i) => (i === null ? null : `text ${i % 10}`))
const FIELDS = [
  field('int32', { description: 'Counts up.' }),
  field('string', { cardinality: 'low' }),
  field('timestamp', { cardinality: 'ordered', nullable: false }),
]
const ourFile = () =>
  parquetFile(
    FIELDS,
    [
      batchOf(
        plainColumn({ type: 'int32', values: NUMBERS }),
        dictionaryColumn({ type: 'string', values: TEXTS }),
        plainColumn({ type: 'timestamp', values: NUMBERS.map(() => 1_763_575_200_123_456) }),
      ),
    ],
    { rowGroupRows: 1000, metadata: { seed: '7' } },
  )

describe('openParquet', () => {
  it('tells rows, metadata, types, nullability and descriptions', async () => {
    const file = await openParquet(await ourFile())
    expect(file.rows).toBe(5000)
    expect(file.metadata).toEqual({ seed: '7' })
    const found = file.fields.map(({ name, type, nullable, description }) => ({
      name,
      type,
      nullable,
      description,
    }))
    expect(found).toEqual(
      FIELDS.map(({ name, type, nullable, description }) => ({ name, type, nullable, description })),
    )
  })

  it('gives texts that were written in dictionaries as dictionaries, of the values that occur', async () => {
    const [batch] = await Array.fromAsync((await openParquet(await ourFile())).batches())
    const texts = batch.columns[1]
    expect(texts.encoding === 'dictionary' && texts.dictionary.type === 'string').toBe(true)
    if (texts.encoding !== 'dictionary' || texts.dictionary.type !== 'string') return
    expect(texts.dictionary.values.offsets.length - 1).toBe(10)
  })

  it('reads again from the start on each call of batches', async () => {
    const file = await openParquet(await ourFile())
    for await (const _ of file.batches()) break
    let rows = 0
    for await (const batch of file.batches()) rows += batch.rows
    expect(rows).toBe(5000)
  })

  it('reads every flat type that DuckDB writes', async () => {
    const file = await foreignFile(`
      SELECT (-8)::TINYINT AS i8, 200::UTINYINT AS u8, (-300)::SMALLINT AS i16, 4000000000::UINTEGER AS u32,
        (-5000000000)::BIGINT AS i64, 9007199254740992::UBIGINT AS u64, 0.5::FLOAT AS f32, (-1.25)::DECIMAL(9,2) AS dec32,
        123456789012.3456::DECIMAL(18,4) AS dec64, (-12345678901234.5)::DECIMAL(30,1) AS dec128, true AS flag,
        DATE '2026-11-19' AS day, TIME '01:00:00.000001' AS clock, TIMESTAMP '2026-11-19 18:00:00.123456' AS local,
        TIMESTAMPTZ '2026-11-19 18:00:00.123456Z' AS instant, TIMESTAMP_S '1969-12-31 23:59:59' AS secs,
        TIMESTAMP_MS '2026-11-19 18:00:00.123' AS millis, TIMESTAMP_NS '1969-12-31 23:59:59.999999001' AS nanos,
        'ä'::ENUM('ä', 'b') AS choice, 'müller' AS text, '\\xCA\\xFE'::BLOB AS bytes,
        '12345678-9abc-def0-1234-56789abcdef0'::UUID AS id, NULL::INTEGER AS nothing`)
    const { fields } = await openParquet(file)
    const types = Object.fromEntries(fields.map(({ name, type }) => [name, type]))
    const values = Object.fromEntries(
      Object.entries(await readBack(file)).map(([name, [value]]) => [name, value]),
    )
    const noon = Date.UTC(2026, 10, 19)
    const expected = {
      i8: ['int32', -8],
      u8: ['int32', 200],
      i16: ['int32', -300],
      u32: ['int64', 4_000_000_000],
      i64: ['int64', -5_000_000_000],
      u64: ['int64', 2 ** 53],
      f32: ['float64', 0.5],
      dec32: ['float64', -1.25],
      dec64: ['float64', 123456789012.3456],
      dec128: ['float64', -12345678901234.5],
      flag: ['bool', true],
      day: ['timestamp', noon * 1000],
      clock: ['int64', 3_600_000_001],
      local: ['timestamp', (noon + 64_800_123) * 1000 + 456],
      instant: ['timestamp', (noon + 64_800_123) * 1000 + 456],
      secs: ['timestamp', -1_000_000],
      millis: ['timestamp', (noon + 64_800_123) * 1000],
      nanos: ['timestamp', -1],
      choice: ['string', 'ä'],
      text: ['string', 'müller'],
      bytes: ['string', 'cafe'],
      id: ['string', '123456789abcdef0123456789abcdef0'],
      nothing: ['int32', null],
    }
    expect(Object.fromEntries(Object.keys(types).map((name) => [name, [types[name], values[name]]]))).toEqual(
      expected,
    )
  })

  it('reads foreign row groups that are larger than a batch', async () => {
    const file = await foreignFile(
      `SELECT range AS n, 'text ' || range % 5 AS t FROM range(300000)`,
      ', ROW_GROUP_SIZE 300000',
    )
    const { n, t } = await readBack(file)
    expect(n.length).toBe(300_000)
    expect(n.every((value, i) => value === i && t[i] === `text ${i % 5}`)).toBe(true)
  })

  it('refuses nested columns and intervals, naming each', async () => {
    const file = await foreignFile(
      `SELECT 1 AS flat, [1, 2] AS list, {'a': 1} AS record, INTERVAL 1 DAY AS span`,
    )
    const refused = openParquet(file)
    await expect(refused).rejects.toThrow(InvalidRequestError)
    await expect(refused).rejects.toThrow(/^list: .*\nrecord: .*\nspan: expected a flat column, found /)
  })

  it('takes nothing else for a Parquet file', async () => {
    const file = await ourFile()
    const impostors = [
      Buffer.alloc(0),
      Buffer.from('PAR1'),
      Buffer.from('a,b\n1,2\n'.repeat(9)),
      file.subarray(0, -1),
      file.subarray(5),
    ]
    for (const bytes of impostors) await expect(openParquet(bytes)).rejects.toThrow(CorruptPartError)
  })

  it('never hangs, never returns wrong rows or types unsaid, when one bit of the footer is flipped', async () => {
    const good = await ourFile()
    const footerStart = good.length - 8 - good.readUInt32LE(good.length - 8)
    const outcomes = { corrupt: 0, opened: 0 }
    for (let at = footerStart; at < good.length; at += 7) {
      const bad = Buffer.from(good)
      bad[at] ^= 1 << (at % 8)
      const outcome = await readWhole(bad)
      outcomes[outcome]++
    }
    expect(outcomes.corrupt).toBeGreaterThan(outcomes.opened)
  })

  it('says that a damaged page is corrupt, and reads the next file as if nothing had happened', async () => {
    const good = await ourFile()
    const bad = Buffer.from(good)
    bad.fill(0xff, 4, 200)
    expect(await readWhole(bad)).toBe('corrupt')
    expect(await readBack(good)).toMatchObject({ int32: NUMBERS, string: TEXTS })
  })

  it('gives back the WebAssembly memory of every file it has read', async () => {
    const file = await ourFile()
    await readBack(file)
    const before = wasmMemory().buffer.byteLength
    for (let i = 0; i < 100; i++) {
      const { batches } = await openParquet(file)
      for await (const _ of batches()) if (i % 2) break
    }
    expect(wasmMemory().buffer.byteLength - before).toBeLessThan(2 * file.length)
  })
})

/** Opens and reads a file; any other error than CorruptPartError is thrown on. */
async function readWhole(bytes: Buffer): Promise<'corrupt' | 'opened'> {
  try {
    const { rows, batches } = await openParquet(bytes)
    let read = 0
    for await (const batch of batches()) read += batch.rows
    expect(read).toBe(rows)
    return 'opened'
  } catch (error) {
    if (error instanceof CorruptPartError) return 'corrupt'
    throw error
  }
}
