import type { JobContext } from '../jobs/context.ts'

type PartJob = (input: unknown, context: JobContext) => Promise<unknown>

/** The states that are run for every part; by far most of the work. Each is loaded by the thread that comes to do it. */
export const PART_JOBS = {
  GeneratePart: async (input, context) =>
    (await import('../jobs/generate-part.ts')).generatePart(input, context),
  InspectPart: async (input, context) =>
    (await import('../jobs/inspect-part.ts')).inspectPart(input, context),
} as const satisfies Record<string, PartJob>
export type PartState = keyof typeof PART_JOBS

/** Does a part's state, wherever that is. */
export interface PartRunner {
  /** How many parts it works on at once. */
  readonly size: number
  run(task: { readonly state: PartState; readonly input: unknown }): Promise<unknown>
  /** Gives up whatever it is doing. */
  close(): Promise<void>
}

export const isPartState = (state: string): state is PartState => Object.hasOwn(PART_JOBS, state)

/** Does the parts in this very thread, for stores that no other thread can open. */
export const inThread = (context: JobContext): PartRunner => ({
  size: 1,
  run: ({ state, input }) => PART_JOBS[state](input, context),
  close: async () => {},
})
