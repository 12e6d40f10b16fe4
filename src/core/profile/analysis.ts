import type { SchemaForm } from '../schema/format.ts'

/** What the schema says that a report should look at first: names of fields. */
export type Analysis = Pick<
  NonNullable<SchemaForm['analysis']>,
  'timestamp' | 'dimensions' | 'numeric' | 'booleans'
>
