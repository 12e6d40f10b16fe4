import { readFileSync } from 'node:fs'
import aslValidator from 'asl-validator'
import { describe, expect, it } from 'vitest'
import * as errors from '../../src/core/errors.ts'

interface State {
  readonly Type: string
  readonly Resource?: string
  readonly Next?: string
  readonly End?: boolean
  readonly Default?: string
  readonly TimeoutSeconds?: number
  readonly Choices?: readonly { readonly Next: string }[]
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[]
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts?: number }[]
  readonly ItemProcessor?: Machine & { readonly ProcessorConfig: { readonly Mode: string } }
}

interface Machine {
  readonly StartAt: string
  readonly States: Readonly<Record<string, State>>
}

const MACHINES = ['daily-run', 'backfill'] as const
const text = (name: string) =>
  readFileSync(new URL(`../../stepfunctions/${name}.asl.json`, import.meta.url), 'utf8')
const machine = (name: string): Machine => JSON.parse(text(name))

/** The machine and those of its maps. */
function scopesOf(scope: Machine): Machine[] {
  const inner = Object.values(scope.States).flatMap((state) =>
    state.ItemProcessor ? [state.ItemProcessor] : [],
  )
  return [scope, ...inner.flatMap(scopesOf)]
}

const statesOf = (name: string): [string, State][] =>
  scopesOf(machine(name)).flatMap((scope) => Object.entries(scope.States))
const tasksOf = (name: string) => statesOf(name).filter(([, state]) => state.Type === 'Task')

/** Every key of the document at any depth, with its value. */
function* entriesOf(value: unknown): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield [key, inner]
    yield* entriesOf(inner)
  }
}

/** Keys that at least one of the engines ignores or breaks on. */
const AVOIDED_KEYS = [
  'QueryLanguage',
  'Assign',
  'Arguments',
  'Output',
  'Items',
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
  'ErrorPath',
  'CausePath',
  'TimeoutSecondsPath',
]
const AVOIDED_TEXTS =
  /States\.Hash|States\.StringSplit|\{%|arn:aws:states:::(?!states:startExecution\.sync:2)/

const targetsOf = ({ Next, Default, Choices = [], Catch = [] }: State): string[] =>
  [Next, Default, ...Choices.map((choice) => choice.Next), ...Catch.map((catcher) => catcher.Next)].filter(
    (target) => target !== undefined,
  )

describe.each(MACHINES)('%s', (name) => {
  it('is valid Amazon States Language', () => {
    const { isValid, errorsText } = aslValidator(JSON.parse(text(name)), { checkPaths: true, checkArn: true })
    expect(errorsText('\n')).toBe('')
    expect(isValid).toBe(true)
  })

  it('leads from its start to every state, and to no other', () => {
    for (const { StartAt, States } of scopesOf(machine(name))) {
      const reached = new Set([StartAt])
      for (const state of reached) for (const target of targetsOf(States[state] as State)) reached.add(target)
      expect([...reached].sort()).toEqual(Object.keys(States).sort())
    }
  })

  it('uses nothing that one of the engines lacks', () => {
    const used = [...entriesOf(JSON.parse(text(name)))]
    expect(used.map(([key]) => key).filter((key) => AVOIDED_KEYS.includes(key))).toEqual([])
    expect(
      used
        .map(([, value]) => value)
        .filter((value) => typeof value === 'string' && AVOIDED_TEXTS.test(value)),
    ).toEqual([])
  })

  it('catches whatever a state of an item fails with inside the item', () => {
    for (const [, { ItemProcessor }] of statesOf(name)) {
      for (const state of Object.values(ItemProcessor?.States ?? {})) {
        if (state.Type === 'Task') expect(state.Catch?.at(-1)?.ErrorEquals).toEqual(['States.ALL'])
      }
    }
  })

  it('bounds every task in time, and every map in concurrency', () => {
    for (const [state, { TimeoutSeconds }] of tasksOf(name)) expect(TimeoutSeconds, state).toBeGreaterThan(0)
    const maps = [...entriesOf(machine(name))].filter(([, value]) => (value as State | null)?.Type === 'Map')
    for (const [state, map] of maps) expect(map, state).toHaveProperty('MaxConcurrency')
  })

  it('calls functions by placeholders named after the state', () => {
    for (const [state, { Resource }] of tasksOf(name)) {
      if (Resource?.startsWith('arn:')) continue
      expect(Resource).toBe(`\${${state}Arn}`)
    }
    const placeholders = text(name).match(/\$\{[^}]*\}/g) ?? []
    const known = [...tasksOf(name).map(([state]) => `\${${state}Arn}`), `\${DailyRunArn}`]
    expect(placeholders.filter((placeholder) => !known.includes(placeholder))).toEqual([])
  })

  it('matches only errors that exist', () => {
    const named = statesOf(name).flatMap(([, { Retry = [], Catch = [] }]) =>
      [...Retry, ...Catch].flatMap(({ ErrorEquals }) => ErrorEquals),
    )
    const own = named.filter((error) => !/^(States|Lambda)\./.test(error))
    const existing = (Object.values(errors) as unknown[]).flatMap((thing) =>
      isErrorClass(thing) ? [new thing([] as never).name] : [],
    )
    expect(own.filter((error) => !existing.includes(error))).toEqual([])
  })

  it('never retries an error that cannot succeed later, and any other by a last branch', () => {
    for (const [state, { Retry }] of tasksOf(name)) {
      if (!Retry) continue
      expect(Retry[0], state).toMatchObject({ MaxAttempts: 0 })
      expect(Retry[0]?.ErrorEquals, state).toContain('ContractError')
      expect(Retry.at(-1)?.ErrorEquals, state).toEqual(['States.ALL'])
      const retried = Retry.slice(1).flatMap(({ ErrorEquals }) => ErrorEquals)
      expect(
        retried.filter((error) => !/^(States|Lambda)\./.test(error)),
        state,
      ).toEqual([])
    }
  })
})

type ErrorClass = new (faults: never) => Error
const isErrorClass = (thing: unknown): thing is ErrorClass =>
  typeof thing === 'function' && thing.prototype instanceof Error

describe('daily-run', () => {
  const { States } = machine('daily-run')

  it('cleans up and frees the lock on every way to its end but that of a run that held nothing', () => {
    const working = Object.entries(States).filter(
      ([state, { Type }]) => ['Task', 'Map'].includes(Type) && !['CleanupRun', 'ReleaseRun'].includes(state),
    )
    for (const [state, { Catch }] of working) {
      expect(Catch, state).toEqual([
        { ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'CleanupRun' },
      ])
    }
    expect(States.PublishDay?.Next).toBe('CleanupRun')
    expect(States.CleanupRun?.Next).toBe('ReleaseRun')
    expect(States.CleanupRun?.Catch?.map((catcher) => catcher.Next)).toEqual(['ReleaseRun'])
  })

  it('lets a failed run end in nothing but failure', () => {
    const ends = Object.entries(States).filter(([, { Type }]) => Type === 'Fail' || Type === 'Succeed')
    expect(ends.map(([state]) => state)).toEqual(['Published', 'RunFailed'])
    const waysToSucceed = Object.entries(States).filter(([, state]) => targetsOf(state).includes('Published'))
    expect(waysToSucceed.map(([state]) => state)).toEqual(['IsPublished', 'HasFailed'])
    expect(States.HasFailed?.Default).toBe('RunFailed')
  })
})
