import { describe, expect, it } from 'vitest'
import { checkColumns } from '../../../bench/fraud/evaluation.ts'
import { shippedDataset } from '../../datasets.ts'

describe('checkColumns', () => {
  it('passes the payments', () => {
    expect(() => checkColumns(shippedDataset('payments'))).not.toThrow()
  })

  it('names every column that a schema lacks', () => {
    expect(() => checkColumns(shippedDataset('card-transactions'))).toThrow(
      /^schema card-transactions: .* found no local_time_offset, currency_code, card_pan_hash, merchant_id$/,
    )
  })
})
