import {
  CreatePartitionCommand,
  EntityNotFoundException,
  GetTableCommand,
  GlueClient,
  type PartitionInput,
  type Table,
  UpdatePartitionCommand,
} from '@aws-sdk/client-glue'
import { type CatalogTable, tableName } from '../core/catalog.ts'
import type { PublishedSummary } from '../jobs/published-summary.ts'

/**
 * Points the partition of a day at the run that holds it, and those of its sides: queries see one run or the other,
 * never both. What has no table here has no partition, nor has anything while the catalog is not deployed.
 */
export function glueCatalog(tables: readonly CatalogTable[], client = new GlueClient()) {
  return async ({ date, sides, ...run }: PublishedSummary): Promise<void> => {
    for (const { dataset, uri } of [run, ...sides]) {
      const place = tables.find(({ table }) => table === tableName(dataset))
      if (place) await movePartition(client, place, { values: date.split('-'), uri })
    }
  }
}

interface Partition {
  /** Of the partition columns. */
  readonly values: string[]
  readonly uri: string
}

async function movePartition(
  client: GlueClient,
  { database, table }: CatalogTable,
  { values, uri }: Partition,
): Promise<void> {
  const found = await findTable(client, { database, table })
  if (!found) return
  const place = { DatabaseName: database, TableName: table }
  const partition: PartitionInput = {
    Values: values,
    StorageDescriptor: { ...found.StorageDescriptor, Location: uri },
  }
  try {
    await client.send(
      new UpdatePartitionCommand({ ...place, PartitionValueList: values, PartitionInput: partition }),
    )
  } catch (error) {
    if (!(error instanceof EntityNotFoundException)) throw error
    await client.send(new CreatePartitionCommand({ ...place, PartitionInput: partition }))
  }
}

async function findTable(client: GlueClient, { database, table }: CatalogTable): Promise<Table | null> {
  try {
    const { Table } = await client.send(new GetTableCommand({ DatabaseName: database, Name: table }))
    return Table ?? null
  } catch (error) {
    if (error instanceof EntityNotFoundException) return null
    throw error
  }
}
