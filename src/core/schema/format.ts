/**
 * The form of a dataset schema. These types are the one definition: they parse documents, give TypeScript its types and
 * make schemas/dataset.schema.json, by which editors complete and check. What a form cannot say (names that must
 * resolve, kinds that must fit) is checked as frames and fields are compiled.
 */
import { z } from 'zod'
import { fieldForm } from './field-form.ts'
import { name, scalar } from './terms.ts'

const population = z.strictObject({
  size: z
    .union([
      z.number().int().min(1).max(4_000_000_000),
      z.strictObject({ per_row: z.number().positive().max(1000), min: z.number().int().min(1).default(1) }),
    ])
    .optional()
    .describe('Number of members, or members per row of the day.'),
  parent: name.optional().describe('Population whose members own these.'),
  each: z.number().int().min(1).max(1000).optional().describe('Members per parent.'),
  activity: z
    .strictObject({ sigma: z.number().min(0).max(4) })
    .optional()
    .describe('Rows per member are lognormal with this sigma; all alike by default.'),
  attributes: z.array(fieldForm).default([]).describe('The same for one member in every row, on every day.'),
})

const side = z.strictObject({
  of: name.describe('Column of type bool, never null: the side has the rows where it is true.'),
  description: z.string().optional().describe('What it tells; becomes the comment of its table.'),
  fields: z
    .array(name)
    .min(1)
    .describe('What it has of each row, hidden fields too; the first, a column, tells which row it is.'),
  known_on: name
    .optional()
    .describe('Which of its fields, a timestamp or text of a date, says from when on the row is known.'),
})

export const schemaForm = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9_-]*$/, 'must be a lower-case name such as card-transactions'),
    version: z.number().int().min(1).default(1),
    description: z.string().optional(),
    rows: z
      .number()
      .int()
      .min(1)
      .default(1_000_000)
      .describe('Rows per day unless the request says otherwise.'),
    rows_of: name.optional().describe('Population whose members the rows belong to.'),
    populations: z.record(name, population).default({}),
    tables: z
      .record(name, z.record(z.string(), z.record(name, scalar)))
      .default({})
      .describe('Facts by key, for lookups.'),
    fields: z.array(fieldForm).min(1).describe('The columns, in order; a field sees those before it.'),
    sides: z
      .record(name, side)
      .default({})
      .describe('Datasets beside this one, by name: some fields of the rows where a bool is true.'),
    analysis: z
      .strictObject({
        title: z.string().optional(),
        timestamp: name.optional(),
        dimensions: z.array(name).optional(),
        numeric: z.array(name).optional(),
        booleans: z.array(name).optional(),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .optional(),
      })
      .optional()
      .describe('What a report should look at first; derived from the types where absent.'),
  })
  .describe('A dataset of daily-synthetic.')
export type SchemaForm = z.infer<typeof schemaForm>
