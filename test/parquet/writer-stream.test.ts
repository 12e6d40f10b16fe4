import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ContractError } from '../../src/core/errors.ts'
import { writeParquet } from '../../src/parquet/writer.ts'
import { batchOf, field, plainColumn, scatteredBatches, type Value } from './columns.ts'
import { parquetFile } from './readers.ts'

/** What a process of its own needs to write so many rows. */
async function peakMemory(rows: number): Promise<{ sizeBytes: number; peakBytes: number }> {
  const script = fileURLToPath(new URL('peak-memory.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, `${rows}`], { timeout: 25_000 })
  return JSON.parse(stdout)
}

const int32s = (values: Value[]) => batchOf(plainColumn({ type: 'int32', values }))
const required = field('int32', { nullable: false })

describe('writeParquet as a stream', () => {
  it('yields finished row groups before the last batch is made', async () => {
    let made = 0
    const batches = (function* () {
      for (const batch of scatteredBatches(5000, 10)) {
        made++
        yield batch
      }
    })()
    const chunks = writeParquet([required], batches, { rowGroupRows: 5000 })
    await chunks.next() // the file's first four bytes
    await chunks.next()
    expect(made).toBeLessThan(5)
    await chunks.return()
  })

  it('throws what the batches throw, after the chunks that were ready', async () => {
    const failure = new Error('the source failed')
    const batches = (function* () {
      yield* scatteredBatches(1000, 3)
      throw failure
    })()
    await expect(parquetFile([required], batches, { rowGroupRows: 1000 })).rejects.toBe(failure)
  })

  it('makes no more batches once its reader has gone', async () => {
    let closed = false
    const batches = (function* () {
      try {
        yield* scatteredBatches(1000, 1_000_000)
      } finally {
        closed = true
      }
    })()
    let chunks = 0
    for await (const _ of writeParquet([required], batches, { rowGroupRows: 1000 })) if (++chunks === 2) break
    expect(closed).toBe(true)
  })

  it.each([
    ['a null in a field that has none', int32s([1, null]), 'int32: expected no nulls, found one in row 1'],
    [
      'another type',
      batchOf(plainColumn({ type: 'bool', values: [true] })),
      'int32: expected type int32, found bool',
    ],
    [
      'a column too many',
      batchOf(...int32s([1]).columns, ...int32s([1]).columns),
      'columns: expected 1, found 2',
    ],
    ['a short column', { ...int32s([1]), rows: 2 }, 'int32: expected 2 rows, found 1'],
  ])('refuses a batch with %s', async (_, batch, message) => {
    await expect(parquetFile([required], [batch])).rejects.toThrow(new ContractError(message))
  })

  it('needs hardly more memory for ten times the rows', async () => {
    const [few, many] = await Promise.all([500_000, 5_000_000].map(peakMemory))
    const grownBytes = many.sizeBytes - few.sizeBytes
    expect(grownBytes).toBeGreaterThan(100e6)
    // A writer that kept what it has written would need all of that; the garbage collector alone varies by some 50 MB.
    expect(many.peakBytes - few.peakBytes).toBeLessThan(0.8 * grownBytes)
  })
})
