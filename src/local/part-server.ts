/** The worker's side of a WorkerPool: does the states of a part, one at a time, for whoever holds the other port. */
import type { MessagePort } from 'node:worker_threads'
import type { JobContext } from '../jobs/context.ts'
import { isPartState, PART_JOBS } from './part-jobs.ts'
import type { WorkerReply, WorkerTask } from './worker-pool.ts'

export function servePartTasks(port: MessagePort, context: JobContext): void {
  port.on('message', async (task: WorkerTask) => port.postMessage(await answer(task, context)))
}

async function answer({ state, input }: WorkerTask, context: JobContext): Promise<WorkerReply> {
  try {
    if (!isPartState(state)) throw new TypeError(`state: expected a part's state, found ${state}`)
    return { result: await PART_JOBS[state](input, context) }
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
    return { error: { name, message } }
  }
}
