/** Queries that Athena offers with the tables: SQL by name, made of what the schema says matters. */
import { type CatalogTable, formatTable, PARTITION_COLUMNS } from '../src/core/catalog.ts'
import type { Dataset } from '../src/core/dataset.ts'

/** @param tables the dataset's own first */
export function savedQueries(
  { form, name }: Dataset,
  tables: readonly CatalogTable[],
): Readonly<Record<string, string>> {
  const from = `FROM ${formatTable(tables[0])}`
  const date = PARTITION_COLUMNS.join(", '-', ")
  const { booleans = [], dimensions = [], numeric = [] } = form.analysis ?? {}
  const measures = [
    'count(*) AS row_count',
    ...numeric.map((field) => `avg(${field}) AS average_${field}`),
    ...booleans.map((field) => `count_if(${field}) AS ${field}_count`),
  ].join(',\n  ')
  const lastDays = `WHERE concat(${date}) >= cast(current_date - interval '7' day AS varchar)`
  return {
    ...Object.fromEntries(
      tables.map((table) => [
        `${table.table}: adopt days published before the table was there`,
        `MSCK REPAIR TABLE ${formatTable(table)}`,
      ]),
    ),
    [`${name}: last seven days`]: `SELECT concat(${date}) AS date,\n  ${measures}\n${from}\n${lastDays}\nGROUP BY 1\nORDER BY 1`,
    ...Object.fromEntries(
      dimensions.map((field) => [
        `${name}: last seven days by ${field}`,
        `SELECT ${field},\n  ${measures}\n${from}\n${lastDays}\nGROUP BY 1\nORDER BY 2 DESC`,
      ]),
    ),
  }
}
