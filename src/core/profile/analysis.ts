import type { SchemaForm } from '../schema/format.ts'
import type { SampledField } from './sampled-rows.ts'

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
export function namedFirst(
  sampled: readonly SampledField[],
  analysis: Analysis,
  most: number,
): readonly SampledField[] {
  const named = namesOf(analysis)
  const isNamed = ({ field }: SampledField) => named.has(field.name)
  const kept = [...sampled.filter(isNamed), ...sampled.filter((field) => !isNamed(field))].slice(0, most)
  return sampled.filter((field) => kept.includes(field))
}
