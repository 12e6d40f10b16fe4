/**
 * The form of a dataset schema. These types are the one definition: they parse documents, give TypeScript its types and
 * make schemas/dataset.schema.json, by which editors complete and check. What a form cannot say (names that must
 * resolve, kinds that must fit) is checked by compile-*.ts.
 */
import { z } from 'zod'

const NAME = /^[a-z][a-z0-9_]*$/
const name = z.string().regex(NAME, 'must be a lower-case name such as merchant_id')
const path = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/,
    'must be the name of an earlier field, or a path such as card.scheme',
  )
const scalar = z.union([z.string(), z.number(), z.boolean()])
const share = z.number().min(0).max(1)
const whole = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)

const condition = z
  .record(
    path,
    z.union([
      scalar,
      z.array(scalar).min(1),
      z.strictObject({ present: z.boolean() }).describe('Whether the field has a value at all.'),
    ]),
  )
  .describe(
    'Only rows where every named field equals the value, or one of the list, get a value; others are null.',
  )
  .meta({ id: 'condition' })

const common = {
  name: name.describe('Name of the column, or of the attribute.'),
  description: z.string().optional().describe('What it means; becomes the comment of the column.'),
  nulls: z
    .union([
      share,
      z.strictObject({ rate: share, group: name.describe('Fields of one group are null together.') }),
    ])
    .optional()
    .describe('Share of rows that are null.'),
  when: condition.optional(),
  hidden: z.boolean().optional().describe('Made for later fields to use, but not written.'),
  stream: name
    .optional()
    .describe('Name of the random stream, its own name by default. Fields that share one move together.'),
}

/** A number, or one number per value of an earlier field. */
const parameter = (number: z.ZodNumber) =>
  z.union([
    number,
    z.strictObject({
      by: path.describe('Earlier field that decides.'),
      values: z.record(z.string(), number),
      default: number.describe('For values that are not listed, and for null.'),
    }),
  ])
export type Parameter = z.infer<ReturnType<typeof parameter>>

const choices = z
  .union([
    z.array(scalar).min(1),
    z.record(z.string(), z.number().min(0)),
    z.array(z.strictObject({ value: scalar, weight: z.number().min(0) })).min(1),
  ])
  .describe('A list of values (equally likely), a map of value to weight, or a list of {value, weight}.')
  .meta({ id: 'choices' })
export type Choices = z.infer<typeof choices>

const hourOfDay = z.union([
  z.array(z.number().min(0)).length(24).describe('One weight per hour, from midnight.'),
  z
    .strictObject({ peak: z.number().min(0).lt(24), sigma: z.number().positive() })
    .describe('Normal around an hour, wrapped at midnight.'),
])

const seasonality = z.strictObject({
  hour_of_day: hourOfDay.optional(),
  day_of_week: z.array(z.number().min(0)).length(7).optional().describe('One weight per day, from Monday.'),
  month: z.array(z.number().min(0)).length(12).optional().describe('One weight per month, from January.'),
  dates: z
    .record(z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/), z.number().min(0))
    .optional()
    .describe('Factors of single days, by MM-DD or YYYY-MM-DD.'),
})
export type Seasonality = z.infer<typeof seasonality>

const instant = z.iso.date().describe('A day, YYYY-MM-DD, from its first moment UTC.')

export const fieldForm = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('uuid'), ...common }).describe('A random UUID, version 4.'),
    z
      .strictObject({
        type: z.literal('row_id'),
        row: z.enum(['this', 'previous']).default('this'),
        ...common,
      })
      .describe(
        "The row's own id, 16 hex digits, unique by construction; or the id of the same entity's previous row.",
      ),
    z
      .strictObject({
        type: z.literal('sequence'),
        start: whole.default(1),
        step: whole.default(1),
        ...common,
      })
      .describe("Counts the day's rows, or the members of a population."),
    z
      .strictObject({
        type: z.literal('int'),
        min: whole.default(0),
        max: whole.default(100),
        skew: z.number().positive().default(1),
        ...common,
      })
      .describe('A whole number in [min, max]. A skew above 1 favours small values.'),
    z
      .strictObject({
        type: z.literal('float'),
        distribution: z.enum(['uniform', 'normal', 'lognormal', 'exponential']).default('uniform'),
        min: z.number().optional().describe('Uniform: lower end (0). Others: values below are set to it.'),
        max: z.number().optional().describe('Uniform: upper end (1). Others: values above are set to it.'),
        mean: parameter(z.number())
          .optional()
          .describe('Normal: mean (0). Lognormal: mean of the logarithm (0).'),
        stddev: parameter(z.number().min(0))
          .optional()
          .describe('Normal: deviation (1). Lognormal: deviation of the logarithm (1).'),
        rate: parameter(z.number().positive())
          .optional()
          .describe('Exponential: rate (1); the mean is 1 / rate.'),
        scale: parameter(z.number().positive())
          .optional()
          .describe('Factor on the value, before it is clamped and rounded.'),
        decimals: parameter(z.number().int().min(0).max(9))
          .optional()
          .describe('Rounded to so many decimals.'),
        ...common,
      })
      .describe('A real number.'),
    z
      .strictObject({
        type: z.literal('bool'),
        p_true: share.optional().describe('Chance of true (0.5).'),
        exact_rate: share.optional().describe('Exactly round(rows × rate) rows of the day are true.'),
        ...common,
      })
      .describe('True or false.'),
    z
      .strictObject({
        type: z.literal('category'),
        choices: choices.optional(),
        given: path.optional().describe('Earlier field whose value picks the choices from `table`.'),
        table: z.record(z.string(), choices).optional(),
        default: choices.optional().describe('Choices for values that the table does not list.'),
        ...common,
      })
      .describe('One of some values, by weight; the weights may depend on an earlier field.'),
    z
      .strictObject({ type: z.literal('string'), pattern: z.string().min(1), ...common })
      .describe(
        'Text from a pattern: {A-Z} a letter, {a-z} a letter, {0-255} a number, {000-999} zero-padded, {hex:8} hex digits.',
      ),
    z
      .strictObject({
        type: z.literal('datetime'),
        mode: z.enum(['uniform', 'ramp', 'seasonal']).default('uniform'),
        between: z
          .tuple([instant, instant])
          .optional()
          .describe('Half-open range of days; the day of the run by default.'),
        direction: z
          .enum(['up', 'down'])
          .default('up')
          .describe('Ramp: whether later moments are likelier, or earlier ones.'),
        seasonality: seasonality.optional(),
        utc_offset: path
          .optional()
          .describe('Earlier field with minutes east of UTC: hours of the day are local then.'),
        ordered: z.boolean().default(false).describe("Whether an entity's rows are in order of this time."),
        as: z.enum(['timestamp', 'date', 'iso', 'epoch_seconds', 'epoch_millis']).default('timestamp'),
        ...common,
      })
      .describe('A moment.'),
    z
      .strictObject({
        type: z.literal('geo'),
        axis: z.enum(['latitude', 'longitude']),
        box: z
          .tuple([z.number(), z.number(), z.number(), z.number()])
          .optional()
          .describe('South, west, north, east.'),
        centroid: z
          .strictObject({ table: name, key: path, jitter: z.number().min(0).max(45).default(0.5) })
          .optional()
          .describe(
            'A table with columns latitude and longitude, the field that picks its row, and ± degrees around.',
          ),
        decimals: z.number().int().min(0).max(9).default(6),
        ...common,
      })
      .describe('One coordinate, degrees WGS 84.'),
    z
      .strictObject({ type: z.literal('entity'), from: path, ...common })
      .describe("An attribute of the row's entity, or of one it refers to: card.scheme, merchant.country."),
    z
      .strictObject({
        type: z.literal('reference'),
        population: name,
        of: path.optional().describe('Earlier reference: pick among the children of that member.'),
        skew: z.number().positive().default(1).describe('Above 1, members with low numbers are favoured.'),
        ...common,
      })
      .describe('Picks a member of a population for later fields to take attributes from. Never written.'),
    z
      .strictObject({
        type: z.literal('hash'),
        of: z.array(path).min(1),
        algorithm: z.enum(['sha256']).default('sha256'),
        ...common,
      })
      .describe('SHA-256 of earlier fields joined by |, as hex digits.'),
    z
      .strictObject({
        type: z.literal('renewal'),
        every_months: z.number().int().min(1).max(240),
        part: z.enum(['year', 'month']),
        ...common,
      })
      .describe(
        'Year or month in which something renewed every so many months next expires, seen from the day. Share a stream.',
      ),
    z
      .strictObject({
        type: z.literal('faker'),
        method: z
          .string()
          .regex(/^[a-zA-Z]+\.[a-zA-Z]+$/)
          .describe('A method of @faker-js/faker, e.g. internet.userAgent.'),
        args: z.array(z.unknown()).default([]),
        pool: z
          .number()
          .int()
          .min(1)
          .max(100_000)
          .default(1000)
          .describe('How many values are made, once, to choose from.'),
        ...common,
      })
      .describe('A value of a pool that @faker-js/faker fills.'),
    z
      .strictObject({
        type: z.literal('derived'),
        concat: z.array(path).min(1).optional().describe('Earlier fields, joined by `separator`.'),
        separator: z.string().optional(),
        map: z
          .strictObject({ from: path, values: z.record(z.string(), scalar), default: scalar.optional() })
          .optional(),
        lookup: z.strictObject({ table: name, key: path, column: name }).optional(),
        first: z
          .array(path)
          .min(2)
          .optional()
          .describe('The first of these earlier fields that is not null.'),
        ...common,
      })
      .describe('Made from earlier fields: exactly one of concat, map, lookup and first.'),
  ])
  .meta({ id: 'field' })
export type FieldForm = z.infer<typeof fieldForm>
export type FieldOf<T extends FieldForm['type']> = Extract<FieldForm, { type: T }>

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
export type PopulationForm = z.infer<typeof population>

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
