/** What a deployment may be told by CDK context, `-c key=value` or cdk.json, checked whole. */
import { RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Node } from 'constructs'
import * as z from 'zod'
import {
  MAX_PART_ROWS,
  MAX_PARTS,
  OWN_DEFAULTS,
  parseRequest,
  type RunDefaults,
  runSettings,
  wholeNumber,
} from '../src/core/request.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { DEFAULT_SCHEDULE, isSchedule } from './schedule.ts'
import { shippedDatasetNames } from './shipped-dataset.ts'

export interface FeedSettings {
  /** Begins the names of stacks and of what needs a name; unique in an account and region. */
  readonly name: string
  readonly profile: Profile
  /** What runs use when their request leaves it open, as the daily event does. */
  readonly run: RunDefaults
  /** When the day before is made: an EventBridge cron or rate expression, in UTC. */
  readonly schedule: string
  /** Parts under way at once. Null: as the workflow file says. */
  readonly maxConcurrency: number | null
  /** How long superseded runs, and versions that were overwritten or deleted, are kept. */
  readonly retentionDays: number
  readonly logRetentionDays: RetentionDays
  /** Hears of alarms, once its owner confirms. */
  readonly alarmEmail: string | null
  /** Monthly cost, in US dollars, at which the budget speaks. */
  readonly budgetUsd: number
}

const DEFAULT_PROFILE: Profile = 'production'
const LOG_RETENTIONS = Object.values(RetentionDays).filter((days) => typeof days === 'number')

/** `-c` gives texts, cdk.json numbers. */
const number = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() ? Number(value) : value), schema)

const oneOf = <T extends string>(names: readonly T[]) =>
  z.enum(names, { error: `one of ${names.join(', ')}` })
const matching = (pattern: RegExp, error: string) => z.string({ error }).regex(pattern, { error })

const run = runSettings(OWN_DEFAULTS)

const feedSettings = (shortestRateMinutes: number) =>
  z.strictObject({
    name: matching(/^[A-Za-z][A-Za-z0-9]{0,29}$/, 'up to 30 letters and digits, a letter first').default(
      'DailySynthetic',
    ),
    profile: oneOf(Object.keys(PROFILES) as Profile[]).default(DEFAULT_PROFILE),
    rows: number(run.rows),
    schema: oneOf(shippedDatasetNames()).default(OWN_DEFAULTS.schema),
    seed: number(run.seed),
    partRows: number(wholeNumber(1, MAX_PART_ROWS)).default(OWN_DEFAULTS.partRows),
    schedule: z
      .custom<string>((value) => isSchedule(value, shortestRateMinutes), {
        error: `cron(…) of six fields, or rate(…) of at least ${shortestRateMinutes} minutes`,
      })
      .default(DEFAULT_SCHEDULE),
    maxConcurrency: number(wholeNumber(1, MAX_PARTS)).nullable().default(null),
    retentionDays: number(wholeNumber(1, 3_650)).default(30),
    logRetentionDays: number(
      z.literal(LOG_RETENTIONS, { error: `days that CloudWatch offers: ${LOG_RETENTIONS.join(', ')}` }),
    ).default(RetentionDays.ONE_MONTH),
    alarmEmail: z.email({ error: 'an e-mail address' }).nullable().default(null),
    budgetUsd: number(wholeNumber(1, 1_000_000)).default(50),
  })

/**
 * Settings from `{name?, profile?, rows?, schema?, …}`; numbers may be texts.
 * @throws InvalidRequestError with every fault at once
 */
export function parseFeedSettings(input: Readonly<Record<string, unknown>>): FeedSettings {
  const profile = Object.hasOwn(PROFILES, String(input.profile))
    ? (input.profile as Profile)
    : DEFAULT_PROFILE
  const parsed = parseRequest(feedSettings(PROFILES[profile].shortestRateMinutes), input)
  const { rows, schema, seed, partRows, ...settings } = parsed
  return { ...settings, run: { rows, schema, seed, partRows } }
}

/**
 * Settings from an app's context. Keys that are plain words are taken for settings, so that a misspelt one is found;
 * CDK's own have other signs in them.
 * @throws InvalidRequestError with every fault at once
 */
export function readFeedSettings(node: Node): FeedSettings {
  const context: Record<string, unknown> = node.getAllContext()
  return parseFeedSettings(
    Object.fromEntries(Object.entries(context).filter(([key]) => /^[A-Za-z]+$/.test(key))),
  )
}
