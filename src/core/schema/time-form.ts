/** The forms of fields that hold times, and the curves that times follow. */
import * as z from 'zod'
import { common, path } from './terms.ts'

const weight = z.number().min(0)
const weights = (count: number) => z.array(weight).length(count)

const hourCurve = z
  .union([
    weights(24).describe('One weight per hour, from midnight.'),
    z
      .strictObject({ peak: z.number().min(0).lt(24), sigma: z.number().positive() })
      .describe('Normal around an hour, wrapped at midnight.'),
  ])
  .meta({ id: 'hour_curve' })
export type HourCurve = z.infer<typeof hourCurve>

const DATE =
  /^((\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|((0[1-9]|1[0-2])-(mon|tue|wed|thu|fri|sat|sun)-([1-5]|last)|easter)([+-]\d{1,3})?)$/

/** How days compare: factors, which are multiplied. What is not said counts 1. */
export const dayCurves = z
  .strictObject({
    day_of_week: weights(7).optional().describe('One weight per day, from Monday.'),
    month: weights(12).optional().describe('One weight per month, from January.'),
    day_of_month: z
      .record(z.string().regex(/^([1-9]|[12]\d|3[01]|last)$/, 'must be 1 to 31, or last'), weight)
      .optional()
      .describe('Factors of days of the month, 1 to 31, or last.'),
    dates: z
      .record(
        z.string().regex(DATE, 'must be a day such as 12-24, 2026-12-24, 11-thu-4+1 or easter-2'),
        weight,
      )
      .optional()
      .describe(
        'Factors of single days: MM-DD, YYYY-MM-DD, MM-<weekday>-<1 to 5, or last>, easter; the latter two with +n or -n days.',
      ),
  })
  .meta({ id: 'day_curves' })
export type DayCurves = z.infer<typeof dayCurves>

const seasonality = dayCurves.extend({
  hour_of_day: z
    .union([
      hourCurve,
      z.strictObject({
        by: path.describe('Earlier field that decides.'),
        values: z.record(z.string(), hourCurve),
        default: hourCurve.describe('For values that are not listed, and for null.'),
      }),
    ])
    .optional(),
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
    zone: path
      .optional()
      .describe(
        'Earlier field with IANA time zones: hours of the day are local then, daylight saving included.',
      ),
    open: z
      .strictObject({
        from: path.describe('Earlier field with the local minute of the day from which it is open.'),
        until: path.describe('Earlier field with the one from which it is not; above 1440 after midnight.'),
      })
      .optional()
      .describe('Opening hours, which no moment falls outside. Null: always open.'),
    after: z
      .strictObject({ moment: path, minutes: z.number().positive().max(1440) })
      .optional()
      .describe('Where that earlier time is present: at most so many minutes after it, on the same UTC day.'),
    ordered: z.boolean().default(false).describe("Whether an entity's rows are in order of this time."),
    as: z.enum(['timestamp', 'date', 'iso', 'epoch_seconds', 'epoch_millis']).default('timestamp'),
    ...common,
  })
  .describe('A moment.')

export const utcOffsetForm = z
  .strictObject({
    type: z.literal('utc_offset'),
    zone: path.describe('Earlier field with IANA time zones.'),
    at: path.describe('Earlier field with the moment.'),
    ...common,
  })
  .describe('Minutes that the clocks of a zone are ahead of UTC at a moment.')

export const calendarForm = z
  .strictObject({
    type: z.literal('calendar'),
    part: z.enum(['weekday', 'month', 'day_of_month', 'factor']),
    curves: dayCurves.optional().describe('Curves whose product is the factor.'),
    ...common,
  })
  .describe(
    'What the day of the run is: weekday mon to sun, month, day of the month, or what curves say of it.',
  )

export const delayForm = z
  .strictObject({
    type: z.literal('delay'),
    after: path.describe('An earlier datetime.'),
    median_days: z.number().positive().max(3660),
    sigma: z.number().min(0).max(4).default(0.5).describe('Deviation of the logarithm.'),
    most_days: z.number().positive().max(3660).default(365),
    as: z.enum(['timestamp', 'date']).default('date'),
    ...common,
  })
  .describe('A moment after another, lognormally many days later: when something becomes known.')
