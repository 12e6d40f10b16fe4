import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { findDeployment } from '../../src/cloud/deployment.ts'
import { CloudError } from '../../src/cloud/failure.ts'
import { deployment, OUTPUTS } from './deployments.ts'

const mock = mockClient(CloudFormationClient)
afterAll(() => mock.restore())
afterEach(() => mock.reset())

const answerWith = (outputs: Record<string, string>) =>
  mock.on(DescribeStacksCommand, { StackName: 'DailySyntheticCore' }).resolves({
    Stacks: [
      {
        StackName: 'DailySyntheticCore',
        CreationTime: new Date(0),
        StackStatus: 'CREATE_COMPLETE',
        Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
      },
    ],
  })

const find = () => findDeployment('DailySyntheticCore', new CloudFormationClient({ region: 'us-east-1' }))

describe('findDeployment', () => {
  it('reads the outputs of the stack, and passes over those of others', async () => {
    answerWith({ ...OUTPUTS, SomebodyElses: 'x' })
    expect(await find()).toEqual(deployment)
  })

  it('knows the catalog where there is one', async () => {
    answerWith({ ...OUTPUTS, CatalogTables: 'feed.payments,feed.payments_labels' })
    expect(await find()).toMatchObject({ CatalogTables: 'feed.payments,feed.payments_labels' })
  })

  it('names every output that a stack of another kind lacks', async () => {
    const { BucketName, Dataset, ...others } = OUTPUTS
    answerWith(others)
    await expect(find()).rejects.toThrow(
      'stack: expected the core stack of a feed, found "DailySyntheticCore" without BucketName, Dataset',
    )
  })

  it('says what AWS says when there is no such stack', async () => {
    mock.on(DescribeStacksCommand).rejects(new Error('Stack with id DailySyntheticCore does not exist'))
    const failure = find()
    await expect(failure).rejects.toBeInstanceOf(CloudError)
    await expect(failure).rejects.toThrow(
      'stack: expected the deployed stack "DailySyntheticCore", found Stack with id DailySyntheticCore does not exist',
    )
  })
})
