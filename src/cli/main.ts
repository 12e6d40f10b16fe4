/** The only file that touches the process: arguments, streams, interrupts and the exit code. */
import { createInterface } from 'node:readline/promises'
import type { WriteStream } from 'node:tty'
import { setFlagsFromString } from 'node:v8'
import type { Output } from './command.ts'
import { run } from './run.ts'

const COLUMNS_WITHOUT_TERMINAL = 100
const INTERRUPTED = 130

// All threads' heaps may grow to three times what lives in them before that is looked for. It is some 25 MB, as columns lie
// outside of them, and V8 would look for it every 100,000 rows: docs/decisions/0019-workspace.md.
setFlagsFromString('--heap-growing-percent=200')

function outputTo(stream: WriteStream): Output {
  const isTerminal = stream.isTTY === true
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    // Asked each time: the person may resize the window.
    get columns() {
      return stream.columns ?? (Number(process.env.COLUMNS) || COLUMNS_WITHOUT_TERMINAL)
    },
    // hasColors heeds NO_COLOR, FORCE_COLOR and TERM=dumb.
    colours: isTerminal && stream.hasColors(),
  }
}

async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await lines.question(question)
  } finally {
    lines.close()
  }
}

const interruption = new AbortController()
process.on('SIGINT', () => {
  // The first lets the run clean up after itself; a second does not wait for that.
  if (interruption.signal.aborted) process.exit(INTERRUPTED)
  interruption.abort(new Error('interrupted'))
})
process.on('SIGTERM', () => interruption.abort(new Error('interrupted')))
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe left, as `head` does: nobody is there to print for.
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await run(process.argv.slice(2), {
  out: outputTo(process.stdout),
  err: outputTo(process.stderr),
  ask,
  now: () => new Date(),
  signal: interruption.signal,
  nodeVersion: process.versions.node,
  // maxRSS is in kibibytes.
  peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
})
