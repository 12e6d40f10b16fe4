import type { RunDefaults } from '../core/request.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { PublishedSummary } from './published-summary.ts'

/** A day that readers can find, as those who follow the feed are told of it. */
export interface PublishedDay extends PublishedSummary {
  /** From taking the lock to publication. */
  readonly seconds: number
}

/** A day whose run failed, as those who follow the feed are told of it. Readers have what they had before. */
export interface FailedDay {
  readonly dataset: string
  readonly date: string
  readonly runId: string
  /** Name of the error. */
  readonly error: string
  /** Its message. */
  readonly reason: string
  /** Where the report on a refused day is; its files are beside it. */
  readonly quality: string | null
}

/** All that a job may touch of the world outside its input. Every job of the workflow receives one. */
export interface JobContext {
  readonly store: ObjectStore
  readonly now: () => Date
  /** The document of a shipped schema. Throws InvalidRequestError when there is none of that name. */
  readonly loadSchema: (name: string) => Promise<unknown>
  /** Whether the owner that a lock names is surely gone, so that its lock may be taken over before it expires. */
  readonly ownerIsDead: (owner: string) => Promise<boolean>
  /** What requests leave open; the project's own defaults when absent. */
  readonly defaults?: RunDefaults
  /** Points a catalog at the run that holds a day now. Absent where there is no catalog. May be called again. */
  readonly moveCatalog?: (run: PublishedSummary) => Promise<void>
  /** Tells whoever follows the feed. Absent where nobody listens. A retry may tell the same twice. */
  readonly announce?: (day: PublishedDay) => Promise<void>
  /** The same of a run that failed. */
  readonly announceFailure?: (day: FailedDay) => Promise<void>
  /** Hears what went wrong without failing the job. Absent where nobody would read it. */
  readonly warn?: (message: string, cause: unknown) => void
}
