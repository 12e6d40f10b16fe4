/** The forms that a field can take, one per type. The generators behind them: src/core/fields. */
import * as z from 'zod'
import { campaignForm, entityForm, episodeForm, positionForm, referenceForm } from './member-form.ts'
import { choices, common, name, parameter, path, scalar, share, whole } from './terms.ts'
import { calendarForm, datetimeForm, delayForm, utcOffsetForm } from './time-form.ts'

/** A parameter, or the path of a field that holds the number. */
const factor = z.union([parameter(z.number().min(0)), path])

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
        "The row's own id, 16 hex digits, unique by construction; or that of the same entity's previous row, on whatever day.",
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
        scale: z
          .union([factor, z.array(factor).min(1)])
          .optional()
          .describe(
            'Factor on the value, or several, before it is clamped and rounded; a path is a factor itself.',
          ),
        shift: z.number().default(0).describe('Added to the value, after the factors.'),
        multiple: z
          .union([parameter(z.number().min(0)), path])
          .optional()
          .describe('Rounded to a multiple of this, at least one; 0 or null: not.'),
        decimals: z
          .union([parameter(z.number().int().min(0).max(9)), path])
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
    datetimeForm,
    utcOffsetForm,
    calendarForm,
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
        near: z
          .strictObject({ field: path, jitter: z.number().min(0).max(45).default(0.05) })
          .optional()
          .describe('An earlier coordinate of the same axis, and ± degrees around.'),
        decimals: z.number().int().min(0).max(9).default(6),
        ...common,
      })
      .describe('One coordinate, degrees WGS 84.'),
    entityForm,
    referenceForm,
    positionForm,
    episodeForm,
    delayForm,
    campaignForm,
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
        luhn: path.optional().describe('An earlier field of digits, with its Luhn check digit appended.'),
        row_of: z
          .strictObject({ table: name, number: path })
          .optional()
          .describe('Key of the row of a table with this number, an earlier int: from 0, and round again.'),
        first: z
          .array(path)
          .min(2)
          .optional()
          .describe('The first of these earlier fields that is not null.'),
        present: path.optional().describe('Whether this earlier field has a value.'),
        ...common,
      })
      .describe(
        'Made from earlier fields: exactly one of concat, map, lookup, row_of, luhn, first and present.',
      ),
  ])
  .meta({ id: 'field' })
export type FieldForm = z.infer<typeof fieldForm>
export type FieldOf<T extends FieldForm['type']> = Extract<FieldForm, { type: T }>
