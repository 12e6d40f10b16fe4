import type { Scalar } from '../fields/values.ts'
import { COUNTRIES } from './data/countries.ts'
import { CURRENCIES } from './data/currencies.ts'
import { MCCS } from './data/mccs.ts'
import { NETWORKS } from './data/networks.ts'

/** Facts by key: rows of named scalars. */
export type Table = Readonly<Record<string, Readonly<Record<string, Scalar>>>>

/** The lists that schemas can name, as they are shipped: a line of headings, then a line per row. */
const TEXTS = {
  /** By ISO 3166-1 alpha-2 code. Places are centroids of the largest land, degrees WGS 84; zones are those there. */
  countries: COUNTRIES,
  /** By ISO 4217 code; `minor_units` are decimals of the amounts. */
  currencies: CURRENCIES,
  /** By merchant category code, four digits. */
  mccs: MCCS,
  /** By country and number, `FR-0` to `FR-7`: the first two bytes of IPv4 addresses allocated to that country. */
  networks: NETWORKS,
} as const

export type ListName = keyof typeof TEXTS
export const LIST_NAMES = Object.keys(TEXTS) as [ListName, ...ListName[]]

/** Other columns are texts, with their leading zeros. */
const NUMBER_COLUMNS = ['latitude', 'longitude', 'minor_units']

/** A shipped list, read anew on every call. */
export function readList(name: ListName): Table {
  const [headings, ...lines] = TEXTS[name].split('\n')
  const columns = headings.split('|')
  const table: Record<string, Record<string, Scalar>> = {}
  for (const line of lines) {
    const cells = line.split('|')
    const row: Record<string, Scalar> = {}
    for (let i = 1; i < columns.length; i++)
      row[columns[i]] = NUMBER_COLUMNS.includes(columns[i]) ? Number(cells[i]) : cells[i]
    table[cells[0]] = row
  }
  return table
}
