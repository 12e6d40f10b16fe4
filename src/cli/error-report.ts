import { type Fault, formatFaults, InvalidRequestError, InvalidSchemaError } from '../core/errors.ts'
import { type Command, ExitCode, type Io, UsageError } from './command.ts'
import { PROGRAM } from './help.ts'
import { paintFor } from './paint.ts'

interface Context {
  readonly json: boolean
  readonly command: Command | null
  readonly io: Io
}

/**
 * Prints an error to stderr, as text or as one line of JSON: `{"error": {name, message, faults}}`.
 *
 * @returns 2 when the person must change the command line or the schema, else 1
 */
export function reportError(error: unknown, { json, command, io }: Context): ExitCode {
  const { name, message, cause } = asError(error)
  const faults = faultsOf(error, command)
  const text = faults.length > 0 ? formatFaults(faults) : message
  const reason = reasonOf(cause, message)
  if (json) {
    io.err.write(`${JSON.stringify({ error: { name, message: text, faults, reason } })}\n`)
  } else {
    const paint = paintFor(io.err.colours)
    io.err.write(
      `${paint('red', titleOf(error, name))}${faults.length > 1 ? '\n' : ' '}${indentFaults(text)}\n`,
    )
    if (reason !== null) io.err.write(`The reason: ${reason}\n`)
    const help = [PROGRAM, ...(command ? [command.name] : []), '--help'].join(' ')
    if (isUsage(error)) io.err.write(`${paint('dim', `See "${help}".`)}\n`)
  }
  return isUsage(error) ? ExitCode.usage : ExitCode.failed
}

const isUsage = (error: unknown) =>
  error instanceof UsageError || error instanceof InvalidRequestError || error instanceof InvalidSchemaError

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

function titleOf(error: unknown, name: string): string {
  if (error instanceof InvalidSchemaError) return 'The schema is faulty:'
  if (isUsage(error)) return 'Bad usage:'
  return `Failed (${name}):`
}

const indentFaults = (text: string) => (text.includes('\n') ? text.replace(/^/gm, '  ') : text)

/** Faults of a request are named by the option that brought them, where there is one of that name. */
function faultsOf(error: unknown, command: Command | null): readonly Fault[] {
  if (error instanceof InvalidSchemaError) return error.faults
  if (!(error instanceof InvalidRequestError)) return []
  const options = command?.options ?? {}
  return error.faults.map((f) => (Object.hasOwn(options, f.path) ? { ...f, path: `--${f.path}` } : f))
}

/** The innermost cause that says more than the message itself. */
function reasonOf(cause: unknown, message: string): string | null {
  let reason: string | null = null
  for (let inner = cause; inner instanceof Error; inner = inner.cause) {
    if (!message.includes(inner.message)) reason = inner.message
  }
  return reason
}
