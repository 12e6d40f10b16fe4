/** Where the bytes of a file of payments are. */
import { parquetMetadata } from 'hyparquet'
import { compileDataset } from '../../src/core/dataset.ts'
import { openDay } from '../../src/core/day.ts'
import { loadShippedSchema } from '../../src/jobs/shipped-schemas.ts'
import { writeParquet } from '../../src/parquet/writer.ts'

export interface ColumnBytes {
  readonly column: string
  readonly encodings: string
  readonly snappyBytesPerRow: number
  readonly zstdBytesPerRow: number
}

export async function bytesByColumn(rows: number): Promise<ColumnBytes[]> {
  const dataset = compileDataset(await loadShippedSchema('payments'))
  const day = openDay(dataset, { seed: 1, date: '2026-11-19', rows, averageRows: null })
  const chunksOf = async (compression: 'snappy' | 'zstd') => {
    const batches = day.batches(day.partRange(0, 1))
    const file = Buffer.concat(await Array.fromAsync(writeParquet(dataset.fields, batches, { compression })))
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
    return parquetMetadata(buffer).row_groups.flatMap(({ columns }) =>
      columns.map(({ meta_data }) => meta_data),
    )
  }
  const [snappy, zstd] = [await chunksOf('snappy'), await chunksOf('zstd')]
  return dataset.fields.map(({ name }) => {
    const bytesIn = (chunks: typeof snappy) =>
      chunks
        .filter((chunk) => chunk?.path_in_schema[0] === name)
        .reduce((sum, chunk) => sum + Number(chunk?.total_compressed_size), 0) / rows
    const encodings = snappy.find((chunk) => chunk?.path_in_schema[0] === name)?.encodings ?? []
    return {
      column: name,
      encodings: [...new Set(encodings)].join(' '),
      snappyBytesPerRow: bytesIn(snappy),
      zstdBytesPerRow: bytesIn(zstd),
    }
  })
}
