import {
  CreatePartitionCommand,
  EntityNotFoundException,
  GetTableCommand,
  GlueClient,
  UpdatePartitionCommand,
} from '@aws-sdk/client-glue'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { glueCatalog } from '../../src/cloud/glue-catalog.ts'
import { PUBLISHED_DAY } from './published-day.ts'

const TABLES = [
  { database: 'feed', table: 'card_transactions' },
  { database: 'feed', table: 'card_transactions_labels' },
]
const PLACE = { DatabaseName: 'feed', TableName: 'card_transactions' }
const VALUES = ['2026', '11', '09']
const absent = () => new EntityNotFoundException({ message: 'absent', $metadata: {} })

const glue = mockClient(GlueClient)
afterAll(() => glue.restore())
beforeEach(() => {
  glue.reset()
  glue.on(GetTableCommand).resolves({
    Table: {
      Name: 'card_transactions',
      StorageDescriptor: {
        Location: 's3://bucket/card-transactions/',
        Columns: [{ Name: 'amount', Type: 'double' }],
      },
    },
  })
})

/** Columns and format are the table's, the place is the run's. */
const PARTITION = {
  Values: VALUES,
  StorageDescriptor: { Location: PUBLISHED_DAY.uri, Columns: [{ Name: 'amount', Type: 'double' }] },
}

describe('glueCatalog', () => {
  it('moves the partition of a day to the run that holds it now', async () => {
    await glueCatalog(TABLES)(PUBLISHED_DAY)
    expect(glue.commandCalls(GetTableCommand)[0]?.args[0].input).toEqual({
      DatabaseName: 'feed',
      Name: 'card_transactions',
    })
    expect(glue.commandCalls(UpdatePartitionCommand)[0]?.args[0].input).toEqual({
      ...PLACE,
      PartitionValueList: VALUES,
      PartitionInput: PARTITION,
    })
    expect(glue.commandCalls(CreatePartitionCommand)).toHaveLength(0)
  })

  it('makes the partition of a day that is new', async () => {
    glue.on(UpdatePartitionCommand).rejects(absent())
    await glueCatalog(TABLES)(PUBLISHED_DAY)
    expect(glue.commandCalls(CreatePartitionCommand)[0]?.args[0].input).toEqual({
      ...PLACE,
      PartitionInput: PARTITION,
    })
  })

  it('moves the partitions of sides as well, but of those without a table', async () => {
    const side = (name: string) => ({
      name,
      dataset: `card-transactions_${name}`,
      rows: 10,
      uri: `s3://bucket/${name}/`,
    })
    await glueCatalog(TABLES)({ ...PUBLISHED_DAY, sides: [side('labels'), side('other')] })
    const moved = glue.commandCalls(UpdatePartitionCommand).map(({ args }) => args[0].input)
    expect(moved.map(({ TableName }) => TableName)).toEqual(['card_transactions', 'card_transactions_labels'])
    expect(moved[1]).toMatchObject({
      PartitionValueList: VALUES,
      PartitionInput: { StorageDescriptor: { Location: 's3://bucket/labels/' } },
    })
  })

  it('does nothing while the catalog is not deployed', async () => {
    glue.on(GetTableCommand).rejects(absent())
    await glueCatalog(TABLES)(PUBLISHED_DAY)
    expect(glue.calls()).toHaveLength(1)
  })

  it('does nothing for a dataset that is not the table’s', async () => {
    await glueCatalog(TABLES)({ ...PUBLISHED_DAY, dataset: 'orders' })
    expect(glue.calls()).toHaveLength(0)
  })

  it('passes on any other failure', async () => {
    glue.on(UpdatePartitionCommand).rejects(new Error('denied'))
    await expect(glueCatalog(TABLES)(PUBLISHED_DAY)).rejects.toThrow('denied')
    expect(glue.commandCalls(CreatePartitionCommand)).toHaveLength(0)
  })
})
