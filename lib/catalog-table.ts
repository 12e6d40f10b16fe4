import { type CatalogTable, tableName } from '../src/core/catalog.ts'
import type { Dataset } from '../src/core/dataset.ts'
import type { FeedSettings } from './feed-settings.ts'

/**
 * Where a feed's table is in the catalog: known beforehand, so that the feed and its catalog can be deployed in either
 * order, or the feed alone. `DailySynthetic` → `daily_synthetic`.
 */
export const catalogTable = ({ name }: FeedSettings, dataset: Dataset): CatalogTable => ({
  database: name.replace(/(?<=[a-z0-9])[A-Z]/g, '_$&').toLowerCase(),
  table: tableName(dataset.name),
})
