import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { Batch, FieldType } from '../../src/core/column.ts'
import { openParquet } from '../../src/parquet/reader.ts'
import { type ParquetOptions, writeParquet } from '../../src/parquet/writer.ts'
import { type Value, valuesOf } from './columns.ts'

/** The values of each field, by its name. */
export type Table = Record<string, Value[]>

export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  return Buffer.concat(await Array.fromAsync(chunks))
}

/** Fields, batches and options as one Parquet file. */
export const parquetFile = (fields: FieldType[], batches: Iterable<Batch>, options?: ParquetOptions) =>
  collect(writeParquet(fields, batches, options))

/** What `openParquet` reads. */
export async function readBack(file: Uint8Array): Promise<Table> {
  const { fields, batches } = await openParquet(file)
  const table: Table = Object.fromEntries(fields.map(({ name }) => [name, []]))
  for await (const { columns } of batches()) {
    for (const [i, { name }] of fields.entries()) table[name] = table[name].concat(valuesOf(columns[i]))
  }
  return table
}

/** What hyparquet reads. */
export async function readWithHyparquet(fields: FieldType[], file: Buffer<ArrayBuffer>): Promise<Table> {
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length)
  const rows = await parquetReadObjects({
    file: bytes,
    compressors,
    parsers: { timestampFromMicroseconds: Number },
  })
  return Object.fromEntries(fields.map(({ name }) => [name, rows.map((row) => plain(row[name]))]))
}

const plain = (value: unknown): Value => (typeof value === 'bigint' ? Number(value) : (value as Value))

/** DuckDB in memory, and a folder of its own to hand it files in. */
export class DuckDb implements AsyncDisposable {
  readonly #connection: DuckDBConnection
  readonly #directory: string
  #filesRead = 0

  private constructor(connection: DuckDBConnection, directory: string) {
    this.#connection = connection
    this.#directory = directory
  }

  static async open(): Promise<DuckDb> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
    return new DuckDb(await instance.connect(), await mkdtemp(join(tmpdir(), 'parquet-test-')))
  }

  path(name: string): string {
    return join(this.#directory, name)
  }

  /** The rows of a query, 64-bit integers as numbers. */
  async query(sql: string): Promise<Record<string, Value>[]> {
    const rows = (await this.#connection.runAndReadAll(sql)).getRowObjectsJS()
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
    )
  }

  /** What DuckDB reads from a file; `source` is how SQL names it, `%` standing for its path. */
  async read(fields: FieldType[], file: Uint8Array, source = `read_parquet('%')`): Promise<Table> {
    // A new name each time: DuckDB remembers the files it has read.
    const path = this.path(`${this.#filesRead++}`)
    await writeFile(path, file)
    const columns = fields.map(({ name, type }) =>
      type === 'timestamp' ? `epoch_us("${name}") AS "${name}"` : `"${name}"`,
    )
    const rows = await this.query(`SELECT ${columns.join()} FROM ${source.replace('%', path)}`)
    return Object.fromEntries(fields.map(({ name }) => [name, rows.map((row) => row[name])]))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#connection.closeSync()
    await rm(this.#directory, { recursive: true })
  }
}
