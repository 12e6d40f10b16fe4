import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { type DeploymentOutputs, deploymentOutputs } from '../core/deployment.ts'
import { asking, CloudError } from './failure.ts'

export interface Deployment extends DeploymentOutputs {
  readonly stack: string
  /** The bucket, as `openStore` takes it. */
  readonly storeUri: string
}

/**
 * A deployment by the name of its core stack, in the account and region that the SDK's own rules give.
 * @throws {CloudError} when there is no such stack, it may not be read, or it is another kind of stack
 */
export async function findDeployment(
  stack: string,
  client = new CloudFormationClient(),
): Promise<Deployment> {
  const { Stacks } = await asking(`stack: expected the deployed stack "${stack}"`, () =>
    client.send(new DescribeStacksCommand({ StackName: stack })),
  )
  const outputs = Stacks?.[0]?.Outputs ?? []
  const parsed = deploymentOutputs.safeParse(
    Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
  )
  if (parsed.success) return { stack, storeUri: `s3://${parsed.data.BucketName}`, ...parsed.data }
  const missing = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new CloudError(`stack: expected the core stack of a feed, found "${stack}" without ${missing}`)
}
