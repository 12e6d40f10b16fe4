import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { deploymentOf, find, nameOf, template } from './synthesized.ts'

interface Alarm {
  readonly MetricName?: string
  readonly Period?: number
  readonly EvaluationPeriods: number
  readonly Threshold: number
  readonly ComparisonOperator: string
  readonly TreatMissingData: string
  readonly AlarmActions: readonly unknown[]
  readonly AlarmDescription?: string
  readonly Metrics?: readonly {
    readonly Expression?: string
    readonly MetricStat?: {
      readonly Metric: { readonly MetricName: string; readonly Dimensions: { Value: Reference }[] }
    }
  }[]
}
type Reference = { readonly Ref: string }

const alarms = new Map(
  find('AWS::CloudWatch::Alarm').map(([id, { Properties }]) => [
    nameOf(id).replace('Alarms', ''),
    Properties as unknown as Alarm,
  ]),
)
const alarm = (name: string) => alarms.get(name) as Alarm
/** `DailyRunStateMachine ExecutionsFailed`, for each metric that an alarm sums up. */
const summed = (name: string): string[] =>
  (alarm(name).Metrics ?? []).flatMap(({ MetricStat }) =>
    MetricStat ? `${nameOf(MetricStat.Metric.Dimensions[0]!.Value.Ref)} ${MetricStat.Metric.MetricName}` : [],
  )

describe('the alarms', () => {
  it('are four, and each goes to the topic', () => {
    expect([...alarms.keys()].toSorted()).toEqual(['DeadLetters', 'NoRunSucceeded', 'RunFailed', 'Throttled'])
    const [[topic]] = find('AWS::SNS::Topic') as [[string, unknown]]
    for (const { AlarmActions, AlarmDescription } of alarms.values()) {
      expect(AlarmActions).toEqual([{ Ref: topic }])
      expect(AlarmDescription).not.toBe('')
    }
  })

  it('tell of every run and backfill that ended badly', () => {
    const ends = ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted']
    expect(summed('RunFailed')).toEqual(
      ['DailyRun', 'Backfill'].flatMap((machine) => ends.map((end) => `${machine}StateMachine ${end}`)),
    )
    expect(alarm('RunFailed')).toMatchObject({
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      EvaluationPeriods: 1,
      TreatMissingData: 'notBreaching',
    })
  })

  it('tell when no run has succeeded for 26 hours, silence included', () => {
    expect(alarm('NoRunSucceeded')).toMatchObject({
      MetricName: 'ExecutionsSucceeded',
      Period: 3_600,
      EvaluationPeriods: 26,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    })
  })

  it('tell of throttling of any function of a run, and of executions', () => {
    const throttled = summed('Throttled')
    expect(throttled).toHaveLength(9)
    expect(throttled).toEqual(
      expect.arrayContaining(['GeneratePart Throttles', 'DailyRunStateMachine ExecutionThrottled']),
    )
  })

  it('never sum up more metrics than an alarm may, and name each in the sum', () => {
    for (const [name, { Metrics = [] }] of alarms) {
      const sums = Metrics.flatMap(({ Expression }) => Expression ?? [])
      expect(summed(name).length, name).toBeLessThanOrEqual(10)
      for (const sum of sums) expect(sum.match(/m\d/g), name).toHaveLength(summed(name).length)
    }
  })

  it('that sum up are left out on an emulator, which refuses them', () => {
    const { core } = deploymentOf({ profile: 'emulator' })
    const left = Template.fromStack(core).findResources('AWS::CloudWatch::Alarm')
    expect(Object.keys(left)).toHaveLength(2)
    for (const { Properties } of Object.values(left)) expect(Properties).not.toHaveProperty('Metrics')
  })

  it('tell of every dead letter', () => {
    expect(alarm('DeadLetters')).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Statistic: 'Maximum',
      Threshold: 1,
    })
  })
})

describe('the topic', () => {
  it('takes messages by HTTPS, from the alarms and the budgets of the account', () => {
    const from = (service: string) =>
      Match.objectLike({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: `${service}.amazonaws.com` },
        Condition: {
          ArnLike: { 'aws:SourceArn': Match.anyValue() },
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        },
      })
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          from('cloudwatch'),
          from('budgets'),
        ]),
      },
    })
  })

  it('has a subscriber if the deployment names one', () => {
    template.resourceCountIs('AWS::SNS::Subscription', 0)
    const { core } = deploymentOf({ alarmEmail: 'feed@example.com' })
    Template.fromStack(core).hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'feed@example.com',
    })
  })
})
