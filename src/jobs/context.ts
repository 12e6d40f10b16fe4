import type { ObjectStore } from '../storage/object-store.ts'

/** All that a job may touch of the world outside its input. Every job of the workflow receives one. */
export interface JobContext {
  readonly store: ObjectStore
  readonly now: () => Date
  /** The document of a shipped schema. Throws InvalidRequestError when there is none of that name. */
  readonly loadSchema: (name: string) => Promise<unknown>
  /** Whether the owner that a lock names is surely gone, so that its lock may be taken over before it expires. */
  readonly ownerIsDead: (owner: string) => Promise<boolean>
}
