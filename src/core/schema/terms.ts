/** Terms that fields and populations of a schema are written in. */
import * as z from 'zod'

const NAME = /^[a-z][a-z0-9_]*$/
export const name = z.string().regex(NAME, 'must be a lower-case name such as merchant_id')
export const path = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/,
    'must be the name of an earlier field, or a path such as card.scheme',
  )
export const scalar = z.union([z.string(), z.number(), z.boolean()])
export const share = z.number().min(0).max(1)
export const whole = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)

export const condition = z
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

/** A number, or one number per value of an earlier field. */
export const parameter = (number: z.ZodNumber) =>
  z.union([
    number,
    z.strictObject({
      by: path.describe('Earlier field that decides.'),
      values: z.record(z.string(), number),
      default: number.describe('For values that are not listed, and for null.'),
    }),
  ])
export type Parameter = z.infer<ReturnType<typeof parameter>>

export const choices = z
  .union([
    z.array(scalar).min(1),
    z.record(z.string(), z.number().min(0)),
    z.array(z.strictObject({ value: scalar, weight: z.number().min(0) })).min(1),
  ])
  .describe('A list of values (equally likely), a map of value to weight, or a list of {value, weight}.')
  .meta({ id: 'choices' })
export type Choices = z.infer<typeof choices>

export const per = z
  .union([
    z.literal('campaign'),
    z.strictObject({
      member: path.optional().describe('Path to the member that draws, such as card.customer.'),
      days: z.number().int().min(1).max(36_600).optional().describe('It draws anew after so many days.'),
      choices: z
        .number()
        .int()
        .min(1)
        .max(256)
        .optional()
        .describe('It draws so many values, and every row takes one of them.'),
      skew: z.number().positive().default(1).describe('Above 1, the first choices are favoured.'),
    }),
  ])
  .describe(
    'Whose draw it is: every row its own by default; the same for all rows of a campaign; or for all of a member, for some days.',
  )
  .meta({ id: 'per' })
export type Per = z.infer<typeof per>

/** What every field may say, whatever its type. */
export const common = {
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
  per: per.optional(),
}
