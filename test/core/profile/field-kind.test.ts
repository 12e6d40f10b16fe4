import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../src/core/column.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import type { Analysis } from '../../../src/core/profile/analysis.ts'
import { kindOf } from '../../../src/core/profile/field-kind.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../sketches/columns.ts'

const ROWS = 2000
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

function kind(
  name: string,
  type: ColumnType,
  cell: (i: number) => Cell,
  analysis: Analysis = {},
  rows = ROWS,
) {
  const field = fieldOf(name, type)
  const inspection = new Inspection([field], { dayRows: rows })
  inspection.add(batchOf(plainColumn(type, upTo(rows).map(cell))))
  return kindOf(field, inspection.columns[0], { count: rows - inspection.nulls[0], analysis })
}

describe('kindOf', () => {
  it.each<[string, string, ColumnType, (i: number) => Cell]>([
    ['boolean', 'flag', 'bool', (i) => i % 2],
    ['time', 'event_time', 'timestamp', (i) => i * 1e6],
    ['category', 'country', 'string', (i) => ['DE', 'FR'][i % 2]],
    ['category', 'merchant_id', 'string', (i) => `M${i % 64}`],
    ['identifier', 'merchant_id', 'string', (i) => `M${i % 65}`],
    ['identifier', 'card_pan_hash', 'string', (i) => `${i % 700}abcdef`],
    ['identifier', 'reference', 'string', (i) => `${i}`],
    ['text', 'town', 'string', (i) => `town${i % 1500}`],
    ['text', 'review', 'string', (i) => `the ${i}th best`],
    ['text', 'body', 'string', (i) => `${i}${'x'.repeat(64)}`],
    ['numeric', 'amount', 'float64', (i) => i / 7],
    ['numeric', 'cents', 'int64', (i) => i * i],
    ['numeric', 'quantity', 'int32', (i) => i % 9],
    ['category', 'mcc_code', 'int32', (i) => 5000 + (i % 9)],
    ['identifier', 'order_id', 'int64', (i) => (i * 7919) % 1_000_003],
    ['identifier', 'line', 'int64', (i) => 1_000_000 + i],
    ['geo', 'latitude', 'float64', (i) => (i % 180) - 90],
    ['geo', 'merch_long', 'float64', (i) => (i % 360) - 180],
    ['numeric', 'latitude', 'float64', (i) => i],
    ['numeric', 'plateau', 'float64', (i) => i % 9],
  ])('takes for %s: %s of type %s', (expected, name, type, cell) => {
    expect(kind(name, type, cell)).toBe(expected)
  })

  it('believes the schema', () => {
    expect(kind('store', 'int32', (i) => i % 9, { dimensions: ['store'] })).toBe('category')
    expect(kind('line', 'int64', (i) => i, { numeric: ['line'] })).toBe('numeric')
    expect(kind('when', 'timestamp', (i) => i, { dimensions: ['when'] })).toBe('time')
  })

  it.each<[string, ColumnType]>([
    ['text', 'string'],
    ['numeric', 'int64'],
    ['boolean', 'bool'],
  ])('takes for %s what has no value of type %s', (expected, type) => {
    expect(['category', expected]).toContain(kind('name', type, () => null))
    expect(['category', expected]).toContain(kind('name', type, () => null, {}, 0))
  })
})
