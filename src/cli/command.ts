import type { Options, Values } from './options.ts'
import type { Paint } from './paint.ts'

export const ExitCode = { done: 0, failed: 1, usage: 2 } as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** Where text goes: a terminal, a pipe or a test. */
export interface Output {
  write(text: string): void
  readonly isTerminal: boolean
  readonly columns: number
  readonly colours: boolean
}

/** All that a command knows of the process around it. */
export interface Io {
  readonly out: Output
  readonly err: Output
  /** Puts a question and resolves to the answer, or to null when nobody is there to give one. */
  readonly ask: (question: string) => Promise<string | null>
  readonly now: () => Date
  /** Aborted when the person interrupts. */
  readonly signal: AbortSignal
  readonly nodeVersion: string
  /** Most memory that the process has held so far. */
  readonly peakMemoryBytes: () => number
}

/** What text is laid out for. */
export interface Screen {
  readonly columns: number
  readonly paint: Paint
}

export interface Result {
  /** false: a check or the run failed, and the exit code says so. */
  readonly ok: boolean
  /** What `--json` prints: plain JSON. */
  readonly document: unknown
  /** What a person reads instead; ends in a newline. */
  readonly text: (screen: Screen) => string
}

export const GROUPS = ['Make days', 'Look at days', 'Schemas', 'Upkeep', 'In the cloud'] as const

/** A command as the overview shows it. */
export interface Outline {
  /** As typed, of one or two words: `run`, `schema check`. */
  readonly name: string
  readonly group: (typeof GROUPS)[number]
  /** One line. */
  readonly summary: string
  /** Arguments after the command's name, each a command that works. */
  readonly examples: readonly string[]
}

export interface Command<O extends Options = Options, P extends Options = Options> extends Outline {
  /** What a person should know beyond the options. */
  readonly details?: string
  readonly options: O
  /** Values given by place, in this order; those that must be given come first. */
  readonly operands: P
  perform(values: Values<O> & Values<P>, io: Io): Promise<Result>
}

/** Gives `perform` the types of the options that stand beside it. */
export function defineCommand<const O extends Options, const P extends Options>(
  command: Command<O, P>,
): Command {
  return command
}

/** The command line itself is wrong. */
export class UsageError extends Error {
  override name = 'UsageError'
}
