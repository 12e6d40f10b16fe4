/** The errors of a store, so that every store words them alike. */
import { ContractError, PreconditionFailedError, StorageError } from '../core/errors.ts'

/** Runs one operation on the store; whatever it throws becomes a StorageError that names the key. */
export async function storing<T>(what: string, key: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (cause) {
    throw storageError(what, key, cause)
  }
}

/** `what` reads after "expected": `to write`. Errors that are worded already pass unchanged. */
export function storageError(what: string, key: string, cause: unknown): Error {
  if (isWorded(cause)) return cause
  const found = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
  return new StorageError(`${key}: expected ${what}, found ${found}`, { cause })
}

const isWorded = (cause: unknown): cause is Error =>
  cause instanceof StorageError || cause instanceof PreconditionFailedError || cause instanceof ContractError

export const alreadyExists = (key: string) =>
  new PreconditionFailedError(`${key}: expected no object, found one`)

export const hasChanged = (key: string, expected: string, found: string | null) =>
  new PreconditionFailedError(`${key}: expected etag ${expected}, found ${found ?? 'no object'}`)
