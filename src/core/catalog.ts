/** How a dataset is named and typed in a catalog of tables, as Glue and Athena have them. */
import type { ColumnType } from './column.ts'

/** `card-transactions` → `card_transactions`: a hyphen would have to be quoted in every query. */
export const tableName = (dataset: string): string => dataset.replaceAll('-', '_')

/** Partition columns, outermost first, all texts: the layout of a day's keys. */
export const PARTITION_COLUMNS = ['year', 'month', 'day'] as const

export const CATALOG_TYPES: Readonly<Record<ColumnType, string>> = {
  bool: 'boolean',
  int32: 'int',
  int64: 'bigint',
  float64: 'double',
  timestamp: 'timestamp',
  string: 'string',
}

/** A table of a catalog. */
export interface CatalogTable {
  readonly database: string
  readonly table: string
}

/** `database.table`; neither name has a dot. */
export const formatTable = ({ database, table }: CatalogTable): string => `${database}.${table}`

/** `database.table,database.table_labels` */
export const formatTables = (tables: readonly CatalogTable[]): string => tables.map(formatTable).join(',')

export function parseTables(text: string): CatalogTable[] {
  return text.split(',').map((name) => {
    const [database = '', table = ''] = name.split('.')
    return { database, table }
  })
}
