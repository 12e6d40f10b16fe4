import { type CatalogTable, tableName } from '../src/core/catalog.ts'
import type { Dataset } from '../src/core/dataset.ts'
import type { FeedSettings } from './feed-settings.ts'

/**
 * Where a feed's tables are in the catalog, the dataset's own first: known beforehand, so that the feed and its catalog
 * can be deployed in either order, or the feed alone. `DailySynthetic` → `daily_synthetic`.
 */
export function catalogTables({ name }: FeedSettings, dataset: Dataset): CatalogTable[] {
  const database = name.replace(/(?<=[a-z0-9])[A-Z]/g, '_$&').toLowerCase()
  const datasets = [dataset.name, ...dataset.sides.map((side) => side.dataset)]
  return datasets.map((of) => ({ database, table: tableName(of) }))
}
