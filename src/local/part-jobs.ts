import type { JobContext } from '../jobs/context.ts'

export type PartJob = (input: unknown, context: JobContext) => Promise<unknown>

/** The states that are run for every part, in their order; by far most of the work. Each is loaded by the thread that comes to do it. */
export const PART_JOBS = {
  GeneratePart: async () => (await import('../jobs/generate-part.ts')).generatePart,
  InspectPart: async () => (await import('../jobs/inspect-part.ts')).inspectPart,
} as const satisfies Record<string, () => Promise<PartJob>>
export type PartState = keyof typeof PART_JOBS
export const PART_STATES = Object.keys(PART_JOBS) as readonly PartState[]

/** Does a part's state, wherever that is. */
export interface PartRunner {
  /** How many parts at once keep it busy. */
  readonly concurrency: number
  run(task: { readonly state: PartState; readonly input: unknown }): Promise<unknown>
  /** Gives up whatever it is doing. */
  close(): Promise<void>
}

export const isPartState = (state: string): state is PartState => Object.hasOwn(PART_JOBS, state)

/** Does the parts in this very thread, for stores that no other thread can open. */
export const inThread = (context: JobContext): PartRunner => ({
  concurrency: 1,
  run: async ({ state, input }) => (await PART_JOBS[state]())(input, context),
  close: async () => {},
})
