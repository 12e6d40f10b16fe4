import { Duration, Stack } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type CreateAlarmOptions,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'

const SUM_5_MINUTES = { period: Duration.minutes(5), statistic: 'Sum' } as const
const SUM_1_HOUR = { period: Duration.hours(1), statistic: 'Sum' } as const

/** A day's run, and two hours for it to start late and to take its time. */
const HOURS_WITHOUT_SUCCESS = 26

export interface FeedAlarmsProps {
  readonly daily: StateMachine
  readonly backfill: StateMachine
  readonly functions: readonly IFunction[]
  readonly deadLetters: IQueue
  readonly email: string | null
  /** Whether alarms may be on sums of metrics; those that are, are left out otherwise. */
  readonly sumsMetrics: boolean
}

/** Says on one topic when someone must look. What each alarm means and asks for is in docs/runbook.md. */
export class FeedAlarms extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, props: FeedAlarmsProps) {
    super(scope, id)
    const { daily, backfill, functions, deadLetters, email } = props
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    const { account } = Stack.of(this)
    this.#allowToPublish('cloudwatch', `cloudwatch:${Stack.of(this).region}:${account}:alarm:*`)
    this.#allowToPublish('budgets', `budgets::${account}:*`)
    if (email) this.topic.addSubscription(new EmailSubscription(email))

    this.#raise('NoRunSucceeded', daily.metricSucceeded(SUM_1_HOUR), {
      alarmDescription: `No run has succeeded for ${HOURS_WITHOUT_SUCCESS} hours, or none yet: a day is missing.`,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: HOURS_WITHOUT_SUCCESS,
      // Hours without any execution have no data at all.
      treatMissingData: TreatMissingData.BREACHING,
    })
    this.#raise('DeadLetters', deadLetters.metricApproximateNumberOfMessagesVisible(), {
      alarmDescription:
        'An event reached nobody: a run that did not start, or one that was not cleared up after.',
    })
    if (!props.sumsMetrics) return

    this.#raise('RunFailed', sum('Runs that ended badly', [...badEnds(daily), ...badEnds(backfill)]), {
      alarmDescription: 'A run or a backfill failed, timed out or was stopped.',
    })
    this.#raise(
      'Throttled',
      sum('Throttled starts', [
        ...functions.map((job) => job.metricThrottles(SUM_5_MINUTES)),
        daily.metricThrottled(SUM_5_MINUTES),
      ]),
      {
        alarmDescription: 'Functions or executions were throttled for 15 minutes: runs take longer, or fail.',
        evaluationPeriods: 3,
      },
    )
  }

  #raise(id: string, metric: IMetric, options: Partial<CreateAlarmOptions>): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...options,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
  }

  /** A policy that refuses plain HTTP replaces the one that lets the account's own services publish. */
  #allowToPublish(service: string, source: string): void {
    const { account, partition } = Stack.of(this)
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
        resources: [this.topic.topicArn],
        conditions: {
          ArnLike: { 'aws:SourceArn': `arn:${partition}:${source}` },
          StringEquals: { 'aws:SourceAccount': account },
        },
      }),
    )
  }
}

const badEnds = (machine: StateMachine): IMetric[] => [
  machine.metricFailed(SUM_5_MINUTES),
  machine.metricTimedOut(SUM_5_MINUTES),
  machine.metricAborted(SUM_5_MINUTES),
]

/** An alarm takes ten metrics at most. */
function sum(label: string, metrics: readonly IMetric[]): MathExpression {
  const names = metrics.map((_, i) => `m${i}`)
  return new MathExpression({
    expression: `SUM([${names.join(', ')}])`,
    label,
    period: SUM_5_MINUTES.period,
    usingMetrics: Object.fromEntries(names.map((name, i) => [name, metrics[i] as IMetric])),
  })
}
