import type { MessagePort } from 'node:worker_threads'
import type { JobContext } from '../jobs/context.ts'
import { isPartState, PART_JOBS, type PartJob } from './part-jobs.ts'
import { serveTasks } from './task-server.ts'

/** Does the states of a part, one at a time, for whoever holds the other port. */
export function servePartTasks(port: MessagePort, context: JobContext): void {
  serveTasks(
    port,
    async ({ state, input }) => ({ result: await (await loadPartJob(state))(input, context) }),
    (state) => void loadPartJob(state),
  )
}

async function loadPartJob(state: string): Promise<PartJob> {
  if (!isPartState(state)) throw new TypeError(`state: expected a part's state, found ${state}`)
  return PART_JOBS[state]()
}
