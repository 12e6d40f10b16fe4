/** A run that failed in one of its states. The message names the state, and part and cause if there are any. */
export class RunFailedError extends Error {
  override name = 'RunFailedError'
  readonly state: string
  readonly part: number | null
  constructor(failure: { readonly state: string; readonly part: number | null; readonly error: Error }) {
    const { state, part, error } = failure
    const where = part === null ? state : `${state} of part ${part}`
    super(`${where}: ${error.name}: ${error.message}`, { cause: error })
    this.state = state
    this.part = part
  }
}

/** A run that was told to stop, or lasted longer than its workflow allows. It has cleaned up after itself. */
export class RunStoppedError extends Error {
  override name = 'RunStoppedError'
}

/** A worker thread that ended in the middle of a task: killed, out of memory, or by a fault in native code. */
export class WorkerDiedError extends Error {
  override name = 'WorkerDiedError'
}
