import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { FeedSettings } from '../feed-settings.ts'
import { FEED_TAG } from './synthetic-feed.ts'

/** Percent of the budget at which it speaks: of what was spent, and of what the month is heading for. */
const SPENT_PERCENT = 80
const FORECAST_PERCENT = 100

export interface FeedBudgetProps {
  readonly settings: FeedSettings
  readonly topic: ITopic
}

/**
 * What the feed may cost a month, told from the rest of the account by its tag. The account must activate that tag for
 * cost allocation, once: until then the budget sees nothing.
 */
export class FeedBudget extends Construct {
  constructor(scope: Construct, id: string, { settings: { name, budgetUsd }, topic }: FeedBudgetProps) {
    super(scope, id)
    const tell = (notificationType: string, threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        comparisonOperator: 'GREATER_THAN',
      },
      subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
    })
    new CfnBudget(this, 'Monthly', {
      budget: {
        budgetName: name,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budgetUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:${FEED_TAG}$${name}`] },
      },
      notificationsWithSubscribers: [tell('ACTUAL', SPENT_PERCENT), tell('FORECASTED', FORECAST_PERCENT)],
    })
  }
}
