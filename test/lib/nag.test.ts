import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { addDeployment } from '../../lib/deployment.ts'

const folder = mkdtempSync(join(tmpdir(), 'nag-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string
      readonly violatingConstructs: readonly { readonly constructPath: string }[]
    }[]
  }[]
}

function appIn(name: string, profile: string) {
  const outdir = join(folder, name)
  const context = { 'aws:cdk:bundling-stacks': [], profile }
  const app = new App({ outdir, context, builtinCloudFormationValidation: false })
  return { app, outdir, deployment: addDeployment(app) }
}

/** `rule at path`, for each finding that nobody acknowledged. */
function findingsOf(outdir: string): string[] {
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as Report
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    ),
  )
}

describe.each(['production', 'sandbox'])('the stacks of the profile %s', (profile) => {
  it('keep the rules of AWS Solutions', () => {
    const { app, outdir } = appIn(profile, profile)
    app.synth()
    expect(findingsOf(outdir)).toEqual([])
  })

  it('acknowledge nothing but what is found, each finding by itself and with a reason', () => {
    const acknowledged: { id: string; path: string; reason: string }[] = []
    vi.spyOn(Validations.prototype, 'acknowledge').mockImplementation(function (this: unknown, ...rules) {
      const { path } = (this as { scope: IConstruct }).scope.node
      acknowledged.push(...rules.map(({ id, reason }) => ({ id, reason, path })))
    })
    const { app, outdir } = appIn(`${profile}-bare`, profile)
    expect(() => app.synth()).toThrow(/AwsSolutions/)
    const findings = findingsOf(outdir)
    const unfounded = acknowledged.filter(
      ({ id, path }) => !findings.some((finding) => finding.startsWith(`${id} at ${path}`)),
    )
    expect(unfounded).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(20)
    for (const { id, reason } of acknowledged) {
      expect(id).toMatch(/^AwsSolutions-(S1|IAM5\[Resource::.*\*.*\])$/)
      expect(reason.length, id).toBeGreaterThan(40)
    }
  })
})

it('a bucket without the usual care is found', () => {
  const { app, outdir, deployment } = appIn('open', 'production')
  new Bucket(deployment.core, 'Open')
  expect(() => app.synth()).toThrow(/AwsSolutions/)
  expect(findingsOf(outdir)).toContain('AwsSolutions-S10 at DailySyntheticCore/Open/Resource')
})
