/**
 * Errors are split by who must act. Step Functions matches `name`, so a name is part of the workflow's contract.
 * Messages follow one form: field, what was expected, what was found.
 */

/** One fault in something a person wrote: where, what was expected, what was found. */
export interface Fault {
  /** Dotted path from the root of the document, e.g. `fields.3.choices`. */
  readonly path: string
  readonly expected: string
  readonly found: string
}

/** `rows: expected a whole number in 1..10, found 0`, one line per fault. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.map((f) => `${f.path}: expected ${f.expected}, found ${f.found}`).join('\n')
}

/** A request that can never succeed; the caller must change it. The workflow does not retry it. */
export class InvalidRequestError extends Error {
  override name = 'InvalidRequestError'
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults))
    this.faults = faults
  }
}

/** A dataset schema with faults; its author must mend them. Carries every fault of the document at once. */
export class InvalidSchemaError extends Error {
  override name = 'InvalidSchemaError'
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults))
    this.faults = faults
  }
}

/** Another run holds the lock. Can succeed later, so the workflow retries it. */
export class LockHeldError extends Error {
  override name = 'LockHeldError'
}

/** This run no longer holds the lock: another took it over. It must stop and publish nothing. */
export class LockLostError extends Error {
  override name = 'LockLostError'
}

/** What is stored is not what was written: a missing or damaged part. A new run makes it afresh. */
export class CorruptPartError extends Error {
  override name = 'CorruptPartError'
}

/** The day does not meet its expectations. Nothing is published; someone must look. */
export class QualityError extends Error {
  override name = 'QualityError'
}

/** The store refused or failed (permission, space, network). May succeed when tried again; `cause` has the reason. */
export class StorageError extends Error {
  override name = 'StorageError'
}

/** A conditional write lost: the object exists already, or changed since it was read. */
export class PreconditionFailedError extends Error {
  override name = 'PreconditionFailedError'
}

/** A state got something that the state before it must never send: our own fault. */
export class ContractError extends Error {
  override name = 'ContractError'
}
