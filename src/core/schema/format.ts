/**
 * The form of a dataset schema. These types are the one definition: they parse documents, give TypeScript its types and
 * make schemas/dataset.schema.json, by which editors complete and check. What a form cannot say (names that must
 * resolve, kinds that must fit) is checked as frames and fields are compiled.
 */
import * as z from 'zod'
import { LIST_NAMES } from '../lists/shipped-list.ts'
import { campaigns } from './campaign-form.ts'
import { expectationForm } from './expectation-form.ts'
import { fieldForm } from './field-form.ts'
import { name, scalar } from './terms.ts'
import { dayCurves } from './time-form.ts'

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
  lifetime_days: z
    .number()
    .int()
    .min(30)
    .max(36_500)
    .optional()
    .describe(
      'Members leave after so many days, each in its turn, and others take their place, with all that belongs to them.',
    ),
  monthly: z
    .strictObject({ share: z.number().positive().max(1) })
    .optional()
    .describe(
      'For children of rows_of: this share of them bring their parent one row a month, each on its day of the month.',
    ),
  attributes: z.array(fieldForm).default([]).describe('The same for one member in every row, on every day.'),
})

const listTable = z
  .strictObject({
    list: z.enum(LIST_NAMES),
    only: z.array(z.string()).min(1).optional().describe('Keys of the rows to take, in this order.'),
    columns: z.array(name).min(1).optional().describe('Columns to take.'),
  })
  .describe('A list that is shipped with the engine.')
export type ListTable = z.infer<typeof listTable>

const writtenTable = z.record(z.string(), z.record(name, scalar)).describe('Rows by key.')
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
    volume: dayCurves
      .optional()
      .describe('How the rows of days compare: `rows` is multiplied by what the curves say of a day.'),
    rows_of: name.optional().describe('Population whose members the rows belong to.'),
    populations: z.record(name, population).default({}),
    campaigns: campaigns.optional(),
    tables: z
      .record(name, z.union([listTable, writtenTable]))
      .default({})
      .describe('Facts by key, for lookups.'),
    fields: z.array(fieldForm).min(1).describe('The columns, in order; a field sees those before it.'),
    label: z
      .strictObject({
        field: name.describe('Column of type bool, without nulls.'),
        max_auc: z
          .number()
          .gt(0.5)
          .max(1)
          .default(0.8)
          .describe('Greatest area under the ROC curve that one column, or the position of rows, may reach.'),
        except: z.array(name).default([]).describe('Columns that may tell more.'),
      })
      .optional()
      .describe('What models are to predict: a day fails in which a single column gives it away.'),
    sides: z
      .record(name, side)
      .default({})
      .describe('Datasets beside this one, by name: some fields of the rows where a bool is true.'),
    expectations: z
      .array(expectationForm)
      .default([])
      .describe('What is expected of whole days beyond what follows from the fields.'),
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
