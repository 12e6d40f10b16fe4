import { expect, it } from 'vitest'
import { partFile, runPrefix } from '../../src/core/keys.ts'
import { parsePublishedKey } from '../../src/core/published-key.ts'

it('reads back what runPrefix writes', () => {
  const key = `${runPrefix('card-transactions', '2024-02-29', '0123456789abcdef')}${partFile(7)}`
  expect(parsePublishedKey(key)).toEqual({
    dataset: 'card-transactions',
    date: '2024-02-29',
    runId: '0123456789abcdef',
    file: 'part-00007.parquet',
  })
})

it.each([
  '_staging/run_id=0123/part-00000.parquet',
  '_quarantine/payments/year=2026/month=11/day=19/run_id=0123/_quality.json',
  'payments/year=2026/month=02/day=30/run_id=0123/part-00000.parquet',
  'payments/year=2026/month=11/day=19/notes.txt',
  '_control/lock.json',
])('takes %s for no published object', (key) => {
  expect(parsePublishedKey(key)).toBeNull()
})
