/** A few worker threads that take tasks one at a time. Why each keeps to a state: docs/decisions/0021-kinds-of-work.md. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { WorkerDiedError } from './errors.ts'

export interface WorkerTask {
  readonly state: string
  readonly input: unknown
}

/** What a worker is sent: a task, or the state that its first task will be of. */
export type WorkerMessage = WorkerTask | { readonly prepare: string }

/** What a worker answers to a task. Errors lose their class between threads, so their parts are sent. */
export type WorkerReply =
  | { readonly result: unknown }
  | { readonly error: { readonly name: string; readonly message: string } }

export interface WorkerPoolOptions {
  /** The worker's module: answers each task it is sent by one WorkerReply. */
  readonly script: URL
  readonly workerData: unknown
  readonly size?: number | undefined
  /** What tasks are of, if not all of one state. Each state is left to its share of the workers, until others have waited long enough. */
  readonly states?: readonly string[]
}

/** A worker that has been free so often while tasks of another state waited takes up that state too. */
const LEARNS_AFTER = 8

interface Assignment {
  readonly task: WorkerTask
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

interface Member {
  readonly thread: Worker
  /** The state that it was started for, of whose share it is. */
  readonly keepsTo: string
  /** The states it has done, and has code compiled for. */
  readonly states: Set<string>
  assignment: Assignment | null
  /** How often it was free while tasks of other states waited. */
  waits: number
}

/** Workers start when they are first needed. One that dies fails its task alone; another takes its place. */
export class WorkerPool {
  readonly size: number
  private readonly options: WorkerPoolOptions
  private readonly members = new Set<Member>()
  private readonly waiting: Assignment[] = []
  private readonly states: readonly string[]
  /** States that a worker was started for before there was a task: once, should that worker die. */
  private readonly prepared = new Set<string>()
  private isClosed = false

  constructor(options: WorkerPoolOptions) {
    this.options = options
    this.size = options.size ?? availableParallelism()
    this.states = options.states ?? []
  }

  /** How many tasks at once keep all workers busy: where they leave some to each other, one more than these. */
  get concurrency(): number {
    return this.size > 1 && this.states.length > 1 ? this.size + 1 : this.size
  }

  /** Starts a worker before there is a task, so that it loads what the first state needs meanwhile. */
  startFirst(): void {
    this.prepare(this.states.slice(0, 1))
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
    await Promise.all(Array.from(this.members, ({ thread }) => thread.terminate()))
  }

  private assign(): void {
    for (const assignment of [...this.waiting]) {
      const { task } = assignment
      const member = this.memberFor(task.state)
      if (member === null) {
        // There is more to do than one worker can, so others get ready for what comes after it.
        this.prepare(this.states)
        continue
      }
      this.waiting.splice(this.waiting.indexOf(assignment), 1)
      member.assignment = assignment
      member.states.add(task.state)
      member.thread.postMessage(task)
    }
  }

  /** Who is to do a task of the state; null: it waits. */
  private memberFor(state: string): Member | null {
    const free = [...this.members].filter(({ assignment }) => assignment === null)
    const skilled = free.find(({ states }) => states.has(state))
    if (skilled !== undefined) return skilled
    const share = Math.ceil(this.size / Math.max(1, this.states.length))
    if (this.countKeepers(state) >= share) return free.find(({ waits }) => waits >= LEARNS_AFTER) ?? null
    return free[0] ?? (this.members.size < this.size ? this.startMember(state) : null)
  }

  /** Starts a worker for each state that none keeps to yet, as far as there may be more. */
  private prepare(states: readonly string[]): void {
    for (const state of states) {
      if (this.members.size === this.size) return
      if (this.prepared.has(state) || this.countKeepers(state) > 0) continue
      this.prepared.add(state)
      this.startMember(state).thread.postMessage({ prepare: state } satisfies WorkerMessage)
    }
  }

  private countKeepers(state: string): number {
    return [...this.members].filter(({ keepsTo }) => keepsTo === state).length
  }

  private startMember(state: string): Member {
    const { script, workerData } = this.options
    const thread = new Worker(script, { workerData })
    const member: Member = { thread, keepsTo: state, states: new Set([state]), assignment: null, waits: 0 }
    this.members.add(member)
    let cause: unknown
    thread.on('message', (reply: WorkerReply) => this.finish(member, reply))
    thread.on('error', (error) => {
      cause = error // 'exit' follows
    })
    thread.on('exit', (code) => this.bury(member, code, cause))
    return member
  }

  private finish(member: Member, reply: WorkerReply): void {
    const { assignment } = member
    member.assignment = null
    if ('error' in reply) {
      const { name, message } = reply.error
      assignment?.reject(Object.assign(new Error(message), { name }))
    } else assignment?.resolve(reply.result)
    this.assign()
    if (member.assignment === null && this.waiting.length > 0) member.waits++
  }

  private bury(member: Member, exitCode: number, cause: unknown): void {
    const { assignment } = member
    this.members.delete(member)
    const found = cause instanceof Error ? cause.message : `exit code ${exitCode}`
    assignment?.reject(
      new WorkerDiedError(`${assignment.task.state}: expected a result, found its worker dead: ${found}`, {
        cause,
      }),
    )
    if (!this.isClosed) this.assign()
  }
}
