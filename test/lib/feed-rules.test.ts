import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { deploymentOf, find, nameOf, template } from './synthesized.ts'

const DEAD_LETTERS = { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FeedDeadLetters'), 'Arn'] } }
const DELIVERY = { MaximumEventAgeInSeconds: 21_600, MaximumRetryAttempts: 24 }

describe('the schedule', () => {
  it('starts the daily run at 02:00 UTC with the whole event as input, and keeps what it cannot deliver', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'cron(0 2 * * ? *)',
      State: 'ENABLED',
      Targets: [
        {
          Arn: { Ref: Match.stringLikeRegexp('^FeedDailyRunStateMachine') },
          RoleArn: Match.anyValue(),
          RetryPolicy: DELIVERY,
          DeadLetterConfig: DEAD_LETTERS,
          Input: Match.absent(),
          InputPath: Match.absent(),
          InputTransformer: Match.absent(),
        },
      ],
    })
  })

  it('is what the deployment says', () => {
    const { core } = deploymentOf({ profile: 'emulator', schedule: 'rate(1 minute)' })
    Template.fromStack(core).hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
    })
    Template.fromStack(core).hasOutput('ScheduleExpression', { Value: 'rate(1 minute)' })
  })
})

describe('a run that ended badly', () => {
  it('is cleared up after by an event, whatever ended it', () => {
    const [daily] = find('AWS::StepFunctions::StateMachine').find(([id]) =>
      nameOf(id).startsWith('DailyRun'),
    )!
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: [{ Ref: daily }] },
      },
      State: 'ENABLED',
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FeedRecoverRun'), 'Arn'] },
          RetryPolicy: DELIVERY,
          DeadLetterConfig: DEAD_LETTERS,
        }),
      ],
    })
  })

  it('leaves its event to be seen when clearing up fails', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'lambdas/recover-run.handler',
      DeadLetterConfig: { TargetArn: DEAD_LETTERS.Arn },
    })
  })

  it('is cleared up after by nobody but that rule', () => {
    template.resourceCountIs('AWS::Lambda::Permission', 1)
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'events.amazonaws.com',
      FunctionName: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FeedRecoverRun'), 'Arn'] },
      SourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FeedRulesBadEnd'), 'Arn'] },
    })
  })
})

describe('the dead letters', () => {
  it('are encrypted, kept as long as can be, and closed to plain HTTP', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 14 * 86_400,
    })
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 'sqs:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    })
  })

  it('are taken from the rules of the feed only', () => {
    const [[, { Properties }]] = find('AWS::SQS::QueuePolicy') as unknown as [
      [string, { Properties: QueuePolicy }],
    ]
    const senders = Properties.PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow')
    const sources = senders.map(({ Condition }) => Condition.ArnEquals['aws:SourceArn']['Fn::GetAtt'][0])
    expect(sources.map(nameOf).toSorted()).toEqual(['RulesBadEnd', 'RulesEveryDay'])
  })
})

interface QueuePolicy {
  readonly PolicyDocument: {
    readonly Statement: readonly {
      readonly Effect: string
      readonly Condition: {
        readonly ArnEquals: { readonly 'aws:SourceArn': { readonly 'Fn::GetAtt': string[] } }
      }
    }[]
  }
}
