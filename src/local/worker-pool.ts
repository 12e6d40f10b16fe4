/** A few worker threads that take tasks one at a time. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { WorkerDiedError } from './errors.ts'

export interface WorkerTask {
  readonly state: string
  readonly input: unknown
}

/** What a worker answers to a task. Errors lose their class between threads, so their parts are sent. */
export type WorkerReply =
  | { readonly result: unknown }
  | { readonly error: { readonly name: string; readonly message: string } }

export interface WorkerPoolOptions {
  /** The worker's module: answers each WorkerTask it is sent by one WorkerReply. */
  readonly script: URL
  readonly workerData: unknown
  readonly size?: number | undefined
}

interface Assignment {
  readonly task: WorkerTask
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** Workers start when they are first needed. One that dies fails its task alone; another takes its place. */
export class WorkerPool {
  readonly size: number
  private readonly options: WorkerPoolOptions
  private readonly workers = new Map<Worker, Assignment | null>()
  private readonly waiting: Assignment[] = []
  private isClosed = false

  constructor(options: WorkerPoolOptions) {
    this.options = options
    this.size = options.size ?? availableParallelism()
  }

  /** Starts one worker before there is a task for it, so that it loads its modules meanwhile. */
  startFirst(): void {
    if (this.workers.size === 0) this.workers.set(this.startWorker(), null)
  }

  /** @throws WorkerDiedError; else an error of the name and message that the worker's task failed with */
  run(task: WorkerTask): Promise<unknown> {
    if (this.isClosed)
      return Promise.reject(new WorkerDiedError(`${task.state}: expected workers, found them closed`))
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject })
      this.assign()
    })
  }

  /** Ends the workers at once; their tasks fail. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const { task, reject } of this.waiting.splice(0))
      reject(new WorkerDiedError(`${task.state}: not begun`))
    await Promise.all([...this.workers.keys()].map((worker) => worker.terminate()))
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const worker = this.idleWorker()
      if (!worker) return
      const assignment = this.waiting.shift() as Assignment
      this.workers.set(worker, assignment)
      worker.postMessage(assignment.task)
    }
  }

  private idleWorker(): Worker | null {
    for (const [worker, assignment] of this.workers) if (!assignment) return worker
    return this.workers.size < this.size ? this.startWorker() : null
  }

  private startWorker(): Worker {
    const { script, workerData } = this.options
    const worker = new Worker(script, { workerData })
    let cause: unknown
    worker.on('message', (reply: WorkerReply) => this.finish(worker, reply))
    worker.on('error', (error) => {
      cause = error // 'exit' follows
    })
    worker.on('exit', (code) => this.bury(worker, code, cause))
    return worker
  }

  private finish(worker: Worker, reply: WorkerReply): void {
    const assignment = this.workers.get(worker)
    this.workers.set(worker, null)
    if ('error' in reply) {
      const { name, message } = reply.error
      assignment?.reject(Object.assign(new Error(message), { name }))
    } else assignment?.resolve(reply.result)
    this.assign()
  }

  private bury(worker: Worker, exitCode: number, cause: unknown): void {
    const assignment = this.workers.get(worker)
    this.workers.delete(worker)
    const found = cause instanceof Error ? cause.message : `exit code ${exitCode}`
    assignment?.reject(
      new WorkerDiedError(`${assignment.task.state}: expected a result, found its worker dead: ${found}`, {
        cause,
      }),
    )
    if (!this.isClosed) this.assign()
  }
}
