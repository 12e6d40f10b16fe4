import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { handlerNames } from '../../lib/bundle-handlers.ts'
import { handlerName } from '../../lib/constructs/job-function.ts'
import { JOB_ACCESS, type JobName } from '../../lib/job-access.ts'
import { readWorkflow } from '../../lib/workflow-definition.ts'
import { deploymentOf, find, nameOf, template } from './synthesized.ts'

const jobs = Object.keys(JOB_ACCESS) as JobName[]
const timeouts = new Map(
  ['daily-run.asl.json', 'backfill.asl.json'].flatMap((file) => [...readWorkflow(file).timeoutSeconds]),
)
const variablesOf = (of: Template, job: JobName): Record<string, unknown> => {
  const [, { Properties }] = Object.entries(of.findResources('AWS::Lambda::Function')).find(
    ([id]) => nameOf(id) === job,
  )!
  return Properties.Environment.Variables
}

describe('the functions', () => {
  it('are one for each state that calls one, and one that recovers runs, with handlers of the same names', () => {
    const called = Array.from(timeouts.keys(), (placeholder) => placeholder.replace(/Arn$/, ''))
    expect([...called, 'RecoverRun'].toSorted()).toEqual(jobs.toSorted())
    expect(handlerNames()).toEqual(jobs.map(handlerName).toSorted())
    expect(
      find('AWS::Lambda::Function')
        .map(([id]) => nameOf(id))
        .toSorted(),
    ).toEqual(jobs.toSorted())
  })

  it.each(jobs)('run %s traced, on arm64 and Node 24, as long as its state may take', (job) => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Handler: `lambdas/${handlerName(job)}.handler`,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: timeouts.get(job === 'RecoverRun' ? 'CleanupRunArn' : `${job}Arn`),
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp(`^Feed${job}Logs`) } },
    })
  })

  it('have one whole vCPU where they compute, and less where they wait', () => {
    const sizes = Object.groupBy(find('AWS::Lambda::Function'), ([, { Properties }]) =>
      String(Properties.MemorySize),
    )
    const named = (size: string) => sizes[size]?.map(([id]) => nameOf(id)).toSorted()
    expect(named('512')).toEqual(['CleanupRun', 'RecoverRun', 'ReleaseRun', 'SummarizeBackfill'])
    expect(named('1769')).toHaveLength(jobs.length - 4)
    expect(named('1769')).toEqual(expect.arrayContaining(['GeneratePart', 'InspectPart']))
  })

  it('keep their logs, and the workflows theirs, as long as the deployment says', () => {
    expect(find('AWS::Logs::LogGroup')).toHaveLength(jobs.length + 2)
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 })
    const week = Template.fromStack(deploymentOf({ logRetentionDays: 7 }).core)
    week.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 7 })
  })

  it('take what requests leave open from the deployment, where requests are read', () => {
    const { core } = deploymentOf({ rows: '5000', schema: 'card-transactions', seed: '7', partRows: '1000' })
    const of = Template.fromStack(core)
    const defaults = JSON.stringify({ rows: 5000, schema: 'card-transactions', seed: 7, partRows: 1000 })
    const readers = jobs.filter((job) => variablesOf(of, job).DAILY_SYNTHETIC_DEFAULTS === defaults)
    expect(readers.toSorted()).toEqual(['PlanBackfill', 'PlanDay'])
  })

  it('tell of a published day, and keep the catalog, from one place only', () => {
    const told = (variable: string) => jobs.filter((job) => variable in variablesOf(template, job))
    // The two others may tell of failures alone: see the table of roles.
    expect(told('DAILY_SYNTHETIC_EVENT_BUS').toSorted()).toEqual(['CleanupRun', 'PublishDay', 'RecoverRun'])
    expect(told('DAILY_SYNTHETIC_CATALOG_TABLES')).toEqual(['PublishDay'])
    expect(variablesOf(template, 'PublishDay')).toMatchObject({
      DAILY_SYNTHETIC_CATALOG_TABLES: 'daily_synthetic.payments,daily_synthetic.payments_labels',
      POWERTOOLS_SERVICE_NAME: 'DailySynthetic',
      POWERTOOLS_METRICS_NAMESPACE: 'DailySynthetic',
    })
  })
})

describe('on an emulator', () => {
  const emulated = deploymentOf({ profile: 'emulator', schedule: 'rate(1 minute)' })
  const of = Template.fromStack(emulated.core)

  it('the core is all there is', () => {
    expect(emulated).toMatchObject({ catalog: null, guardrails: null })
    expect(variablesOf(of, 'PublishDay')).not.toHaveProperty('DAILY_SYNTHETIC_CATALOG_TABLES')
    expect(Object.keys(of.findOutputs('CatalogTables'))).toEqual([])
  })

  it('nothing is traced', () => {
    expect(JSON.stringify(of.toJSON())).not.toMatch(/xray|Active/)
    expect(variablesOf(of, 'PlanDay').POWERTOOLS_TRACE_ENABLED).toBe('false')
  })
})
