/** The forms of fields that hold times, and the curves that times follow. */
import { z } from 'zod'
import { common, path } from './terms.ts'

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

export const datetimeForm = z
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
  .describe('A moment.')
