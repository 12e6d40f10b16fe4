import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { CatalogTable } from '../src/core/catalog.ts'
import { FeedCatalog } from './constructs/feed-catalog.ts'
import { QueryWorkgroup } from './constructs/query-workgroup.ts'
import type { SyntheticFeed } from './constructs/synthetic-feed.ts'
import { savedQueries } from './saved-queries.ts'

export interface CatalogStackProps extends StackProps {
  readonly feed: SyntheticFeed
}

/** The feed as a table, and a workgroup to query it. */
export class CatalogStack extends Stack {
  constructor(scope: Construct, id: string, { feed, ...props }: CatalogStackProps) {
    super(scope, id, props)
    const { dataset, raw, settings } = feed
    const table = feed.table as CatalogTable
    new FeedCatalog(this, 'Catalog', {
      dataset,
      place: table,
      location: `s3://${raw.bucket.bucketName}/${dataset.name}/`,
    })
    new QueryWorkgroup(this, 'Queries', {
      name: settings.name,
      profile: settings.profile,
      database: table.database,
      queries: savedQueries(dataset, table),
    })
  }
}
