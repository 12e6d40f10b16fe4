import type { MessagePort } from 'node:worker_threads'
import type { JobContext } from '../jobs/context.ts'
import { isPartState, PART_JOBS } from './part-jobs.ts'
import { serveTasks } from './task-server.ts'

/** Does the states of a part, one at a time, for whoever holds the other port. */
export const servePartTasks = (port: MessagePort, context: JobContext): void =>
  serveTasks(port, async ({ state, input }) => {
    if (!isPartState(state)) throw new TypeError(`state: expected a part's state, found ${state}`)
    return { result: await PART_JOBS[state](input, context) }
  })
