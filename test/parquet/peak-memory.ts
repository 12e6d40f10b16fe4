/** Writes as many rows as the first argument says, to nowhere, and prints the size and the peak memory of the process. */
import type { Batch } from '../../src/core/column.ts'
import { writeParquet } from '../../src/parquet/writer.ts'
import { field } from './columns.ts'

const BATCH_ROWS = 30_000
const ID_CHARACTERS = 16

const fields = [
  field('string', { name: 'id', nullable: false }),
  field('string', { name: 'owner', cardinality: 'recurring' }),
  field('float64'),
]

/** Well mixed bits, so that no codec makes the file smaller. */
function mixed(n: number): number {
  const once = Math.imul(n ^ (n >>> 16), 0x7feb352d)
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b)
  return (twice ^ (twice >>> 16)) >>> 0
}

function* mixedBatches(rows: number): Generator<Batch> {
  for (let start = 0; start < rows; start += BATCH_ROWS) {
    const bytes = new Uint8Array(BATCH_ROWS * ID_CHARACTERS)
    for (let i = 0; i < bytes.length; i++) bytes[i] = 64 + (mixed(start * ID_CHARACTERS + i) & 63)
    const offsets = Int32Array.from({ length: BATCH_ROWS + 1 }, (_, i) => i * ID_CHARACTERS)
    const ids = { encoding: 'plain', type: 'string', values: { bytes, offsets }, valid: null } as const
    const codes = Int32Array.from({ length: BATCH_ROWS }, (_, i) => i >> 2)
    const numbers = new Float64Array(BATCH_ROWS).map((_, i) => mixed(start + i) / 7)
    yield {
      rows: BATCH_ROWS,
      columns: [
        ids,
        { encoding: 'dictionary', type: 'string', codes, dictionary: ids, valid: null },
        { encoding: 'plain', type: 'float64', values: numbers, valid: null },
      ],
    }
  }
}

let sizeBytes = 0
for await (const chunk of writeParquet(fields, mixedBatches(Number(process.argv[2]))))
  sizeBytes += chunk.length
process.stdout.write(JSON.stringify({ sizeBytes, peakBytes: process.resourceUsage().maxRSS * 1024 }))
