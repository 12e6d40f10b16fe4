import { parquetMetadata } from 'hyparquet'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ColumnType } from '../../src/core/column.ts'
import { batchOf, field, plainColumn, type Value } from './columns.ts'
import { DuckDb, parquetFile, readBack, readWithHyparquet } from './readers.ts'
import { wasmFile } from './wasm-writer.ts'

let duckDb: DuckDb
beforeAll(async () => {
  duckDb = await DuckDb.open()
})
afterAll(() => duckDb[Symbol.asyncDispose]())

const COLUMNS: Readonly<Record<ColumnType, readonly Value[]>> = {
  bool: [true, null, false, true, false],
  int32: [7, -(2 ** 31), 2 ** 31 - 1, null, 7],
  int64: [2 ** 53, null, -(2 ** 53), 0, 1],
  float64: [0.1, -0, 5e-324, null, -1e300],
  timestamp: [1_763_575_200_123_456, -1, null, 0, 1],
  string: ['b', '', null, 'müller', '🦆'],
}
const TYPES = Object.keys(COLUMNS) as ColumnType[]

/** What a reader that skips row groups, or casts columns, goes by. */
function described(file: Buffer<ArrayBuffer>) {
  const { schema, row_groups } = parquetMetadata(
    file.buffer.slice(file.byteOffset, file.byteOffset + file.length),
  )
  return {
    schema: schema
      .slice(1)
      .map(({ name, type, repetition_type, converted_type, logical_type }) => [
        name,
        type,
        repetition_type,
        converted_type,
        logical_type,
      ]),
    groups: row_groups.map(({ num_rows, columns }) => ({
      rows: num_rows,
      statistics: columns.map(({ meta_data }) => [
        meta_data?.statistics?.min_value,
        meta_data?.statistics?.max_value,
        meta_data?.statistics?.null_count,
      ]),
    })),
  }
}

it('parquet-wasm describes the same values alike, and every reader finds the same in both files', async () => {
  const fields = TYPES.map((type) => field(type))
  const theirs = wasmFile(
    fields,
    TYPES.map((type) => COLUMNS[type]),
  )
  const ours = await parquetFile(fields, [
    batchOf(...TYPES.map((type) => plainColumn({ type, values: COLUMNS[type] }))),
  ])

  expect(described(ours)).toEqual(described(theirs))
  expect(await readBack(ours)).toEqual(await readBack(theirs))
  expect(await readWithHyparquet(fields, ours)).toEqual(await readWithHyparquet(fields, theirs))
  expect(await duckDb.read(fields, ours)).toEqual(await duckDb.read(fields, theirs))
})
