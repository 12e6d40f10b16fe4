import { ArnFormat, Stack } from 'aws-cdk-lib'
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import type { WorkflowDefinition } from '../workflow-definition.ts'

export interface WorkflowProps {
  readonly definition: WorkflowDefinition
  /** The function for each placeholder of the definition that stands for one. */
  readonly functions: ReadonlyMap<string, IFunction>
  /** The workflow for each placeholder that stands for one: it is run as a nested execution. */
  readonly nested?: ReadonlyMap<string, Workflow>
}

/** A state machine made of a workflow file. The file stays visible in the template. */
export class Workflow extends Construct {
  readonly machine: StateMachine

  constructor(scope: Construct, id: string, { definition, functions, nested = new Map() }: WorkflowProps) {
    super(scope, id)
    const substitutions: Record<string, string> = {}
    for (const [placeholder, job] of functions) substitutions[placeholder] = job.functionArn
    for (const [placeholder, { machine }] of nested) substitutions[placeholder] = machine.stateMachineArn
    this.machine = new StateMachine(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromString(definition.text),
      definitionSubstitutions: substitutions,
    })
    for (const job of functions.values()) job.grantInvoke(this.machine)
    // A distributed Map runs its items as executions of its own machine.
    if (definition.isDistributed) this.#allowToRun('OwnItems', this.machine)
    for (const [placeholder, { machine }] of nested) this.#allowToRun(placeholder, machine)
    if (nested.size > 0) this.#allow('NestedCompletion', [completionEvents(Stack.of(this))])
  }

  #allowToRun(id: string, machine: StateMachine): void {
    this.#allow(id, [
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.stateMachineArn] }),
      new PolicyStatement({
        actions: ['states:DescribeExecution', 'states:StopExecution'],
        resources: executionPatterns(machine),
      }),
    ])
  }

  /** A policy of its own: in the role's default policy, on which the machine depends, it would close a cycle. */
  #allow(id: string, statements: PolicyStatement[]): void {
    new Policy(this, id, { statements, roles: [this.machine.role] })
  }
}

/** Executions of a machine, and those that its distributed Maps start. */
function executionPatterns(machine: StateMachine): string[] {
  return [':*', '/*'].map((suffix) =>
    Stack.of(machine).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${machine.stateMachineName}${suffix}`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
  )
}

/** `startExecution.sync` learns of the end of an execution through a rule that Step Functions itself keeps. */
function completionEvents(stack: Stack): PolicyStatement {
  return new PolicyStatement({
    actions: ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'],
    resources: [
      stack.formatArn({
        service: 'events',
        resource: 'rule',
        resourceName: 'StepFunctionsGetEventsForStepFunctionsExecutionRule',
      }),
    ],
  })
}
