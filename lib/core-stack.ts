import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { handlerCode } from './constructs/handler-code.ts'
import { JobFunction } from './constructs/job-function.ts'
import { RawBucket } from './constructs/raw-bucket.ts'
import { Workflow } from './constructs/workflow.ts'
import { JOB_ACCESS, type JobName } from './job-access.ts'
import { readWorkflow, type WorkflowDefinition } from './workflow-definition.ts'

/** The feed: its bucket, the functions, the two workflows and the daily start. */
export class CoreStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props)
    const bucket = new RawBucket(this, 'Raw')
    const code = handlerCode()
    const functionsOf = ({ timeoutSeconds }: WorkflowDefinition) =>
      new Map(
        Array.from(timeoutSeconds, ([placeholder, seconds]) => [
          placeholder,
          new JobFunction(this, { job: jobOf(placeholder), code, bucket, timeoutSeconds: seconds }),
        ]),
      )

    const dailyRun = readWorkflow('daily-run.asl.json')
    const daily = new Workflow(this, 'DailyRun', { definition: dailyRun, functions: functionsOf(dailyRun) })
    const backfill = readWorkflow('backfill.asl.json')
    const backfills = new Workflow(this, 'Backfill', {
      definition: backfill,
      functions: functionsOf(backfill),
      nested: new Map([['DailyRunArn', daily]]),
    })

    // The whole event is the input: its time says which day to make.
    new Rule(this, 'EveryDay', {
      description: 'Makes the day before, at 02:00 UTC.',
      schedule: Schedule.cron({ hour: '2', minute: '0' }),
      targets: [new SfnStateMachine(daily.machine)],
    })
    new CfnOutput(this, 'BucketName', { value: bucket.bucket.bucketName })
    new CfnOutput(this, 'DailyRunMachine', { value: daily.machine.stateMachineArn })
    new CfnOutput(this, 'BackfillMachine', { value: backfills.machine.stateMachineArn })
  }
}

/** The job behind a placeholder: `PlanDayArn` is PlanDay's. */
function jobOf(placeholder: string): JobName {
  const job = placeholder.replace(/Arn$/, '')
  if (job in JOB_ACCESS) return job as JobName
  throw new Error(`${placeholder}: expected one of ${Object.keys(JOB_ACCESS).join(', ')} and Arn`)
}
