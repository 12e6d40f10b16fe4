import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction, SfnStateMachine } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'

/** How long EventBridge tries to deliver an event, and how often at most. A day late is better than never. */
const DELIVERY = { maxEventAge: Duration.hours(6), retryAttempts: 24 } as const

/** Ends that run no further state, or none that could be trusted. Success has cleared up. */
const BAD_ENDS = ['FAILED', 'TIMED_OUT', 'ABORTED']

export interface FeedRulesProps {
  readonly daily: StateMachine
  readonly schedule: string
  /** Clears up after an execution of `daily` that ended badly. */
  readonly recover: IFunction
  readonly deadLetters: IQueue
}

/** What happens by itself: a run on schedule, and clearing up after one that could not. */
export class FeedRules extends Construct {
  constructor(scope: Construct, id: string, { daily, schedule, recover, deadLetters }: FeedRulesProps) {
    super(scope, id)
    // The whole event is the input: its time says which day to make.
    new Rule(this, 'EveryDay', {
      description: 'Makes the day before.',
      schedule: Schedule.expression(schedule),
      targets: [new SfnStateMachine(daily, { ...DELIVERY, deadLetterQueue: deadLetters })],
    })
    new Rule(this, 'BadEnd', {
      description: 'Frees the lock and clears staging after a run that failed, timed out or was stopped.',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { status: BAD_ENDS, stateMachineArn: [daily.stateMachineArn] },
      },
      targets: [new LambdaFunction(recover, { ...DELIVERY, deadLetterQueue: deadLetters })],
    })
  }
}
