import { Aws } from 'aws-cdk-lib'
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue'
import { Construct } from 'constructs'
import { CATALOG_TYPES, type CatalogTable, PARTITION_COLUMNS } from '../../src/core/catalog.ts'
import type { Dataset } from '../../src/core/dataset.ts'

const SERDE = 'org.apache.hadoop.hive.ql.io.parquet'
/** Of a column's comment in Glue. */
const MAX_COMMENT_CHARS = 255

export interface FeedCatalogProps {
  readonly dataset: Dataset
  readonly place: CatalogTable
  /** Where the dataset's days are; ends with a slash. */
  readonly location: string
}

/** A database with the feed's table. Its partitions are PublishDay's: one a day, where the day's published run is. */
export class FeedCatalog extends Construct {
  constructor(scope: Construct, id: string, { dataset, place, location }: FeedCatalogProps) {
    super(scope, id)
    const database = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: place.database, description: 'Daily feed of synthetic data.' },
    })
    const table = new CfnTable(this, 'Table', {
      catalogId: Aws.ACCOUNT_ID,
      databaseName: place.database,
      tableInput: {
        name: place.table,
        description: `Synthetic dataset ${dataset.name}, schema version ${dataset.version}.`,
        tableType: 'EXTERNAL_TABLE',
        parameters: { classification: 'parquet', EXTERNAL: 'TRUE' },
        partitionKeys: PARTITION_COLUMNS.map((name) => ({
          name,
          type: CATALOG_TYPES.string,
          comment: `${name} of the UTC day, with leading zeros`,
        })),
        storageDescriptor: {
          location,
          inputFormat: `${SERDE}.MapredParquetInputFormat`,
          outputFormat: `${SERDE}.MapredParquetOutputFormat`,
          serdeInfo: { serializationLibrary: `${SERDE}.serde.ParquetHiveSerDe` },
          columns: dataset.fields.map(({ name, type, description }) => ({
            name,
            type: CATALOG_TYPES[type],
            comment: description.slice(0, MAX_COMMENT_CHARS),
          })),
        },
      },
    })
    table.addResourceDependency(database)
  }
}
