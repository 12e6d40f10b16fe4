import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { type Rights, ROLES } from './role-table.ts'
import {
  deployment,
  deploymentOf,
  many,
  nameOf,
  resourcesOf,
  type Statement,
  statementsOfRole,
  written,
} from './synthesized.ts'

const templates = [deployment.core, deployment.catalog!, deployment.guardrails!].map((stack) =>
  Template.fromStack(stack),
)
const roles = templates.flatMap((of) =>
  resourcesOf(of, 'AWS::IAM::Role').map(([id, { Properties }]) => ({ of, id, properties: Properties })),
)

/** `{FeedPlanDay51713C86.Arn}` → `{PlanDay.Arn}`; the bucket is `raw`. */
const readable = (resource: string): string =>
  resource.replaceAll(/\{Feed(\w+?)[0-9A-F]{8}(?=[.}])/g, '{$1').replace('{RawBucket.Arn}', 'raw')

function rightsOf(statements: readonly Statement[]): Rights {
  const rights: Record<string, string[]> = {}
  for (const { Effect, Action, Resource, Condition } of statements) {
    expect(Effect).toBe('Allow')
    const words = Condition ? ` if ${conditionWords(Condition)}` : ''
    const resources = many(Resource).map((resource) => readable(written(resource)) + words)
    const actions = many(Action).join(' ')
    rights[actions] = [...(rights[actions] ?? []), ...resources]
  }
  return rights
}

const conditionWords = (condition: object): string =>
  Object.entries(condition)
    .flatMap(([operator, tests]) =>
      Object.entries(tests as object).map(([key, values]) => `${operator} ${key} ${many(values).join(' ')}`),
    )
    .join(' and ')

describe('the roles', () => {
  it('are those of the table, and no other', () => {
    expect(roles.map(({ id }) => nameOf(id)).toSorted()).toEqual(Object.keys(ROLES).toSorted())
  })

  it.each(Object.keys(ROLES))('let %s do what the table says, and nothing else', (name) => {
    const role = roles.find(({ id }) => nameOf(id) === name)!
    expect(rightsOf(statementsOfRole(role.of, role.id))).toEqual(ROLES[name])
  })

  it('of a sandbox are the same, and that of the function by which CDK empties buckets', () => {
    const { core } = deploymentOf({ profile: 'sandbox' })
    const names = resourcesOf(Template.fromStack(core), 'AWS::IAM::Role').map(([id]) => nameOf(id))
    expect(names.filter((name) => !(name in ROLES))).toEqual([
      expect.stringMatching(/^CustomS3AutoDeleteObjects/),
    ])
  })

  it('have no rights beside their policies, which are of roles only', () => {
    for (const { properties } of roles) {
      expect(properties).not.toHaveProperty('ManagedPolicyArns')
      expect(properties).not.toHaveProperty('Policies')
    }
    const bearers = templates.flatMap((of) =>
      resourcesOf(of, 'AWS::IAM::Policy').map(([, { Properties }]) => Properties),
    )
    for (const policy of bearers) {
      expect(policy).toMatchObject({ Roles: [{ Ref: expect.any(String) }] })
      expect(policy).not.toHaveProperty('Users')
      expect(policy).not.toHaveProperty('Groups')
    }
  })

  it('name every action in full', () => {
    const actions = Object.values(ROLES).flatMap((rights) =>
      Object.keys(rights).flatMap((key) => key.split(' ')),
    )
    expect(actions.filter((action) => !/^[a-z0-9]+:[A-Za-z]+$/.test(action))).toEqual([])
  })
})
