import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../../src/core/dataset.ts'
import { memberColumnsOf } from '../../../src/core/expectations/members.ts'
import { shippedDataset } from '../../datasets.ts'

/** Which attributes of `card` tell which card it is. */
function keysAmong(attributes: readonly object[], names: readonly string[]): readonly string[] {
  const dataset = compileDataset({
    name: 'sample',
    rows_of: 'card',
    populations: { card: { size: 100, attributes } },
    fields: names.map((name) => ({ name: `card_${name}`, type: 'entity', from: `card.${name}` })),
  })
  return memberColumnsOf(dataset).flatMap(({ keys }) => keys)
}

describe('memberColumnsOf', () => {
  it('knows which columns of payments come from one card, customer or merchant', () => {
    expect(memberColumnsOf(shippedDataset('payments'))).toEqual([
      {
        path: 'card',
        keys: ['card_pan_hash'],
        columns: [
          'currency_code',
          'card_pan_hash',
          'card_scheme',
          'card_exp_year',
          'card_exp_month',
          'customer_id',
        ],
      },
      { path: 'card.customer', keys: ['customer_id'], columns: ['currency_code', 'customer_id'] },
      {
        path: 'merchant',
        keys: ['merchant_id'],
        columns: ['merchant_id', 'merchant_country', 'mcc_code', 'channel', 'latitude', 'longitude'],
      },
    ])
  })

  it('takes for a key what no two members share', () => {
    const attributes = [
      { name: 'number', type: 'sequence' },
      { name: 'uuid', type: 'uuid' },
      { name: 'checked', type: 'derived', luhn: 'number' },
      { name: 'hash', type: 'hash', of: ['checked'] },
      { name: 'label', type: 'derived', concat: ['number'] },
    ]
    const names = ['number', 'uuid', 'checked', 'hash', 'label']
    expect(keysAmong(attributes, names)).toEqual(names.map((name) => `card_${name}`))
  })

  it('takes for none what two members may share', () => {
    const attributes = [
      { name: 'text', type: 'string', pattern: '{hex:12}' },
      { name: 'kind', type: 'category', choices: ['a', 'bc'] },
      { name: 'hash', type: 'hash', of: ['kind', 'text'] },
      { name: 'number', type: 'sequence', start: 0 },
      { name: 'near', type: 'sequence', start: 5, when: { kind: 'a' } },
      { name: 'either', type: 'derived', first: ['near', 'number'] },
      { name: 'run', type: 'derived', concat: ['kind', 'number'], separator: '' },
    ]
    expect(keysAmong(attributes, ['text', 'kind', 'hash', 'either', 'run'])).toEqual([])
  })
})
