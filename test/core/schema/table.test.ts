import { describe, expect, it } from 'vitest'
import { InvalidSchemaError } from '../../../src/core/errors.ts'
import { batchesOf, datasetOf, dayOf, table, type WrittenField } from '../../datasets.ts'

const FIELDS: WrittenField[] = [
  { name: 'country', type: 'category', choices: ['JP', 'KW'] },
  { name: 'currency', type: 'derived', lookup: { table: 'country', key: 'country', column: 'currency' } },
  { name: 'north', type: 'geo', axis: 'latitude', centroid: { table: 'country', key: 'country', jitter: 0 } },
]

function faultsOf(tables: object, fields = FIELDS): string[] {
  try {
    datasetOf(fields, { tables })
  } catch (error) {
    if (error instanceof InvalidSchemaError)
      return error.faults.map(({ path, expected, found }) => `${path}: ${expected}; ${found}`)
    throw error
  }
  return []
}

describe('a table from a shipped list', () => {
  it('serves lookups and centroids as a written one does', () => {
    const dataset = datasetOf(FIELDS, { tables: { country: { list: 'countries' } } })
    const { country, currency, north } = table(dataset, batchesOf(dayOf(dataset, 200)))
    for (const [i, code] of country.entries()) {
      expect(currency[i]).toBe(code === 'JP' ? 'JPY' : 'KWD')
      expect(north[i]).toBeCloseTo(code === 'JP' ? 36.6 : 29.3, 0)
    }
  })

  it('makes the rows that the same table, written out, makes', () => {
    const written = { JP: { currency: 'JPY', latitude: 36.58 }, KW: { currency: 'KWD', latitude: 29.3177 } }
    const listed = { list: 'countries', only: ['JP', 'KW'], columns: ['currency', 'latitude'] }
    const [a, b] = [written, listed].map((country) => {
      const dataset = datasetOf(FIELDS, { tables: { country } })
      return table(dataset, batchesOf(dayOf(dataset, 200)))
    })
    expect(b).toEqual(a)
  })

  it('has only the columns that are chosen', () => {
    expect(faultsOf({ country: { list: 'countries', columns: ['currency'] } })).toEqual([
      "fields.2.centroid.table: a table with a column latitude of degrees; 'country'",
    ])
  })

  it('names every fault of the choice, once, and none that follows', () => {
    expect(
      faultsOf({
        country: { list: 'countries', only: ['JP', 'XX', 'JP', 'constructor'], columns: ['zone', 'flag'] },
      }),
    ).toEqual([
      "tables.country.only.1: a key of countries, once; 'XX'",
      "tables.country.only.2: a key of countries, once; 'JP'",
      "tables.country.only.3: a key of countries, once; 'constructor'",
      "tables.country.columns.1: one of name, alpha3, numeric, currency, latitude, longitude, zone; 'flag'",
    ])
  })

  it.each([
    [{ list: 'contries' }, "tables.country.list: one of countries, currencies, mccs, networks; 'contries'"],
    [{ list: 'mccs', only: [5411] }, 'tables.country.only.0: a text; 5411'],
    [{ list: 'countries', rows: 3 }, 'tables.country.rows: no such key; 3'],
    [{ JP: 3 }, 'tables.country.JP: a map; 3'],
  ])('of %j has one fault', (country, fault) => {
    expect(faultsOf({ country })).toEqual([fault])
  })

  it('may be written, with a row that is called list', () => {
    const country = { list: { currency: 'A', latitude: 1 }, only: { currency: 'B', latitude: 2 } }
    expect(faultsOf({ country })).toEqual([])
  })
})
