import { describe, expect, it } from 'vitest'
import { correlationsOf } from '../../../src/core/profile/correlations.ts'
import { correlation } from '../../statistics.ts'
import { sampledCells } from './sampled.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

const AMOUNT = sampledCells('amount', 'numeric', [1, 2, null, 4, 100])
const WHEN = sampledCells('when', 'time', [10, 20, 30, 40, 50])
const FLAG = sampledCells('flag', 'boolean', [0, 0, 1, 1, 1])
const COUNTRY = sampledCells('country', 'category', ['DE', 'DE', 'FR', 'FR', null])

describe('correlationsOf', () => {
  const found = correlationsOf([AMOUNT, COUNTRY, WHEN, FLAG], {})

  it('correlates numbers, times and booleans, to four digits', () => {
    expect(found.pearson.fields).toEqual(['amount', 'when', 'flag'])
    const rounded = (r: number) => Number(r.toFixed(4))
    const r = rounded(correlation([1, 2, 4, 100], [10, 20, 40, 50]))
    expect(found.pearson.values[0]).toEqual([1, r, rounded(correlation([1, 2, 4, 100], [0, 0, 1, 1]))])
    expect(found.spearman.values[0]).toEqual([1, 1, 0.8944])
    expect(found.pearson.values[1][0]).toBe(r)
  })

  it('compares categories with booleans', () => {
    expect(found.cramersV.fields).toEqual(['country', 'flag'])
    expect(found.cramersV.values).toEqual([
      [1, 1],
      [1, 1],
    ])
  })

  it('leaves texts, identifiers and categories of many values out', () => {
    const many = upTo(51).map(String)
    const columns = [
      sampledCells('text', 'text', many),
      sampledCells('id', 'identifier', many),
      sampledCells('many', 'category', many),
      sampledCells('fifty', 'category', many.slice(0, 50)),
    ]
    const { pearson, cramersV } = correlationsOf(columns, {})
    expect(pearson.fields).toEqual([])
    expect(cramersV.fields).toEqual(['fifty'])
  })

  it('says nothing of what does not vary or is not finite', () => {
    const columns = [
      sampledCells('same', 'numeric', [7, 7, 7]),
      sampledCells('odd', 'numeric', [1, Number.POSITIVE_INFINITY, Number.NaN]),
      sampledCells('line', 'numeric', [1, 2, 3]),
    ]
    expect(correlationsOf(columns, {}).spearman.values).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, 1],
    ])
  })

  it('has at most 32 fields, those that the schema names among them', () => {
    const columns = upTo(100).map((i) => sampledCells(`n${i}`, 'numeric', [i, 2, 3]))
    const { fields, values } = correlationsOf(columns, { numeric: ['n90'], booleans: ['n99'] }).pearson
    expect(fields).toEqual([...upTo(30).map((i) => `n${i}`), 'n90', 'n99'])
    expect(values.every((row) => row.length === 32)).toBe(true)
  })
})
