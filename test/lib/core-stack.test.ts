import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { handlerNames } from '../../lib/bundle-handlers.ts'
import { handlerName } from '../../lib/constructs/job-function.ts'
import { type Access, JOB_ACCESS } from '../../lib/job-access.ts'
import { readWorkflow } from '../../lib/workflow-definition.ts'
import { find, many, nameOf, statementsOf, template, written } from './synthesized.ts'

const jobs = Object.keys(JOB_ACCESS) as (keyof typeof JOB_ACCESS)[]

const BUCKET = '{RawBucket[0-9A-F]{8}.Arn}'

describe('the bucket', () => {
  it('is encrypted, closed to the public and to plain HTTP, and outlives the stack', () => {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        LifecycleConfiguration: {
          Rules: Match.arrayWith([
            Match.objectLike({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
            Match.objectLike({ Prefix: '_staging/', ExpirationInDays: 2 }),
          ]),
        },
      },
    })
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ],
      },
    })
  })
})

describe('the functions', () => {
  it('are one for each state that calls one, with a handler of the same name', () => {
    const called = ['daily-run.asl.json', 'backfill.asl.json'].flatMap((file) =>
      Array.from(readWorkflow(file).timeoutSeconds.keys(), (placeholder) => placeholder.replace(/Arn$/, '')),
    )
    expect(called.toSorted()).toEqual(jobs.toSorted())
    expect(handlerNames()).toEqual(jobs.map(handlerName).toSorted())
    expect(
      find('AWS::Lambda::Function')
        .map(([id]) => nameOf(id))
        .sort(),
    ).toEqual(jobs.toSorted())
  })

  it.each(jobs)('run %s on arm64 and Node 24, as long as its state may take', (job) => {
    const seconds = ['daily-run.asl.json', 'backfill.asl.json']
      .map((file) => readWorkflow(file).timeoutSeconds.get(`${job}Arn`))
      .find((found) => found !== undefined)
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: `lambdas/${handlerName(job)}.handler`,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: seconds,
      LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp(`^${job}Logs`) } },
    })
  })

  it('keep their logs for a month', () => {
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 })
  })

  it.each(jobs)('let %s touch what it needs, by prefix and by action', (job) => {
    const access: Access = JOB_ACCESS[job]
    const allowed = (action: string) =>
      statementsOf('AWS::Lambda::Function', job)
        .filter((statement) => many(statement.Action).includes(action))
        .flatMap((statement) => many(statement.Resource).map(written))
        .map((resource) => resource.replace(new RegExp(`^${BUCKET}/`), ''))
        .sort()
    expect(allowed('s3:GetObject')).toEqual([...(access.read ?? [])].sort())
    expect(allowed('s3:PutObject')).toEqual([...(access.write ?? [])].sort())
    expect(allowed('s3:DeleteObject')).toEqual([...(access.delete ?? [])].sort())
    expect(allowed('s3:ListBucket')).toHaveLength(access.list ? 1 : 0)
    for (const { Action, Effect, Condition } of statementsOf('AWS::Lambda::Function', job)) {
      expect(Effect).toBe('Allow')
      for (const action of many(Action)) {
        expect(action).toMatch(/^s3:(GetObject|PutObject|DeleteObject|AbortMultipartUpload|ListBucket)$/)
        if (action === 's3:ListBucket')
          expect(Condition).toEqual({ StringLikeIfExists: { 's3:prefix': access.list } })
      }
    }
  })
})

describe('the workflows', () => {
  const machines = find('AWS::StepFunctions::StateMachine')

  it.each(['DailyRun', 'Backfill'])('of %s have every placeholder substituted, and no other', (name) => {
    const [, machine] = machines.find(([id]) => id.startsWith(name))!
    const { DefinitionString, DefinitionSubstitutions } = machine.Properties as unknown as {
      DefinitionString: string
      DefinitionSubstitutions: Record<string, unknown>
    }
    const placeholders = new Set(Array.from(DefinitionString.matchAll(/\$\{(\w+)\}/g), (match) => match[1]))
    expect(placeholders.size).toBeGreaterThan(2)
    expect(Object.keys(DefinitionSubstitutions).toSorted()).toEqual([...placeholders].toSorted())
  })

  it('may call their functions, and run their own items and each other, and nothing else', () => {
    const rights = (name: string) =>
      Object.groupBy(
        statementsOf('AWS::StepFunctions::StateMachine', `${name}StateMachine`).flatMap(
          ({ Action, Resource }) =>
            many(Action).flatMap((action) =>
              many(Resource).map((resource) => ({ action, resource: written(resource) })),
            ),
        ),
        ({ action }) => action,
      )
    const daily = rights('DailyRun')
    expect(Object.keys(daily).sort()).toEqual([
      'lambda:InvokeFunction',
      'states:DescribeExecution',
      'states:StartExecution',
      'states:StopExecution',
    ])
    expect(daily['lambda:InvokeFunction']).toHaveLength(2 * 8)
    expect(daily['states:StartExecution']!.map(({ resource }) => resource)).toEqual([
      expect.stringMatching(/^\{DailyRunStateMachine[0-9A-F]{8}\}$/),
    ])
    const backfill = rights('Backfill')
    expect(Object.keys(backfill).sort()).toEqual([
      'events:DescribeRule',
      'events:PutRule',
      'events:PutTargets',
      'lambda:InvokeFunction',
      'states:DescribeExecution',
      'states:StartExecution',
      'states:StopExecution',
    ])
    expect(backfill['states:StartExecution']!.map(({ resource }) => resource).sort()).toEqual([
      expect.stringMatching(/^\{BackfillStateMachine/),
      expect.stringMatching(/^\{DailyRunStateMachine/),
    ])
    for (const { resource } of [...daily['states:StopExecution']!, ...backfill['states:StopExecution']!]) {
      expect(resource).toMatch(/:execution:\{(DailyRun|Backfill)StateMachine[0-9A-F]{8}\.Name\}(:|\/)\*$/)
    }
  })

  it('start every day at 02:00 UTC with the whole event as input', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'cron(0 2 * * ? *)',
      State: 'ENABLED',
      Targets: [
        {
          Arn: { Ref: Match.stringLikeRegexp('^DailyRunStateMachine') },
          Input: Match.absent(),
          InputPath: Match.absent(),
          InputTransformer: Match.absent(),
        },
      ],
    })
  })
})
