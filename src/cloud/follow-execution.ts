import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { failureMessage, workflowFailure } from '../core/failure.ts'
import type { Execution, Executions } from './executions.ts'

/** The execution ended otherwise than by success. The message has the true reason where the execution tells it. */
export class ExecutionFailedError extends Error {
  override name = 'ExecutionFailedError'
}

/** Nobody waits any longer. The execution itself goes on. */
export class StoppedFollowingError extends Error {
  override name = 'StoppedFollowingError'
}

export interface FollowOptions {
  readonly deadlineSeconds: number
  readonly pollSeconds?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Called at every look, and so at least once before the end is known. */
  readonly onLook?: (execution: Execution) => Promise<void>
}

/** A look is a request or two, which cost nothing; runs last minutes. */
const DEFAULT_POLL_SECONDS = 2

/**
 * Waits for the end of an execution, whatever it is.
 * @throws {StoppedFollowingError} at the deadline or when aborted
 */
export async function followExecution(
  executions: Executions,
  arn: string,
  { deadlineSeconds, pollSeconds = DEFAULT_POLL_SECONDS, signal, onLook }: FollowOptions,
): Promise<Execution> {
  const deadline = performance.now() + deadlineSeconds * 1000
  for (;;) {
    const execution = await executions.describe(arn)
    await onLook?.(execution)
    if (execution.status !== 'RUNNING') return execution
    if (performance.now() >= deadline) throw stopped(arn, `its end within ${deadlineSeconds} s`)
    await sleep(pollSeconds * 1000, undefined, { signal }).catch((cause) => {
      throw stopped(arn, 'to see its end', cause)
    })
  }
}

function stopped(arn: string, expected: string, cause?: unknown): StoppedFollowingError {
  const message = `execution: expected ${expected}, found it still running, and it goes on: ${arn}`
  return new StoppedFollowingError(message, { cause })
}

/** The state that the execution entered last, or null before the first. */
export async function currentState(executions: Executions, arn: string): Promise<string | null> {
  for await (const { kind, state } of executions.history(arn)) if (kind === 'entered') return state
  return null
}

/** The latest output of a state, or null when it has given none. */
export async function outputOf(executions: Executions, arn: string, wanted: string): Promise<unknown> {
  for await (const { kind, state, data } of executions.history(arn)) {
    if (kind === 'exited' && state === wanted) return data
  }
  return null
}

const failedState = z.object({ failure: workflowFailure })

/** @throws {ExecutionFailedError} unless the execution succeeded */
export async function assertSucceeded(executions: Executions, execution: Execution): Promise<void> {
  const { arn, status } = execution
  if (status === 'SUCCEEDED') return
  const reason = (await workflowReason(executions, arn)) ?? execution.failure ?? 'no reason given'
  throw new ExecutionFailedError(`execution: expected it to succeed, found ${status}: ${reason} (${arn})`)
}

/** Our workflows end in a general Fail; what a state failed with is in the input of those after it. */
async function workflowReason(executions: Executions, arn: string): Promise<string | null> {
  for await (const { data } of executions.history(arn)) {
    const failed = failedState.safeParse(data)
    if (failed.success) return `${failed.data.failure.Error}: ${failureMessage(failed.data.failure)}`
  }
  return null
}
