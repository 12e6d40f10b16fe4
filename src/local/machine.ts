/** Runs a workflow file of stepfunctions/ in process: the same states in the same order as AWS runs. */
import { readFile } from 'node:fs/promises'
import { ExecutionError, StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions'
import { RunStoppedError } from './errors.ts'

export type MachineName = 'daily-run' | 'backfill'

/** What a Task state does. Gets the state's effective input; both sides are plain JSON. */
export type Task = (input: unknown) => Promise<unknown>

export interface TaskFailure {
  readonly state: string
  readonly input: unknown
  readonly error: Error
}

export interface MachineOptions {
  /** `$$.Execution.Id` of the workflow. */
  readonly executionId: string
  /** By the name of the Task state. */
  readonly tasks: Readonly<Record<string, Task>>
  /** Most items of a map under way at once; the workflow's own bound holds as well. */
  readonly concurrency: number
  /** Instead of the workflow's waits before a retry, which suit a cloud. */
  readonly retryDelaySeconds: number
  readonly signal?: AbortSignal | undefined
  readonly onRetry?: ((failure: TaskFailure) => void) | undefined
  /** Called when the machine stops before its end, to cut short what tasks are still doing. */
  readonly onStop?: (() => Promise<void>) | undefined
}

/** A machine that ended in a Fail state or by an error that no state caught. `failure` is what began it. */
export class MachineFailedError extends Error {
  override name = 'MachineFailedError'
  readonly failure: TaskFailure
  constructor(failure: TaskFailure) {
    super(`${failure.state}: ${failure.error.message}`, { cause: failure.error })
    this.failure = failure
  }
}

type Json = Parameters<StateMachine['run']>[0]

/**
 * @returns the machine's output
 * @throws MachineFailedError; RunStoppedError after an abort or the workflow's time-out, when no task runs any more
 */
export async function runMachine(
  name: MachineName,
  input: unknown,
  options: MachineOptions,
): Promise<unknown> {
  const definition = await loadDefinition(name, options.concurrency)
  const ledger = new TaskLedger(options)
  const machine = new StateMachine(definition, { validationOptions: { noValidate: true } })
  const execution = machine.run(input as Json, {
    context: { Execution: { Id: options.executionId, Name: options.executionId } },
    overrides: {
      taskResourceLocalHandlers: ledger.handlers as Record<string, (input: Json) => Promise<Json>>,
      retryIntervalOverrides: Object.fromEntries(
        Object.keys(options.tasks).map((state) => [state, options.retryDelaySeconds * 1000]),
      ),
    },
  })
  const abort = () => execution.abort()
  options.signal?.addEventListener('abort', abort, { once: true })
  if (options.signal?.aborted) abort()
  try {
    return await execution.result
  } catch (error) {
    if (error instanceof ExecutionError) throw ledger.firstFailure() ?? error.cause
    // The engine gave up waiting, but what it had started goes on until it is stopped.
    await Promise.all([ledger.stop(), options.onStop?.()])
    throw new RunStoppedError('stopped before the end', { cause: options.signal?.reason ?? error })
  } finally {
    options.signal?.removeEventListener('abort', abort)
  }
}

async function loadDefinition(name: MachineName, concurrency: number): Promise<StateMachineDefinition> {
  const url = new URL(`../../stepfunctions/${name}.asl.json`, import.meta.url)
  const definition = JSON.parse(await readFile(url, 'utf8')) as StateMachineDefinition
  for (const state of Object.values(definition.States)) {
    // A task's time-out runs from its dispatch: dispatch no more of them than are worked on soon.
    if (state.Type === 'Map')
      state.MaxConcurrency = Math.min(state.MaxConcurrency ?? concurrency, concurrency)
  }
  return definition
}

/** Follows the tasks of one execution: which are under way, and which failed and have not succeeded since. */
class TaskLedger {
  readonly handlers: Record<string, Task>
  private readonly underWay = new Set<Promise<unknown>>()
  private readonly failures = new Map<string, TaskFailure>()
  private readonly onRetry: MachineOptions['onRetry']
  private isStopped = false

  constructor({ tasks, onRetry }: MachineOptions) {
    this.onRetry = onRetry
    this.handlers = Object.fromEntries(
      Object.entries(tasks).map(([state, task]) => [state, (input) => this.perform(state, task, input)]),
    )
  }

  /** The earliest failure that no retry made good: what came after it may only have followed from it. */
  firstFailure(): MachineFailedError | null {
    for (const failure of this.failures.values()) return new MachineFailedError(failure)
    return null
  }

  /** Lets no further task begin, and waits for those under way. */
  async stop(): Promise<void> {
    this.isStopped = true
    await Promise.allSettled(this.underWay)
  }

  private async perform(state: string, task: Task, input: unknown): Promise<unknown> {
    if (this.isStopped) throw new RunStoppedError(`${state}: expected a live execution, found it stopped`)
    const key = `${state} ${JSON.stringify(input)}`
    const earlier = this.failures.get(key)
    if (earlier) this.onRetry?.(earlier)
    const work = task(input)
    this.underWay.add(work)
    try {
      const result = await work
      this.failures.delete(key)
      return result
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      this.failures.set(key, { state, input, error })
      throw error
    } finally {
      this.underWay.delete(work)
    }
  }
}
