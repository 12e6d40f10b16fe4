/** Prints digests of small days of the shipped schemas, of rows and of Parquet bytes: what one kind of processor makes. */
import { createHash } from 'node:crypto'
import { writeParquet } from '../../src/parquet/writer.ts'
import { batchesOf, dayOf, digestOf, shippedDataset } from '../datasets.ts'

for (const name of ['payments', 'card-transactions']) {
  const dataset = shippedDataset(name)
  const digest = digestOf(dataset, batchesOf(dayOf(dataset, 60_000), 3))
  const file = createHash('sha256')
  for await (const chunk of writeParquet(dataset.fields, batchesOf(dayOf(dataset, 10_000))))
    file.update(chunk)
  process.stdout.write(`${name}: rows ${digest.hex()}, file ${file.digest('hex')}\n`)
}
