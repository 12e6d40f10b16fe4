/** The comparable query, as a process of its own. ROWS PATH THREADS CODEC */
import { DuckDBInstance } from '@duckdb/node-api'
import { comparableQuery } from './duckdb-query.ts'

const [rows, path, threads, codec] = process.argv.slice(2)
const connection = await (await DuckDBInstance.create(':memory:', { threads })).connect()
await connection.run(comparableQuery(Number(rows), path, codec === 'zstd' ? 'zstd' : 'snappy'))
