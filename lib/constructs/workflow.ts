import { ArnFormat, Names, Stack } from 'aws-cdk-lib'
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { acknowledgeWildcards } from '../acknowledge-wildcards.ts'
import type { FeedSettings } from '../feed-settings.ts'
import { PROFILES } from '../profiles.ts'
import type { WorkflowDefinition } from '../workflow-definition.ts'
import { logGroup } from './log-group.ts'

export interface WorkflowProps {
  readonly definition: WorkflowDefinition
  readonly settings: FeedSettings
  /** The function for each placeholder of the definition that stands for one. */
  readonly functions: ReadonlyMap<string, IFunction>
  /** The workflow for each placeholder that stands for one: it is run as a nested execution. */
  readonly nested?: ReadonlyMap<string, Workflow>
}

/** A state machine made of a workflow file. The file stays visible in the template. */
export class Workflow extends Construct {
  readonly machine: StateMachine

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id)
    const { definition, settings, functions, nested = new Map() } = props
    const substitutions: Record<string, string> = {}
    for (const [placeholder, job] of functions) substitutions[placeholder] = job.functionArn
    for (const [placeholder, { machine }] of nested) substitutions[placeholder] = machine.stateMachineArn
    this.machine = new StateMachine(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromString(definition.text),
      definitionSubstitutions: substitutions,
      tracingEnabled: PROFILES[settings.profile].isTraced,
      logs: { destination: this.#logs(settings), level: LogLevel.ALL, includeExecutionData: true },
    })
    this.machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: Array.from(functions.values(), (job) => job.functionArn),
      }),
    )
    acknowledgeWildcards(this.machine, ['*'], 'Neither the delivery of logs nor X-Ray has resources to name.')
    // A distributed Map runs its items as executions of its own machine.
    if (definition.isDistributed) this.#allowToRun('OwnItems', this.machine)
    for (const [placeholder, { machine }] of nested) this.#allowToRun(placeholder, machine)
    if (nested.size > 0) this.#allow('NestedCompletion', [completionEvents(Stack.of(this))])
  }

  /** Groups of this prefix need no room in the account's one policy for log delivery, which is soon full. */
  #logs(settings: FeedSettings): LogGroup {
    const name = Names.uniqueResourceName(this, { separator: '-', maxLength: 80 })
    return logGroup(this, 'Logs', settings, { logGroupName: `/aws/vendedlogs/states/${name}` })
  }

  #allowToRun(id: string, machine: StateMachine): void {
    const executions = [executionsOf(machine, ':*'), executionsOf(machine, '/*')]
    const policy = this.#allow(id, [
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.stateMachineArn] }),
      new PolicyStatement({
        actions: ['states:DescribeExecution', 'states:StopExecution'],
        resources: executions,
      }),
    ])
    acknowledgeWildcards(
      policy,
      executions,
      'Executions of one machine, whose names are known when they start.',
    )
  }

  /** A policy of its own: in the role's default policy, on which the machine depends, it would close a cycle. */
  #allow(id: string, statements: PolicyStatement[]): Policy {
    return new Policy(this, id, { statements, roles: [this.machine.role] })
  }
}

/** All executions of a machine (`:*`), or those that its distributed Maps start (`/*`), as a policy names them. */
export const executionsOf = (machine: StateMachine, which: ':*' | '/*'): string =>
  Stack.of(machine).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${machine.stateMachineName}${which}`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })

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
