import { Stack, Tags } from 'aws-cdk-lib'
import { type IRole, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { type CatalogTable, formatTables } from '../../src/core/catalog.ts'
import type { Dataset } from '../../src/core/dataset.ts'
import { CATALOG_TABLES_VARIABLE, DEFAULTS_VARIABLE, EVENT_BUS_VARIABLE } from '../../src/core/environment.ts'
import { DAY_FAILED_EVENT, DAY_PUBLISHED_EVENT, EVENT_SOURCE } from '../../src/core/feed-event.ts'
import { acknowledgeWildcards } from '../acknowledge-wildcards.ts'
import { catalogTables } from '../catalog-tables.ts'
import type { FeedSettings } from '../feed-settings.ts'
import { JOB_ACCESS, type JobName } from '../job-access.ts'
import { PROFILES } from '../profiles.ts'
import { shippedDataset } from '../shipped-dataset.ts'
import { readWorkflow, type WorkflowDefinition } from '../workflow-definition.ts'
import { deadLetterQueue } from './dead-letters.ts'
import { FeedAlarms } from './feed-alarms.ts'
import { FeedRules } from './feed-rules.ts'
import { JobFunction } from './job-function.ts'
import { RawBucket } from './raw-bucket.ts'
import { executionsOf, Workflow } from './workflow.ts'

const EVENT_BUS = 'default'
/** Who tells what on the bus. */
const TELLERS: ReadonlyMap<JobName, string> = new Map([
  ['PublishDay', DAY_PUBLISHED_EVENT],
  ['CleanupRun', DAY_FAILED_EVENT],
  ['RecoverRun', DAY_FAILED_EVENT],
])
/** By this tag a feed's cost is told from others'. */
export const FEED_TAG = 'daily-synthetic:feed'
/** Clearing up takes as long as it does in the workflow. */
const RECOVERED_LIKE = 'CleanupRunArn'

export interface SyntheticFeedProps {
  /** Feeds of one account and region differ in their names. */
  readonly settings: FeedSettings
  /** The bundled handlers; feeds can share them. */
  readonly code: Code
}

/** A daily feed of one dataset with all that makes it: a bucket of its own, functions, workflows, rules and alarms. */
export class SyntheticFeed extends Construct {
  readonly settings: FeedSettings
  readonly dataset: Dataset
  readonly raw: RawBucket
  readonly daily: StateMachine
  readonly backfill: StateMachine
  /** By the job that each does. */
  readonly functions: ReadonlyMap<JobName, JobFunction>
  readonly alarms: FeedAlarms
  /** The tables that PublishDay keeps up to date once they are there. None where no catalog can be. */
  readonly tables: readonly CatalogTable[]
  readonly #code: Code
  readonly #deadLetters: Queue

  constructor(scope: Construct, id: string, { settings, code }: SyntheticFeedProps) {
    super(scope, id)
    this.settings = settings
    this.dataset = shippedDataset(settings.run.schema)
    this.tables = PROFILES[settings.profile].hasCompanions ? catalogTables(settings, this.dataset) : []
    this.raw = new RawBucket(this, 'Raw', settings)
    this.#code = code
    this.#deadLetters = deadLetterQueue(this, 'DeadLetters')
    Tags.of(this).add(FEED_TAG, settings.name)

    const dailyRun = readWorkflow('daily-run.asl.json', partsAtOnce(settings))
    const backfillRun = readWorkflow('backfill.asl.json')
    const dailyJobs = this.#functionsOf(dailyRun)
    const backfillJobs = this.#functionsOf(backfillRun)
    const recover = this.#function('RecoverRun', dailyRun.timeoutSeconds.get(RECOVERED_LIKE) as number)
    const daily = new Workflow(this, 'DailyRun', { definition: dailyRun, settings, functions: dailyJobs })
    const backfill = new Workflow(this, 'Backfill', {
      definition: backfillRun,
      settings,
      functions: backfillJobs,
      nested: new Map([['DailyRunArn', daily]]),
    })
    this.daily = daily.machine
    this.backfill = backfill.machine
    this.functions = byJob([...dailyJobs.values(), ...backfillJobs.values(), recover])
    for (const [job, event] of TELLERS) this.#allowToTell(this.functions.get(job) as JobFunction, event)
    this.#allowToMoveCatalog(this.functions.get('PublishDay') as JobFunction)
    this.#allowToAsk(this.functions.get('PlanDay') as JobFunction)

    const deadLetters = this.#deadLetters
    new FeedRules(this, 'Rules', { daily: this.daily, schedule: settings.schedule, recover, deadLetters })
    this.alarms = new FeedAlarms(this, 'Alarms', {
      daily: this.daily,
      backfill: this.backfill,
      functions: [...dailyJobs.values()],
      deadLetters,
      email: settings.alarmEmail,
      sumsMetrics: PROFILES[settings.profile].sumsMetrics,
    })
  }

  /** The function for each placeholder of a workflow that stands for one. */
  #functionsOf({ timeoutSeconds }: WorkflowDefinition): Map<string, JobFunction> {
    return new Map(
      Array.from(timeoutSeconds, ([placeholder, seconds]) => [
        placeholder,
        this.#function(jobOf(placeholder), seconds),
      ]),
    )
  }

  #function(job: JobName, timeoutSeconds: number): JobFunction {
    return new JobFunction(this, {
      job,
      code: this.#code,
      bucket: this.raw,
      timeoutSeconds,
      settings: this.settings,
      environment: this.#environmentOf(job),
      // Only events start it, and nobody waits for its answer.
      ...(job === 'RecoverRun' && { deadLetterQueue: this.#deadLetters }),
    })
  }

  #environmentOf(job: JobName): Record<string, string> {
    if (job === 'PlanDay' || job === 'PlanBackfill') {
      return { [DEFAULTS_VARIABLE]: JSON.stringify(this.settings.run) }
    }
    return {
      ...(TELLERS.has(job) && { [EVENT_BUS_VARIABLE]: EVENT_BUS }),
      ...(job === 'PublishDay' &&
        this.tables.length > 0 && { [CATALOG_TABLES_VARIABLE]: formatTables(this.tables) }),
    }
  }

  /** Whether the execution that holds the lock is alive. */
  #allowToAsk(planDay: JobFunction): void {
    const executions = executionsOf(this.daily, ':*')
    // Not in the role's default policy: the machine needs the function, which waits for that.
    const policy = new Policy(this, 'AskForOwner', {
      statements: [new PolicyStatement({ actions: ['states:DescribeExecution'], resources: [executions] })],
      roles: [planDay.role as IRole],
    })
    acknowledgeWildcards(
      policy,
      [executions],
      'Executions of one machine, whose names are known when they start.',
    )
  }

  #allowToTell(teller: JobFunction, event: string): void {
    const bus = Stack.of(this).formatArn({
      service: 'events',
      resource: 'event-bus',
      resourceName: EVENT_BUS,
    })
    teller.addToRolePolicy(
      new PolicyStatement({
        actions: ['events:PutEvents'],
        resources: [bus],
        conditions: { StringEquals: { 'events:source': EVENT_SOURCE, 'events:detail-type': event } },
      }),
    )
  }

  #allowToMoveCatalog(publishDay: JobFunction): void {
    const stack = Stack.of(this)
    const [first] = this.tables
    if (!first) return
    publishDay.addToRolePolicy(
      new PolicyStatement({
        actions: ['glue:GetTable', 'glue:CreatePartition', 'glue:UpdatePartition'],
        resources: [
          stack.formatArn({ service: 'glue', resource: 'catalog' }),
          stack.formatArn({ service: 'glue', resource: 'database', resourceName: first.database }),
          ...this.tables.map(({ database, table }) =>
            stack.formatArn({ service: 'glue', resource: 'table', resourceName: `${database}/${table}` }),
          ),
        ],
      }),
    )
  }
}

const byJob = (functions: readonly JobFunction[]): Map<JobName, JobFunction> =>
  new Map(functions.map((job) => [job.job, job]))

const partsAtOnce = ({ maxConcurrency }: FeedSettings): Record<string, number> =>
  maxConcurrency === null ? {} : { MakeParts: maxConcurrency }

/** The job behind a placeholder: `PlanDayArn` is PlanDay's. */
function jobOf(placeholder: string): JobName {
  const job = placeholder.replace(/Arn$/, '')
  if (job in JOB_ACCESS) return job as JobName
  throw new Error(`${placeholder}: expected one of ${Object.keys(JOB_ACCESS).join(', ')} and Arn`)
}
