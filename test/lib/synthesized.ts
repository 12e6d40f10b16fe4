/** The synthesized template, read by name, and its rights in plain text. */
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { CoreStack } from '../../lib/core-stack.ts'

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

// Bundling is left out: these tests are about the template.
const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } })
export const template = Template.fromStack(new CoreStack(app, 'Core'))
export const find = (type: string) => Object.entries(template.findResources(type)) as [string, Resource][]
export const many = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])

/** The template's functions written as text: `{Ref}` and `{GetAtt.Arn}` in braces. */
export function written(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(written).join(',')
  const [[name, argument]] = Object.entries(value as object) as [[string, never]]
  if (name === 'Fn::Join') return (argument[1] as unknown[]).map(written).join(argument[0])
  return `{${many(argument as string | string[]).join('.')}}`
}

/** CDK ends a logical id with eight digits. */
export const nameOf = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '')

/** Every statement that the role of a function or a machine is given, beyond managed policies. */
export function statementsOf(type: string, name: string): Statement[] {
  const resource = find(type).find(([id]) => nameOf(id) === name)?.[1].Properties as RoleBearer | undefined
  const [role] = (resource?.Role ?? resource?.RoleArn)!['Fn::GetAtt']
  return find('AWS::IAM::Policy')
    .map(([, { Properties }]) => Properties as unknown as Policy)
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
}
