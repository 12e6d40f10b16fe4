import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../../src/core/dataset.ts'
import { type Fault, InvalidSchemaError } from '../../../src/core/errors.ts'
import type { WrittenField } from '../../datasets.ts'

const FIELDS: readonly WrittenField[] = [
  { name: 'amount', type: 'float' },
  { name: 'tip', type: 'float' },
  { name: 'shop', type: 'category', choices: ['A', 'B'] },
  { name: 'paid_at', type: 'datetime' },
  { name: 'is_fraud', type: 'bool' },
  { name: 'secret', type: 'int', hidden: true },
]

function compile(expectations: readonly object[], fields = FIELDS) {
  return compileDataset({ name: 'sample', fields, expectations })
}

function faultsOf(...expectations: readonly object[]): readonly Fault[] {
  try {
    compile(expectations)
  } catch (error) {
    if (error instanceof InvalidSchemaError) return error.faults
    throw error
  }
  return []
}

describe('expectations of a schema', () => {
  it('are read with severity fail unless they say warn', () => {
    const { form } = compile([
      { rule: 'mean', field: 'amount', min: 1 },
      { rule: 'change', of: 'rows', most: 0.5, severity: 'warn' },
    ])
    expect(form.expectations).toEqual([
      { rule: 'mean', field: 'amount', min: 1, from_rows: 1, severity: 'fail' },
      { rule: 'change', of: 'rows', days: 7, most: 0.5, from_rows: 1, severity: 'warn' },
    ])
  })

  it('name all their faults at once, beside those of the fields', () => {
    const fields: readonly WrittenField[] = [...FIELDS, { name: 'odd', type: 'int', min: 3, max: 1 }]
    expect(() =>
      compile(
        [
          { rule: 'median', field: 'amount', min: 1 },
          { rule: 'mean', field: 'price', min: 1 },
          { rule: 'mean', field: 'shop', min: 1 },
          { rule: 'sum', field: 'odd', min: 1 },
          { rule: 'quantile', field: 'amount', share: 2, min: 1 },
          { rule: 'distinct', field: 'shop', min: 5, max: 2 },
        ],
        fields,
      ),
    ).toThrow(
      [
        "expectations.0.rule: expected one of mean, sum, stddev, quantile, distinct, null_rate, share, correlation, range, length, pattern, allowed, compare, together, freshness, change, found 'median'",
        'expectations.4.share: expected at most 1, found 2',
        'fields.6.max: expected at least min (3), found 1',
        "expectations.1.field: expected a column of numbers, found 'price'",
        'expectations.2.field: expected a column of numbers, found shop: string',
        'expectations.5.max: expected at least min (5), found 2',
      ].join('\n'),
    )
  })

  it.each<[object, string, string, string]>([
    [{ rule: 'mean', field: 'amount' }, '', 'min, max or both', 'neither'],
    [{ rule: 'mean', field: 'secret', max: 1 }, 'field', 'a column of numbers', "'secret'"],
    [{ rule: 'mean', field: 'amount', max: 1, least: 0 }, 'least', 'no such key', '0'],
    [{ rule: 'mean', field: 'amount', max: 1, severity: 'note' }, 'severity', 'one of fail, warn', "'note'"],
    [{ rule: 'null_rate', field: 'amount', max: 1.5 }, 'max', 'at most 1', '1.5'],
    [{ rule: 'share', field: 'shop', value: 3, max: 1 }, 'field', 'a column of numbers', 'shop: string'],
    [
      { rule: 'share', field: 'paid_at', value: '12:00', max: 1 },
      'field',
      'a column of texts',
      'paid_at: timestamp',
    ],
    [
      { rule: 'share', field: 'amount', value: true, max: 1 },
      'field',
      'a column of booleans',
      'amount: float64',
    ],
    [
      { rule: 'correlation', field: 'amount', with: 'amount', min: 0 },
      'with',
      'a column of numbers or times or booleans, other than amount',
      'amount: float64',
    ],
    [
      { rule: 'correlation', field: 'shop', with: 'tip', min: 0 },
      'field',
      'a column of numbers or times or booleans',
      'shop: string',
    ],
    [
      { rule: 'compare', field: 'amount', is: '<', to: 'paid_at' },
      'to',
      'a column of numbers, other than amount',
      'paid_at: timestamp',
    ],
    [
      { rule: 'compare', field: 'is_fraud', is: '>', to: 'tip' },
      'field',
      'a column of numbers or times or texts',
      'is_fraud: bool',
    ],
    [
      { rule: 'together', fields: ['amount', 'tip', 'amount'] },
      'fields.2',
      'a column, and each once',
      'amount: float64',
    ],
    [{ rule: 'together', fields: ['amount'] }, 'fields', 'a list, length at least 2', '["amount"]'],
    [{ rule: 'range', field: 'paid_at', min: 1 }, 'field', 'a column of numbers', 'paid_at: timestamp'],
    [{ rule: 'range', field: 'amount' }, '', 'min, max or both', 'neither'],
    [{ rule: 'length', field: 'amount', max: 3 }, 'field', 'a column of texts', 'amount: float64'],
    [{ rule: 'pattern', field: 'shop', like: '([A' }, 'like', 'a regular expression', "'([A'"],
    [{ rule: 'allowed', field: 'shop', values: [] }, 'values', 'a list, length at least 1', '[]'],
    [{ rule: 'allowed', field: 'shop', values: [1] }, 'field', 'a column of numbers', 'shop: string'],
    [
      { rule: 'allowed', field: 'shop', values: ['A', 1] },
      'values',
      'values of one kind: all texts, numbers or booleans',
      '["A",1]',
    ],
    [{ rule: 'freshness', field: 'amount', hours: 1 }, 'field', 'a column of times', 'amount: float64'],
    [{ rule: 'change', of: 'rows', field: 'amount', most: 1 }, 'field', 'no such key', "'amount'"],
    [{ rule: 'change', of: 'mean', most: 1 }, 'field', 'a text', 'nothing'],
    [
      { rule: 'change', of: 'sum', most: 1 },
      'of',
      'one of rows, mean, distinct, null_share, distribution',
      "'sum'",
    ],
    [{ rule: 'change', of: 'mean', field: 'shop', most: 1 }, 'field', 'a column of numbers', 'shop: string'],
    [{ rule: 'change', of: 'rows', days: 8, most: 1 }, 'days', 'at most 7', '8'],
  ])('have faults in %j at %s', (form, at, expected, found) => {
    const path = at === '' ? 'expectations.0' : `expectations.0.${at}`
    expect(faultsOf(form)).toEqual([{ path, expected, found }])
  })

  it('may hold of any kind of column that the rule understands', () => {
    expect(
      faultsOf(
        { rule: 'distinct', field: 'paid_at', min: 1 },
        { rule: 'null_rate', field: 'shop', max: 0 },
        { rule: 'share', field: 'is_fraud', value: true, max: 0.1 },
        { rule: 'correlation', field: 'is_fraud', with: 'paid_at', min: -1 },
        { rule: 'compare', field: 'is_fraud', is: '!=', to: 'is_fraud' },
      ).map(({ path }) => path),
    ).toEqual(['expectations.4.to'])
  })
})
