import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { formatTables } from '../src/core/catalog.ts'
import { handlerCode } from './constructs/handler-code.ts'
import { SyntheticFeed } from './constructs/synthetic-feed.ts'
import type { FeedSettings } from './feed-settings.ts'

export interface CoreStackProps extends StackProps {
  readonly settings: FeedSettings
}

/** One feed, and the outputs by which the command line finds it. */
export class CoreStack extends Stack {
  readonly feed: SyntheticFeed

  constructor(scope: Construct, id: string, { settings, ...props }: CoreStackProps) {
    super(scope, id, props)
    this.feed = new SyntheticFeed(this, 'Feed', { settings, code: handlerCode() })
    const { raw, daily, backfill, dataset, tables } = this.feed
    this.#output({
      BucketName: raw.bucket.bucketName,
      DailyRunMachineArn: daily.stateMachineArn,
      BackfillMachineArn: backfill.stateMachineArn,
      Dataset: dataset.name,
      DefaultRows: String(settings.run.rows ?? dataset.rowsPerDay),
      ScheduleExpression: settings.schedule,
      ...(tables.length > 0 && { CatalogTables: formatTables(tables) }),
    })
  }

  #output(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value })
  }
}
