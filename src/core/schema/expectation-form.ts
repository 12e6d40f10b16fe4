/** The form of `expectations`: what a schema says of whole days beyond what follows from its fields. */
import * as z from 'zod'
import { name, scalar, share } from './terms.ts'

const severity = z
  .enum(['fail', 'warn'])
  .default('fail')
  .describe('Whether a day that breaks it is kept from being published.')
const field = name.describe('The column that it is about.')
/** What every expectation of a day as a whole may say. */
const common = {
  severity,
  from_rows: z
    .number()
    .int()
    .min(1)
    .default(1)
    .describe('Days of fewer rows are not held to it, nor others to them.'),
}
const bound = z.number()
const bounds = {
  min: bound.optional().describe('Least that is expected, included.'),
  max: bound.optional().describe('Most that is expected, included.'),
}
const least = z.number().min(0)
const counts = {
  min: least.optional().describe('Fewest that are expected.'),
  max: least.optional().describe('Most that are expected.'),
}
const shares = {
  min: share.optional().describe('Least share that is expected.'),
  max: share.optional().describe('Greatest share that is expected.'),
}

/** What a number can be compared as. */
export const COMPARISONS = ['<', '<=', '=', '!=', '>=', '>'] as const
export type Comparison = (typeof COMPARISONS)[number]

const changeBase = {
  rule: z.literal('change'),
  days: z.number().int().min(1).max(7).default(7).describe('Published days to compare with, at most.'),
  ...common,
}
const most = (of: string) => least.describe(`Greatest change: ${of}.`)

const changeForm = z
  .discriminatedUnion('of', [
    z.strictObject({ of: z.literal('rows'), ...changeBase, most: most('a share of the rows before') }),
    z.strictObject({ of: z.literal('mean'), field, ...changeBase, most: most('a share of the mean before') }),
    z.strictObject({
      of: z.literal('distinct'),
      field,
      ...changeBase,
      most: most('a share of the number before'),
    }),
    z.strictObject({
      of: z.literal('null_share'),
      field,
      ...changeBase,
      most: most('the difference of the two shares'),
    }),
    z.strictObject({
      of: z.literal('distribution'),
      field,
      ...changeBase,
      most: most('population stability index, less what chance adds'),
    }),
  ])
  .describe('How far the day is from the published days of the week before.')

export const expectationForm = z
  .discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('mean'), field, ...bounds, ...common }).describe('The mean of numbers.'),
    z.strictObject({ rule: z.literal('sum'), field, ...bounds, ...common }).describe('The sum of numbers.'),
    z
      .strictObject({
        rule: z.literal('stddev'),
        field,
        min: least.optional(),
        max: least.optional(),
        ...common,
      })
      .describe('The standard deviation of numbers.'),
    z
      .strictObject({
        rule: z.literal('quantile'),
        field,
        share: share.describe('Which one: 0.5 is the median.'),
        ...bounds,
        ...common,
      })
      .describe('A number that at least a share of the numbers do not exceed.'),
    z
      .strictObject({ rule: z.literal('distinct'), field, ...counts, ...common })
      .describe('How many different values there are.'),
    z
      .strictObject({ rule: z.literal('null_rate'), field, ...shares, ...common })
      .describe('Share of rows in which it is null.'),
    z
      .strictObject({
        rule: z.literal('share'),
        field,
        value: scalar.describe('The value that is counted.'),
        ...shares,
        ...common,
      })
      .describe('Share of a value among those that are not null; at most 1,024 different ones.'),
    z
      .strictObject({
        rule: z.literal('correlation'),
        field,
        with: name.describe('The other column.'),
        method: z.enum(['pearson', 'spearman']).default('pearson'),
        min: z.number().min(-1).max(1).optional(),
        max: z.number().min(-1).max(1).optional(),
        ...common,
      })
      .describe('Correlation of two columns of numbers, times or booleans, of the sampled rows.'),
    z
      .strictObject({ rule: z.literal('range'), field, ...bounds, severity })
      .describe('Every number lies within bounds.'),
    z
      .strictObject({ rule: z.literal('length'), field, ...counts, severity })
      .describe('Every text is so many bytes of UTF-8 long.'),
    z
      .strictObject({
        rule: z.literal('pattern'),
        field,
        like: z.string().min(1).describe('A regular expression; ^ and $ stand for its ends.'),
        severity,
      })
      .describe('Every text matches a regular expression.'),
    z
      .strictObject({
        rule: z.literal('allowed'),
        field,
        values: z.array(scalar).min(1).describe('All that it may be.'),
        severity,
      })
      .describe('Every value is one of a list.'),
    z
      .strictObject({
        rule: z.literal('compare'),
        field,
        is: z.enum(COMPARISONS),
        to: name.describe('The other column.'),
        severity,
      })
      .describe('How one column compares to another, in every row in which neither is null.'),
    z
      .strictObject({
        rule: z.literal('together'),
        fields: z.array(name).min(2).describe('Columns that are null in the same rows.'),
        severity,
      })
      .describe('Columns that are null together, in every row.'),
    z
      .strictObject({
        rule: z.literal('freshness'),
        field,
        hours: z.number().positive().max(8784).describe('Before the end of the day, UTC.'),
        ...common,
      })
      .describe('The latest time is at most so many hours before the end of the day.'),
    changeForm,
  ])
  .meta({ id: 'expectation' })
export type ExpectationForm = z.infer<typeof expectationForm>
export type ExpectationOf<R extends ExpectationForm['rule']> = Extract<ExpectationForm, { rule: R }>
