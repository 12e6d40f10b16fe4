import { Stack, Validations } from 'aws-cdk-lib'
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js'
import type { IConstruct } from 'constructs'

/**
 * Says why a policy at or below a construct has these resources with a wildcard in them; any other wildcard still is a
 * finding. Resources without one are passed over.
 */
export function acknowledgeWildcards(at: IConstruct, resources: readonly string[], reason: string): void {
  const findings = resources
    .map((resource) => flattenCfnReference(Stack.of(at).resolve(resource)))
    .filter((resource) => resource.includes('*'))
  Validations.of(at).acknowledge(
    ...findings.map((resource) => ({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason })),
  )
}
