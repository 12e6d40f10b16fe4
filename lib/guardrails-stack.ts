import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { FeedBudget } from './constructs/feed-budget.ts'
import { FeedDashboard } from './constructs/feed-dashboard.ts'
import type { SyntheticFeed } from './constructs/synthetic-feed.ts'

export interface GuardrailsStackProps extends StackProps {
  readonly feed: SyntheticFeed
}

/** What keeps an eye on the feed: its cost and its figures. */
export class GuardrailsStack extends Stack {
  constructor(scope: Construct, id: string, { feed, ...props }: GuardrailsStackProps) {
    super(scope, id, props)
    new FeedBudget(this, 'Budget', { settings: feed.settings, topic: feed.alarms.topic })
    new FeedDashboard(this, 'Dashboard', { feed })
  }
}
