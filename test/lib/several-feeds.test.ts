import { Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { expect, it } from 'vitest'
import { handlerCode } from '../../lib/constructs/handler-code.ts'
import { SyntheticFeed } from '../../lib/constructs/synthetic-feed.ts'
import { parseFeedSettings } from '../../lib/feed-settings.ts'
import { many, resourcesOf, type Statement, statementsOfRole, templateApp, written } from './synthesized.ts'

const stack = new Stack(templateApp(), 'Feeds')
const code = handlerCode()
new SyntheticFeed(stack, 'Payments', { code, settings: parseFeedSettings({ name: 'Payments' }) })
new SyntheticFeed(stack, 'Cards', {
  code,
  settings: parseFeedSettings({
    name: 'Cards',
    schema: 'card-transactions',
    schedule: 'cron(30 4 * * ? *)',
    rows: 5000,
  }),
})
const template = Template.fromStack(stack)

it('two feeds of one stack have a bucket, workflows and a schedule each', () => {
  template.resourceCountIs('AWS::S3::Bucket', 2)
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 4)
  template.resourceCountIs('AWS::CloudWatch::Alarm', 8)
  for (const [feed, schedule] of [
    ['Payments', 'cron(0 2 * * ? *)'],
    ['Cards', 'cron(30 4 * * ? *)'],
  ] as const) {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: schedule,
      Targets: [Match.objectLike({ Arn: { Ref: Match.stringLikeRegexp(`^${feed}DailyRunStateMachine`) } })],
    })
  }
})

it('each makes its own dataset, and counts and catalogs under its own name', () => {
  const variables = (feed: string, job: string) =>
    resourcesOf(template, 'AWS::Lambda::Function').find(([id]) => id.startsWith(feed + job))![1].Properties
      .Environment as { Variables: Record<string, string> }
  expect(JSON.parse(variables('Cards', 'PlanDay').Variables.DAILY_SYNTHETIC_DEFAULTS!)).toMatchObject({
    schema: 'card-transactions',
    rows: 5000,
  })
  expect(variables('Cards', 'PublishDay').Variables).toMatchObject({
    DAILY_SYNTHETIC_CATALOG_TABLES: 'cards.card_transactions',
    POWERTOOLS_SERVICE_NAME: 'Cards',
  })
  expect(variables('Payments', 'PublishDay').Variables).toMatchObject({
    DAILY_SYNTHETIC_CATALOG_TABLES: 'payments.payments,payments.payments_labels',
    POWERTOOLS_SERVICE_NAME: 'Payments',
  })
})

it('neither reaches anything of the other', () => {
  const roles = resourcesOf(template, 'AWS::IAM::Role').map(([id]) => id)
  expect(roles.length).toBeGreaterThan(20)
  for (const role of roles) {
    const other = role.startsWith('Cards') ? 'Payments' : 'Cards'
    const resources = statementsOfRole(template, role).flatMap(({ Resource }: Statement) =>
      many(Resource).map(written),
    )
    expect(resources.length).toBeGreaterThan(0)
    expect(resources.filter((resource) => resource.includes(`{${other}`))).toEqual([])
  }
})

it('no name that must be unique in an account is used twice', () => {
  const names = ['AWS::Logs::LogGroup', 'AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::SNS::Topic'].flatMap(
    (type) =>
      resourcesOf(template, type).flatMap(
        ([, { Properties = {} }]) =>
          Properties.LogGroupName ?? Properties.BucketName ?? Properties.QueueName ?? [],
      ),
  )
  expect(names).toHaveLength(4)
  expect(new Set(names).size).toBe(names.length)
})
