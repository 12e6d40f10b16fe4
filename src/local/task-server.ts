/** The worker's side of a WorkerPool: does one task at a time, for whoever holds the other port. */
import type { MessagePort, Transferable } from 'node:worker_threads'
import type { WorkerMessage, WorkerReply, WorkerTask } from './worker-pool.ts'

export interface TaskResult {
  readonly result: unknown
  /** What of the result goes over to the other side instead of being copied. */
  readonly transfer?: readonly Transferable[]
}

/** @param prepare loads what a task of the state will need */
export function serveTasks(
  port: MessagePort,
  perform: (task: WorkerTask) => Promise<TaskResult>,
  prepare: (state: string) => void = () => {},
): void {
  port.on('message', async (message: WorkerMessage) => {
    if ('prepare' in message) return prepare(message.prepare)
    try {
      const { result, transfer = [] } = await perform(message)
      port.postMessage({ result } satisfies WorkerReply, transfer)
    } catch (thrown) {
      const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
      port.postMessage({ error: { name, message } } satisfies WorkerReply)
    }
  })
}
