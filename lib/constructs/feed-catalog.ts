import { Aws } from 'aws-cdk-lib'
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue'
import { Construct } from 'constructs'
import { CATALOG_TYPES, PARTITION_COLUMNS, tableName } from '../../src/core/catalog.ts'
import type { FieldType } from '../../src/core/column.ts'
import type { Dataset } from '../../src/core/dataset.ts'

const SERDE = 'org.apache.hadoop.hive.ql.io.parquet'
/** Of a column's comment in Glue. */
const MAX_COMMENT_CHARS = 255

export interface FeedCatalogProps {
  readonly dataset: Dataset
  readonly database: string
  /** The bucket that the days are in. */
  readonly bucketName: string
}

interface TableContent {
  /** Below which its days are. */
  readonly dataset: string
  readonly description: string
  readonly fields: readonly FieldType[]
}

/**
 * A database with a table for the feed and one for each of its sides. Their partitions are PublishDay's: one a day,
 * where the day's published run is.
 */
export class FeedCatalog extends Construct {
  readonly #props: FeedCatalogProps
  readonly #database: CfnDatabase

  constructor(scope: Construct, id: string, props: FeedCatalogProps) {
    super(scope, id)
    const { name, version, fields, sides } = props.dataset
    this.#props = props
    this.#database = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: props.database, description: 'Daily feed of synthetic data.' },
    })
    const description = `Synthetic dataset ${name}, schema version ${version}.`
    this.#addTable('Table', { dataset: name, description, fields })
    for (const side of sides) {
      const rows = `Rows of ${name} with ${side.of}.`
      const description = side.description === '' ? rows : `${side.description}: ${rows}`
      this.#addTable(`Table-${side.name}`, { ...side, description })
    }
  }

  #addTable(id: string, { dataset, description, fields }: TableContent): void {
    const { database, bucketName } = this.#props
    const table = new CfnTable(this, id, {
      catalogId: Aws.ACCOUNT_ID,
      databaseName: database,
      tableInput: {
        name: tableName(dataset),
        description,
        tableType: 'EXTERNAL_TABLE',
        parameters: { classification: 'parquet', EXTERNAL: 'TRUE' },
        partitionKeys: PARTITION_COLUMNS.map((name) => ({
          name,
          type: CATALOG_TYPES.string,
          comment: `${name} of the UTC day, with leading zeros`,
        })),
        storageDescriptor: {
          location: `s3://${bucketName}/${dataset}/`,
          inputFormat: `${SERDE}.MapredParquetInputFormat`,
          outputFormat: `${SERDE}.MapredParquetOutputFormat`,
          serdeInfo: { serializationLibrary: `${SERDE}.serde.ParquetHiveSerDe` },
          columns: fields.map(({ name, type, description: comment }) => ({
            name,
            type: CATALOG_TYPES[type],
            comment: comment.slice(0, MAX_COMMENT_CHARS),
          })),
        },
      },
    })
    table.addResourceDependency(this.#database)
  }
}
