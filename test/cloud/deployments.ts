import type { Deployment } from '../../src/cloud/deployment.ts'

export const OUTPUTS = {
  BucketName: 'feed-bucket',
  DailyRunMachineArn: 'arn:aws:states:us-east-1:1:stateMachine:Daily',
  BackfillMachineArn: 'arn:aws:states:us-east-1:1:stateMachine:Backfill',
  Dataset: 'payments',
  DefaultRows: '1000000',
  ScheduleExpression: 'cron(0 2 * * ? *)',
}

export const deployment: Deployment = {
  ...OUTPUTS,
  stack: 'DailySyntheticCore',
  storeUri: 's3://feed-bucket',
}
