import type { SchemaForm } from '../schema/format.ts'

/** What the schema says that a report should look at first: names of fields. */
export type Analysis = Pick<
  NonNullable<SchemaForm['analysis']>,
  'timestamp' | 'dimensions' | 'numeric' | 'booleans'
>

/** Names of all fields that it has. */
export function namesOf({ timestamp, dimensions = [], numeric = [], booleans = [] }: Analysis): Set<string> {
  return new Set([...(timestamp === undefined ? [] : [timestamp]), ...dimensions, ...numeric, ...booleans])
}

/** At most so many of the fields, in their order: those that the analysis names rather than others. */
export function namedFirst<Column extends { readonly field: { readonly name: string } }>(
  columns: readonly Column[],
  analysis: Analysis,
  most: number,
): readonly Column[] {
  const named = namesOf(analysis)
  const isNamed = ({ field }: Column) => named.has(field.name)
  const kept = new Set(
    [...columns.filter(isNamed), ...columns.filter((column) => !isNamed(column))].slice(0, most),
  )
  return columns.filter((column) => kept.has(column))
}
