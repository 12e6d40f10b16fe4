/** Small workflows and stacks of their own, to find out what the emulator makes of them. */
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation'
import { CreateStateMachineCommand } from '@aws-sdk/client-sfn'
import { type Ended, execute, workflows } from './executions.ts'
import { until } from './until.ts'

const stacks = new CloudFormationClient()
/** The emulator asks for one and checks nothing. */
export const ANY_ROLE = 'arn:aws:iam::000000000000:role/any'

/** Runs one state, which is to end the workflow, and what follows it under other names. */
export async function runState(state: object, input: unknown = {}, others: object = {}): Promise<Ended> {
  return runWorkflow({ StartAt: 'Probe', States: { Probe: state, ...others } }, input)
}

export async function runWorkflow(definition: object, input: unknown = {}): Promise<Ended> {
  const command = new CreateStateMachineCommand({
    name: `probe-${crypto.randomUUID()}`,
    roleArn: ANY_ROLE,
    definition: JSON.stringify(definition),
  })
  const { stateMachineArn } = await workflows.send(command)
  return execute(stateMachineArn as string, input)
}

/** Creates a stack, waits until that has ended, well or not, and returns it. */
export async function createStack(resources: object, outputs: object = {}): Promise<Stack> {
  const template = { Resources: resources, Outputs: outputs }
  const { StackId } = await stacks.send(
    new CreateStackCommand({
      StackName: `probe-${crypto.randomUUID()}`,
      TemplateBody: JSON.stringify(template),
    }),
  )
  return until(`the end of ${StackId}`, async () => {
    const { Stacks = [] } = await stacks.send(new DescribeStacksCommand({ StackName: StackId }))
    return !Stacks[0].StackStatus?.endsWith('IN_PROGRESS') && Stacks[0]
  })
}

/** Creates functions from the text of their modules and returns their ARNs by the same names. */
export async function createFunctions<N extends string>(code: Record<N, string>): Promise<Record<N, string>> {
  const names = Object.keys(code) as N[]
  const resources = names.map((name) => [
    name,
    {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: ANY_ROLE,
        Timeout: 10,
        MemorySize: 512,
        Code: { ZipFile: code[name] },
      },
    },
  ])
  const outputs = names.map((name) => [name, { Value: { 'Fn::GetAtt': [name, 'Arn'] } }])
  const { Outputs = [] } = await createStack(Object.fromEntries(resources), Object.fromEntries(outputs))
  const arns = Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])
  return Object.fromEntries(arns) as Record<N, string>
}
