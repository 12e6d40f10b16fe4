/** The worker's side of a WorkerPool: does one task at a time, for whoever holds the other port. */
import type { MessagePort, Transferable } from 'node:worker_threads'
import type { WorkerReply, WorkerTask } from './worker-pool.ts'

export interface TaskResult {
  readonly result: unknown
  /** What of the result goes over to the other side instead of being copied. */
  readonly transfer?: readonly Transferable[]
}

export function serveTasks(port: MessagePort, perform: (task: WorkerTask) => Promise<TaskResult>): void {
  port.on('message', async (task: WorkerTask) => {
    try {
      const { result, transfer = [] } = await perform(task)
      port.postMessage({ result } satisfies WorkerReply, transfer)
    } catch (thrown) {
      const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
      port.postMessage({ error: { name, message } } satisfies WorkerReply)
    }
  })
}
