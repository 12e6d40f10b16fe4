import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { catalogTables } from '../../lib/catalog-tables.ts'
import { parseFeedSettings } from '../../lib/feed-settings.ts'
import { savedQueries } from '../../lib/saved-queries.ts'
import { shippedDataset } from '../../lib/shipped-dataset.ts'
import { METRICS } from '../../src/core/metrics.ts'
import { deployment, deploymentOf, resourcesOf, written } from './synthesized.ts'

const catalog = Template.fromStack(deployment.catalog!)
const guardrails = Template.fromStack(deployment.guardrails!)
const payments = shippedDataset('payments')

describe('the catalog', () => {
  const tables = resourcesOf(catalog, 'AWS::Glue::Table').map(
    ([, { Properties }]) => Properties as unknown as Table,
  )
  const [{ TableInput }, labels] = ['payments', 'payments_labels'].map(
    (name) => tables.find((table) => table.TableInput.Name === name) as Table,
  )

  it('has the tables that PublishDay keeps up to date', () => {
    expect(tables).toHaveLength(2)
    for (const { DatabaseName } of tables) expect(DatabaseName).toBe('daily_synthetic')
    const Value = 'daily_synthetic.payments,daily_synthetic.payments_labels'
    Template.fromStack(deployment.core).hasOutput('CatalogTables', { Value })
  })

  it('has for a side its own columns and its own place', () => {
    const { Columns, Location } = labels.TableInput.StorageDescriptor
    expect(Columns.map(({ Name }) => Name)).toEqual(payments.sides[0].fields.map(({ name }) => name))
    expect(written(Location)).toMatch(/^s3:\/\/\{.*RawBucket.*\}\/payments_labels\/$/)
    expect(labels.TableInput.PartitionKeys).toEqual(TableInput.PartitionKeys)
    expect(labels.TableInput.Description).toContain('Rows of payments with label_fraud.')
  })

  it('has a column for each field of the schema, in order, typed and described', () => {
    const { Columns } = TableInput.StorageDescriptor
    expect(Columns.map(({ Name }) => Name)).toEqual(payments.fields.map(({ name }) => name))
    const typeOf = (name: string) => Columns.find(({ Name }) => Name === name)?.Type
    expect(
      ['transaction_id', 'event_time', 'amount', 'customer_id', 'card_exp_year', 'label_fraud'].map(typeOf),
    ).toEqual(['string', 'timestamp', 'double', 'bigint', 'int', 'boolean'])
    expect(Columns.filter(({ Comment }) => Comment === '' || Comment.length > 255)).toEqual([])
  })

  it('is partitioned as the keys of the days are, by texts', () => {
    expect(TableInput.PartitionKeys.map(({ Name, Type }) => [Name, Type])).toEqual([
      ['year', 'string'],
      ['month', 'string'],
      ['day', 'string'],
    ])
    expect(written(TableInput.StorageDescriptor.Location)).toMatch(/^s3:\/\/\{.*RawBucket.*\}\/payments\/$/)
    expect(TableInput.StorageDescriptor.SerdeInfo.SerializationLibrary).toMatch(/ParquetHiveSerDe$/)
  })

  it('bounds every query and encrypts its result, whatever the client asks for', () => {
    catalog.hasResourceProperties('AWS::Athena::WorkGroup', {
      WorkGroupConfiguration: {
        EnforceWorkGroupConfiguration: true,
        BytesScannedCutoffPerQuery: 10_000_000_000,
        ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_S3' } },
      },
    })
    catalog.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: Match.anyValue(),
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 7 })] },
    })
  })

  it('offers queries in that workgroup, of the columns that the schema says matter', () => {
    const queries = resourcesOf(catalog, 'AWS::Athena::NamedQuery').map(([, { Properties }]) => Properties)
    expect(queries.length).toBeGreaterThan(3)
    for (const query of queries) {
      expect(query).toMatchObject({ WorkGroup: 'DailySynthetic', Database: 'daily_synthetic' })
      expect(query.QueryString).toContain('daily_synthetic.payments')
    }
    const all = queries.map(({ QueryString }) => QueryString).join('\n')
    expect(all).toContain('count_if(label_fraud)')
    expect(all).toContain('avg(amount)')
    expect(all).toContain('MSCK REPAIR TABLE')
  })

  it('names no column that a dataset lacks', () => {
    const cards = shippedDataset('card-transactions')
    const places = catalogTables(parseFeedSettings({ name: 'Cards' }), cards)
    expect(places).toEqual([{ database: 'cards', table: 'card_transactions' }])
    const known = new Set([...cards.fields.map(({ name }) => name), 'year', 'month', 'day'])
    const named = Object.values(savedQueries(cards, places)).flatMap((sql) =>
      Array.from(
        sql.matchAll(/(?:avg|count_if)\((\w+)\)|^SELECT (\w+),/gm),
        (match) => match[1] ?? match[2]!,
      ),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })
})

describe('the budget', () => {
  it('is monthly, of the feed alone by its tag, and speaks on the topic of the alarms', () => {
    const spoken = (type: string, threshold: number) =>
      Match.objectLike({
        Notification: Match.objectLike({ NotificationType: type, Threshold: threshold }),
        Subscribers: [{ SubscriptionType: 'SNS', Address: Match.anyValue() }],
      })
    const of = Template.fromStack(deploymentOf({ budgetUsd: '7', name: 'Mine' }).guardrails!)
    of.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: {
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: 7, Unit: 'USD' },
        CostFilters: { TagKeyValue: ['user:daily-synthetic:feed$Mine'] },
      },
      NotificationsWithSubscribers: [spoken('ACTUAL', 80), spoken('FORECASTED', 100)],
    })
  })

  it('knows the feed by a tag that the feed has', () => {
    Template.fromStack(deployment.core).hasResourceProperties('AWS::S3::Bucket', {
      Tags: Match.arrayWith([{ Key: 'daily-synthetic:feed', Value: 'DailySynthetic' }]),
    })
  })
})

describe('the dashboard', () => {
  const [[, { Properties }]] = resourcesOf(guardrails, 'AWS::CloudWatch::Dashboard') as [
    [string, { Properties: Record<string, unknown> }],
  ]
  const body = JSON.parse(written(Properties.DashboardBody)) as {
    widgets: { properties: { title: string } }[]
  }

  it('shows every metric that the functions count, of this feed', () => {
    const text = JSON.stringify(body)
    for (const metric of Object.values(METRICS)) {
      expect(text).toContain(`"DailySynthetic","${metric}","service","DailySynthetic"`)
    }
  })

  it('shows what a million rows cost, by all functions and the transitions', () => {
    const cost = body.widgets.find(({ properties }) => properties.title.startsWith('Cost per million rows'))
    const [expression] = /\(FILL.*?\*1000000/.exec(JSON.stringify(cost)) ?? ['']
    expect(expression.match(/FILL\(d\d+,0\)\*0\.0000000\d+/g)).toHaveLength(11)
    expect(expression).toMatch(/\(parts\*3\+10\)\*0\.0000250+\)\/rows\*1000000$/)
  })
})

interface Column {
  readonly Name: string
  readonly Type: string
  readonly Comment: string
}

interface Table {
  readonly DatabaseName: string
  readonly TableInput: {
    readonly Name: string
    readonly Description: string
    readonly PartitionKeys: readonly Column[]
    readonly StorageDescriptor: {
      readonly Location: unknown
      readonly Columns: readonly Column[]
      readonly SerdeInfo: { readonly SerializationLibrary: string }
    }
  }
}
