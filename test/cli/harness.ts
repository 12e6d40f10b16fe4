/** Runs command lines in process and keeps what they print. */
import type { Io, Output } from '../../src/cli/command.ts'
import { run } from '../../src/cli/run.ts'
import { NOW } from './clock.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Standard output as JSON. Fails when it is anything else. */
  readonly json: () => Record<string, unknown>
}

export interface TerminalOptions {
  readonly columns?: number
  readonly isTerminal?: boolean
  readonly colours?: boolean
  readonly answer?: string | null
  readonly signal?: AbortSignal
}

interface Captured extends Output {
  text: string
}

function capture({ columns = 100, isTerminal = false, colours = false }: TerminalOptions): Captured {
  return {
    text: '',
    columns,
    isTerminal,
    colours,
    write(text) {
      this.text += text
    },
  }
}

export async function cli(argv: readonly string[], options: TerminalOptions = {}): Promise<Ran> {
  const out = capture(options)
  const err = capture(options)
  const io: Io = {
    out,
    err,
    ask: async () => options.answer ?? null,
    now: () => NOW,
    signal: options.signal ?? new AbortController().signal,
    nodeVersion: process.versions.node,
    peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
  }
  const code = await run(argv, io)
  return { code, out: out.text, err: err.text, json: () => JSON.parse(out.text) }
}
