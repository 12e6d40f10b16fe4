import type { Execution, Executions, StateEvent } from '../../src/cloud/executions.ts'

export const STARTED_AT = new Date('2026-11-20T02:00:00Z')

/** What one look at an execution finds: it is at this point until the next look. */
export interface Moment extends Partial<Pick<Execution, 'status' | 'output' | 'failure'>> {
  /** All events so far, newest first. */
  readonly history?: readonly StateEvent[]
  /** Happens before the look, as in the world outside. */
  readonly meanwhile?: () => Promise<void>
}

export interface FakeExecutions extends Executions {
  readonly started: { readonly machineArn: string; readonly name: string; readonly input: unknown }[]
}

/** Executions that all go through these moments, one a look; the last one stays. */
export function fakeExecutions(moments: readonly Moment[]): FakeExecutions {
  const started: FakeExecutions['started'] = []
  let looks = 0
  const now = () => moments[Math.min(looks, moments.length) - 1] ?? {}
  return {
    started,
    async start(machineArn, { name, input }) {
      started.push({ machineArn, name, input })
      return `${machineArn}:${name}`
    },
    async describe(arn) {
      looks++
      await now().meanwhile?.()
      const { status = 'RUNNING', output = null, failure = null } = now()
      return { arn, status, startedAt: STARTED_AT, output, failure }
    },
    async *history() {
      yield* now().history ?? []
    },
    machineStatus: async () => 'ACTIVE',
  }
}

export const entered = (state: string, data: unknown = {}): StateEvent => ({ kind: 'entered', state, data })
export const exited = (state: string, data: unknown = {}): StateEvent => ({ kind: 'exited', state, data })
