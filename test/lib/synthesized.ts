/** Synthesized templates, read by name, and the rights in them in plain text. */
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { addDeployment } from '../../lib/deployment.ts'

export interface Statement {
  readonly Effect: string
  readonly Action: string | string[]
  readonly Resource: unknown
  readonly Condition?: unknown
}

interface Resource {
  readonly Properties: Record<string, unknown>
}

type Attribute = { readonly 'Fn::GetAtt': readonly [string, string] }

interface RoleBearer {
  readonly Role?: Attribute
  readonly RoleArn?: Attribute
}

interface Policy {
  readonly Roles: readonly { readonly Ref: string }[]
  readonly PolicyDocument: { readonly Statement: readonly Statement[] }
}

/** Neither bundles code nor checks its templates, which takes seconds: synth.test.ts and nag.test.ts do. */
export const templateApp = (context: Readonly<Record<string, unknown>> = {}): App =>
  new App({ context: { 'aws:cdk:bundling-stacks': [], ...context }, builtinCloudFormationValidation: false })

/** The stacks that a context asks for. */
export const deploymentOf = (context: Readonly<Record<string, unknown>>) =>
  addDeployment(templateApp(context))

export const deployment = deploymentOf({})
export const template = Template.fromStack(deployment.core)
export const resourcesOf = (of: Template, type: string) =>
  Object.entries(of.findResources(type)) as [string, Resource][]
export const find = (type: string) => resourcesOf(template, type)
export const many = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])

/** The template's functions written as text: `{Ref}` and `{GetAtt.Arn}` in braces. */
export function written(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(written).join(',')
  const [[name, argument]] = Object.entries(value as object) as [[string, never]]
  if (name === 'Fn::Join') return (argument[1] as unknown[]).map(written).join(argument[0])
  return `{${many(argument as string | string[]).join('.')}}`
}

/** What a logical id was made of below the feed: CDK puts its path first and eight digits last. */
export const nameOf = (logicalId: string) => logicalId.replace(/^Feed/, '').replace(/[0-9A-F]{8}$/, '')

/** Every statement of the policies that a role is given, by its logical id. */
export const statementsOfRole = (of: Template, role: string): Statement[] =>
  resourcesOf(of, 'AWS::IAM::Policy')
    .map(([, { Properties }]) => Properties as unknown as Policy)
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)

/** Every statement that the role of a function or a machine is given. */
export function statementsOf(type: string, name: string): Statement[] {
  const resource = find(type).find(([id]) => nameOf(id) === name)?.[1].Properties as RoleBearer | undefined
  const [role] = (resource?.Role ?? resource?.RoleArn)!['Fn::GetAtt']
  return statementsOfRole(template, role)
}
