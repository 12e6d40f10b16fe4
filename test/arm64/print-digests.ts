/** Prints the digest of small days of the shipped schemas: what one kind of processor makes of them. */
import { batchesOf, dayOf, digestOf, shippedDataset } from '../datasets.ts'

for (const [name, rows] of [
  ['payments', 60_000],
  ['card-transactions', 60_000],
] as const) {
  const dataset = shippedDataset(name)
  const digest = digestOf(dataset, batchesOf(dayOf(dataset, rows), 3))
  process.stdout.write(`${name} ${digest.rows} ${digest.hex()}\n`)
}
