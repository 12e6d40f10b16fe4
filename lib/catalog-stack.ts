import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { FeedCatalog } from './constructs/feed-catalog.ts'
import { QueryWorkgroup } from './constructs/query-workgroup.ts'
import type { SyntheticFeed } from './constructs/synthetic-feed.ts'
import { savedQueries } from './saved-queries.ts'

export interface CatalogStackProps extends StackProps {
  readonly feed: SyntheticFeed
}

/** The feed as tables, and a workgroup to query it. */
export class CatalogStack extends Stack {
  constructor(scope: Construct, id: string, { feed, ...props }: CatalogStackProps) {
    super(scope, id, props)
    const { dataset, tables, raw, settings } = feed
    const [{ database }] = tables
    new FeedCatalog(this, 'Catalog', { dataset, database, bucketName: raw.bucket.bucketName })
    new QueryWorkgroup(this, 'Queries', {
      name: settings.name,
      profile: settings.profile,
      database,
      queries: savedQueries(dataset, tables),
    })
  }
}
