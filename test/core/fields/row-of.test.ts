import { describe, expect, it } from 'vitest'
import { batchesOf, datasetOf, dayOf, table, type WrittenField } from '../../datasets.ts'

const tables = { market: { list: 'countries', only: ['US', 'GB', 'DE'] }, rates: { a: { rate: 1 } } }

const fieldsOf = (...more: WrittenField[]): WrittenField[] => [
  ...more,
  { name: 'market', type: 'derived', row_of: { table: 'market', number: 'number' } },
]

describe('row_of', () => {
  it('numbers the rows of a table from 0, round and round, in their order', () => {
    const dataset = datasetOf(fieldsOf({ name: 'number', type: 'sequence', start: -4 }), { tables })
    expect(table(dataset, batchesOf(dayOf(dataset, 8))).market).toEqual([
      ...['DE', 'US', 'GB', 'DE'],
      ...['US', 'GB', 'DE', 'US'],
    ])
    const [, market] = dataset.fields
    expect(market).toMatchObject({ type: 'string', nullable: false, cardinality: 'low' })
    expect(market.declared.allowed).toEqual(['US', 'GB', 'DE'])
  })

  it('makes a population of markets from a table', () => {
    const dataset = datasetOf(
      [
        { name: 'market', type: 'reference', population: 'market' },
        { name: 'country', type: 'entity', from: 'market.country' },
        { name: 'currency', type: 'entity', from: 'market.currency' },
      ],
      {
        tables,
        populations: {
          market: {
            size: 3,
            attributes: [
              { name: 'number', type: 'sequence', start: 0 },
              { name: 'country', type: 'derived', row_of: { table: 'market', number: 'number' } },
              {
                name: 'currency',
                type: 'derived',
                lookup: { table: 'market', key: 'country', column: 'currency' },
              },
            ],
          },
        },
      },
    )
    const { country, currency } = table(dataset, batchesOf(dayOf(dataset, 300)))
    const pairs = new Set(country.map((code, i) => `${code} ${currency[i]}`))
    expect([...pairs].toSorted()).toEqual(['DE EUR', 'GB GBP', 'US USD'])
  })

  it('is null where the number is', () => {
    const dataset = datasetOf(fieldsOf({ name: 'number', type: 'int', nulls: 0.5 }), { tables })
    const { number, market } = table(dataset, batchesOf(dayOf(dataset, 100)))
    expect(market.map((value) => value === null)).toEqual(number.map((value) => value === null))
    expect(new Set(market).size).toBe(4)
  })

  it('refuses numbers that are not whole, and tables that are not there', () => {
    expect(() => datasetOf(fieldsOf({ name: 'number', type: 'float' }), { tables })).toThrow(
      "fields.1.row_of.number: expected a field of whole numbers, found 'number: float64'",
    )
    expect(() => datasetOf(fieldsOf({ name: 'number', type: 'int' }))).toThrow(
      "fields.1.row_of.table: expected none is known, found 'market'",
    )
    expect(() => datasetOf(fieldsOf({ name: 'number', type: 'int' }), { tables: { market: {} } })).toThrow(
      "fields.1.row_of.table: expected a table with rows, found 'market'",
    )
  })
})
