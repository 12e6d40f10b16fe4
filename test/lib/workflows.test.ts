import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { readWorkflow } from '../../lib/workflow-definition.ts'
import { deploymentOf, find, nameOf, template } from './synthesized.ts'

interface State {
  readonly Type: string
  readonly TimeoutSeconds?: number
  readonly MaxConcurrency?: number
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts: number }[]
  readonly ItemProcessor?: { readonly States: Record<string, State> }
}

interface Machine {
  readonly DefinitionString: string
  readonly DefinitionSubstitutions: Record<string, unknown>
}

function machineOf(of: Template, name: string): Machine {
  const [, { Properties }] = Object.entries(of.findResources('AWS::StepFunctions::StateMachine')).find(
    ([id]) => nameOf(id) === `${name}StateMachine`,
  )!
  return Properties as Machine
}

function* statesIn(states: Record<string, State>): Generator<[string, State]> {
  for (const [name, state] of Object.entries(states)) {
    yield [name, state]
    if (state.ItemProcessor) yield* statesIn(state.ItemProcessor.States)
  }
}
const statesOf = ({ DefinitionString }: Machine) => [...statesIn(JSON.parse(DefinitionString).States)]

describe.each(['DailyRun', 'Backfill'])('the workflow %s', (name) => {
  const machine = machineOf(template, name)

  it('has every placeholder substituted by something of the stack, and no other', () => {
    const { DefinitionString, DefinitionSubstitutions } = machine
    const placeholders = new Set(Array.from(DefinitionString.matchAll(/\$\{(\w+)\}/g), (match) => match[1]))
    expect(placeholders.size).toBeGreaterThan(2)
    expect(Object.keys(DefinitionSubstitutions).toSorted()).toEqual([...placeholders].toSorted())
    for (const [placeholder, reference] of Object.entries(DefinitionSubstitutions)) {
      expect(JSON.stringify(reference)).toContain(`"Feed${placeholder.replace(/Arn$/, '')}`)
    }
  })

  it('bounds and retries every task as its file says', () => {
    const tasks = statesOf(machine).filter(([, { Type }]) => Type === 'Task')
    expect(tasks.length).toBeGreaterThan(2)
    for (const [task, { TimeoutSeconds, Retry }] of tasks) {
      expect(TimeoutSeconds, task).toBeGreaterThan(0)
      // A nested run retries within itself.
      if (task !== 'RunDay') expect(Retry?.at(-1), task).toMatchObject({ ErrorEquals: ['States.ALL'] })
    }
  })

  it('is traced, and logs all its events to a group of its own', () => {
    const group = find('AWS::Logs::LogGroup').find(([id]) => nameOf(id) === `${name}Logs`)!
    expect(group[1].Properties.LogGroupName).toMatch(/^\/aws\/vendedlogs\/states\//)
    expect(machine).toMatchObject({
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: {
        Level: 'ALL',
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': [group[0], 'Arn'] } } }],
      },
    })
  })
})

describe('the concurrency', () => {
  const concurrencyOf = (of: Template, machine: string) =>
    statesOf(machineOf(of, machine)).flatMap(([state, { Type, MaxConcurrency }]) =>
      Type === 'Map' ? [[state, MaxConcurrency]] : [],
    )

  it('is what the file says', () => {
    expect(concurrencyOf(template, 'DailyRun')).toEqual([['MakeParts', 100]])
    expect(concurrencyOf(template, 'Backfill')).toEqual([['RunDays', 1]])
  })

  it('of parts can be set, and that of days cannot: the lock admits one run', () => {
    const of = Template.fromStack(deploymentOf({ maxConcurrency: '7' }).core)
    expect(concurrencyOf(of, 'DailyRun')).toEqual([['MakeParts', 7]])
    expect(concurrencyOf(of, 'Backfill')).toEqual([['RunDays', 1]])
  })

  it('is the only thing that setting it changes in the workflow', () => {
    const changed = JSON.parse(readWorkflow('daily-run.asl.json', { MakeParts: 7 }).text)
    const original = JSON.parse(readWorkflow('daily-run.asl.json').text)
    expect(changed).not.toEqual(original)
    original.States.MakeParts.MaxConcurrency = 7
    expect(changed).toEqual(original)
  })

  it('cannot be set where there is no Map', () => {
    expect(() => readWorkflow('daily-run.asl.json', { PlanDay: 7 })).toThrow(
      'PlanDay: expected a Map, found Task',
    )
  })
})
