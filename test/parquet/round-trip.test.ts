import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cardinality, ColumnType, FieldType } from '../../src/core/column.ts'
import { COMPRESSIONS } from '../../src/parquet/writing/codecs.ts'
import { batchOf, dictionaryColumn, field, plainColumn, type Value } from './columns.ts'
import { DuckDb, parquetFile, readBack, readWithHyparquet } from './readers.ts'

let duckDb: DuckDb
beforeAll(async () => {
  duckDb = await DuckDb.open()
})
afterAll(() => duckDb[Symbol.asyncDispose]())

const SAMPLES: Record<ColumnType, readonly Value[]> = {
  bool: [true, false, true],
  int32: [0, -1, 2 ** 31 - 1, -(2 ** 31)],
  int64: [0, -1, 2 ** 53, -(2 ** 53), 2 ** 32, -(2 ** 32) - 1],
  float64: [0, -1.5, 5e-324, 1.7976931348623157e308, 0.1],
  timestamp: [0, -1, 1_763_575_200_123_456, 8_992_000_000_000_001],
  string: ['', 'a', 'müller', '日本語', '🦆', 'a"b,c\nd\0e'],
}
const CARDINALITIES: readonly Cardinality[] = ['low', 'recurring', 'unique', 'ordered']

const withNulls = (values: readonly Value[]) => [null, ...values.flatMap((value) => [value, null])]
const CASES = (Object.keys(SAMPLES) as ColumnType[]).flatMap((type) => [
  { type, nulls: 'no nulls', values: SAMPLES[type] },
  { type, nulls: 'nulls', values: withNulls(SAMPLES[type]) },
  { type, nulls: 'only nulls', values: [null, null, null] },
])

describe.each(COMPRESSIONS)('a file with compression %s', (compression) => {
  it.each(CASES)('reads the same everywhere: $type, $nulls', async ({ type, values }) => {
    // One column for each cardinality and each encoding in memory.
    const fields = CARDINALITIES.flatMap((cardinality) => [
      field(type, { name: `${cardinality}_plain`, cardinality }),
      field(type, { name: `${cardinality}_dictionary`, cardinality }),
    ])
    const columns = CARDINALITIES.flatMap(() => [
      plainColumn({ type, values }),
      dictionaryColumn({ type, values }),
    ])
    const expected = Object.fromEntries(fields.map(({ name }) => [name, values]))

    const file = await parquetFile(fields, [batchOf(...columns)], { compression })

    expect(await readBack(file)).toEqual(expected)
    expect(await readWithHyparquet(fields, file)).toEqual(expected)
    expect(await duckDb.read(fields, file)).toEqual(expected)
  })
})

const wholeNumber = (bits: number) => fc.integer({ min: -(2 ** bits), max: 2 ** bits - 1 })
const ANY_VALUE: Record<ColumnType, fc.Arbitrary<Value>> = {
  bool: fc.boolean(),
  int32: wholeNumber(31),
  int64: fc.maxSafeInteger(),
  float64: fc.double(),
  timestamp: wholeNumber(52),
  string: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('x', 'yy')),
}

const anyField = fc.record<FieldType>({
  name: fc.uuid(),
  type: fc.constantFrom(...(Object.keys(SAMPLES) as ColumnType[])),
  nullable: fc.constant(true),
  cardinality: fc.constantFrom(...CARDINALITIES),
  description: fc.string(),
})

interface AnyColumn {
  readonly field: FieldType
  readonly values: readonly Value[]
  readonly inDictionary: boolean
}

const anyColumn = (rows: number): fc.Arbitrary<AnyColumn> =>
  anyField.chain((anyField) =>
    fc.record({
      field: fc.constant(anyField),
      values: fc.array(fc.option(ANY_VALUE[anyField.type]), { minLength: rows, maxLength: rows }),
      inDictionary: fc.boolean(),
    }),
  )

const anyTable = fc.integer({ min: 0, max: 40 }).chain((rows) =>
  fc.record({
    columns: fc.array(anyColumn(rows), { minLength: 1, maxLength: 5 }),
    cuts: fc.array(fc.integer({ min: 0, max: rows })).map((cuts) => [0, ...cuts.sort((a, b) => a - b), rows]),
    rowGroupRows: fc.integer({ min: 1, max: 50 }),
    compression: fc.constantFrom(...COMPRESSIONS),
  }),
)

describe('any batches of any columns', () => {
  it('read the same in DuckDB and through openParquet, however batches and row groups are cut', async () => {
    const property = fc.asyncProperty(anyTable, async ({ columns, cuts, ...options }) => {
      const fields = columns.map((column) => column.field)
      const batches = cuts.slice(1).map((end, i) =>
        batchOf(
          ...columns.map(({ field: { type }, values, inDictionary }) => {
            const some = { type, values: values.slice(cuts[i], end) }
            return inDictionary ? dictionaryColumn(some) : plainColumn(some)
          }),
        ),
      )
      const expected = Object.fromEntries(columns.map(({ field: { name }, values }) => [name, values]))

      const file = await parquetFile(fields, batches, options)

      expect(await readBack(file)).toEqual(expected)
      expect(await duckDb.read(fields, file)).toEqual(expected)
    })
    await fc.assert(property, { numRuns: 100 })
  })
})

describe('memory shared between columns', () => {
  const texts = ['never used', 'a', 'müller', 'a', 'b']
  const dictionary = plainColumn({ type: 'string', values: texts })
  const share = (codes: number[], valid: number[] | null = null) =>
    batchOf({
      encoding: 'dictionary',
      type: 'string',
      codes: Int32Array.from(codes),
      dictionary,
      valid: valid && Uint8Array.from(valid),
    })

  it.each(CARDINALITIES)(
    'a dictionary of several batches, larger than any of them (%s)',
    async (cardinality) => {
      const batches = [share([3, 1]), share([2]), share([99, 4, 1], [0, 1, 1])]
      const file = await parquetFile([field('string', { cardinality })], batches, { rowGroupRows: 4 })
      expect(await readBack(file)).toEqual({ string: ['a', 'a', 'müller', null, 'b', 'a'] })
    },
  )

  it.each(CARDINALITIES)(
    'a part of longer texts, whose offsets do not begin at 0 (%s)',
    async (cardinality) => {
      if (dictionary.type !== 'string') throw new TypeError('expected texts')
      const { bytes, offsets } = dictionary.values
      const part = batchOf({ ...dictionary, values: { bytes, offsets: offsets.subarray(2) } })
      const file = await parquetFile([field('string', { cardinality })], [part])
      expect(await readBack(file)).toEqual({ string: ['müller', 'a', 'b'] })
    },
  )
})
