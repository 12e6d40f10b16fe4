import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, type LogGroupProps } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { FeedSettings } from '../feed-settings.ts'

/** Logs that end after the retention, and with their stack: what must last is in the bucket. */
export function logGroup(
  scope: Construct,
  id: string,
  { logRetentionDays }: FeedSettings,
  props: LogGroupProps = {},
): LogGroup {
  return new LogGroup(scope, id, {
    ...props,
    retention: logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
}
