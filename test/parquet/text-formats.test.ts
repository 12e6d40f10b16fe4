import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Batch, ColumnType, FieldType } from '../../src/core/column.ts'
import { type FileFormat, writeFile } from '../../src/parquet/file-format.ts'
import { csvFormat, gzipped, jsonLinesFormat } from '../../src/parquet/text-formats.ts'
import { batchOf, dictionaryColumn, field, plainColumn, type Value } from './columns.ts'
import { collect, DuckDb } from './readers.ts'

let duckDb: DuckDb
beforeAll(async () => {
  duckDb = await DuckDb.open()
})
afterAll(() => duckDb[Symbol.asyncDispose]())

const VALUES: Record<ColumnType, readonly Value[]> = {
  bool: [true, null, false, true],
  int32: [-1, 2 ** 31 - 1, null, 0],
  int64: [2 ** 53, -(2 ** 53), 1e15, null],
  float64: [null, 0.1, -0, 1e300],
  timestamp: [1_763_575_200_123_456, -1, null, 0],
  string: ['plain', 'q"uo,te\r\n', null, ''],
}
const TYPES = Object.keys(VALUES) as ColumnType[]
const FIELDS = TYPES.map((type) => field(type))
const SQL_TYPES = {
  bool: 'BOOLEAN',
  int32: 'INTEGER',
  int64: 'BIGINT',
  float64: 'DOUBLE',
  timestamp: 'TIMESTAMPTZ',
  string: 'VARCHAR',
} as const
const SQL_COLUMNS = `columns={${TYPES.map((type) => `${type}: '${SQL_TYPES[type]}'`).join()}}`
// The quoted empty text is a text, the empty cell is not.
const READ_CSV = `read_csv('%', header=true, allow_quoted_nulls=false, ${SQL_COLUMNS})`
const READ_JSON = `read_json('%', format='newline_delimited', ${SQL_COLUMNS})`

const writerOf = (format: FileFormat) => (fields: readonly FieldType[], batches: Iterable<Batch>) =>
  writeFile(format, fields, batches)
const writeJsonLines = writerOf(jsonLinesFormat)
const writeCsv = writerOf(csvFormat)
const writeZippedCsv = writerOf(gzipped(csvFormat))

const encoders = { plain: plainColumn, dictionary: dictionaryColumn } as const
const sample = (encode: (typeof encoders)[keyof typeof encoders]) =>
  batchOf(...TYPES.map((type) => encode({ type, values: VALUES[type] })))

describe.each(['plain', 'dictionary'] as const)('rows in %s columns', (encoding) => {
  const batches = [sample(encoders[encoding])]

  it('are JSON objects, one per line', async () => {
    const text = (await collect(writeJsonLines(FIELDS, batches))).toString()
    expect(text.split('\n')).toEqual([
      '{"bool":true,"int32":-1,"int64":9007199254740992,"float64":null,"timestamp":"2025-11-19T18:00:00.123456Z","string":"plain"}',
      '{"bool":null,"int32":2147483647,"int64":-9007199254740992,"float64":0.1,"timestamp":"1969-12-31T23:59:59.999999Z","string":"q\\"uo,te\\r\\n"}',
      '{"bool":false,"int32":null,"int64":1000000000000000,"float64":-0,"timestamp":null,"string":null}',
      '{"bool":true,"int32":0,"int64":null,"float64":1e+300,"timestamp":"1970-01-01T00:00:00.000000Z","string":""}',
      '',
    ])
  })

  it('are CSV lines under a header, quoted where needed', async () => {
    const text = (await collect(writeCsv(FIELDS, batches))).toString()
    expect(text).toBe(
      [
        'bool,int32,int64,float64,timestamp,string',
        'true,-1,9007199254740992,,2025-11-19T18:00:00.123456Z,plain',
        ',2147483647,-9007199254740992,0.1,1969-12-31T23:59:59.999999Z,"q""uo,te\r\n"',
        'false,,1000000000000000,-0,,',
        'true,0,,1e+300,1970-01-01T00:00:00.000000Z,""',
        '',
      ].join('\n'),
    )
  })

  it('read the same in DuckDB from both', async () => {
    expect(await duckDb.read(FIELDS, await collect(writeCsv(FIELDS, batches)), READ_CSV)).toEqual(VALUES)
    // DuckDB takes the -0 of JSON for the integer 0.
    const float64 = VALUES.float64.map((value) => (value === 0 ? 0 : value))
    const read = await duckDb.read(FIELDS, await collect(writeJsonLines(FIELDS, batches)), READ_JSON)
    expect(read).toEqual({ ...VALUES, float64 })
  })
})

describe('text formats', () => {
  it('write no line for no rows, but the CSV header', async () => {
    expect((await collect(writeJsonLines(FIELDS, []))).length).toBe(0)
    expect((await collect(writeCsv([field('bool', { name: 'a,"b"' })], []))).toString()).toBe('"a,""b"""\n')
  })

  it('spell numbers that JSON lacks as null in JSON', async () => {
    const batch = batchOf(plainColumn({ type: 'float64', values: [Number.NaN, Number.NEGATIVE_INFINITY] }))
    const fields = [field('float64')]
    expect((await collect(writeJsonLines(fields, [batch]))).toString()).toBe(
      '{"float64":null}\n{"float64":null}\n',
    )
    expect((await collect(writeCsv(fields, [batch]))).toString()).toBe('float64\nNaN\n-Infinity\n')
  })

  it('keep any text and double whole through CSV and JSON, in order, in many batches', async () => {
    const fields = [field('string'), field('float64')]
    const anyRows = fc.array(
      fc.tuple(
        fc.option(fc.string({ unit: 'grapheme' })),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
      { minLength: 1 },
    )
    const property = fc.asyncProperty(fc.array(anyRows, { minLength: 1, maxLength: 3 }), async (tables) => {
      const batches = tables.map((rows) =>
        batchOf(
          plainColumn({ type: 'string', values: rows.map(([text]) => text) }),
          dictionaryColumn({ type: 'float64', values: rows.map(([, number]) => number) }),
        ),
      )
      const rows = tables.flat()
      const lines = (await collect(writeJsonLines(fields, batches))).toString().trimEnd().split('\n')
      expect(lines.map((line) => JSON.parse(line))).toEqual(
        rows.map(([string, float64]) => ({ string, float64 })),
      )
      const csv = `read_csv('%', header=true, allow_quoted_nulls=false, delim=',', quote='"', escape='"', columns={string: 'VARCHAR', float64: 'DOUBLE'})`
      expect(await duckDb.read(fields, await collect(writeCsv(fields, batches)), csv)).toEqual({
        string: rows.map(([text]) => text),
        float64: rows.map(([, number]) => number),
      })
    })
    await fc.assert(property, { numRuns: 50 })
  })
})

describe('gzip', () => {
  it('gives the text back, under a header that tells neither time nor system', async () => {
    const batches = [sample(plainColumn)]
    const zipped = await collect(writeZippedCsv(FIELDS, batches))
    expect(gunzipSync(zipped)).toEqual(await collect(writeCsv(FIELDS, batches)))
    expect(zipped.subarray(0, 10).toString('hex')).toBe('1f8b08000000000000ff')
  })

  it('throws what making the text throws', async () => {
    const failure = new Error('the source failed')
    const batches = (function* (): Generator<Batch> {
      yield sample(plainColumn)
      throw failure
    })()
    await expect(collect(writeZippedCsv(FIELDS, batches))).rejects.toBe(failure)
  })

  it('stops the source once its reader has gone', async () => {
    let closed = false
    const batches = (function* (): Generator<Batch> {
      try {
        for (;;) yield sample(plainColumn)
      } finally {
        closed = true
      }
    })()
    for await (const _ of writeZippedCsv(FIELDS, batches)) break
    await expect.poll(() => closed, { timeout: 5000 }).toBe(true)
  })
})
