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
 * Points the partition of a day at the run that holds it: queries see one run or the other, never both.
 * Runs of another dataset than the table's have no partition, nor has any while the catalog is not deployed.
 */
export function glueCatalog({ database, table }: CatalogTable, client = new GlueClient()) {
  return async ({ dataset, date, uri }: PublishedSummary): Promise<void> => {
    if (tableName(dataset) !== table) return
    const found = await findTable(client, { database, table })
    if (!found) return
    const place = { DatabaseName: database, TableName: table }
    const values = date.split('-')
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
