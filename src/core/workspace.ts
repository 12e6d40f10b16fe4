/**
 * Memory for what comes up on the way to a result, used again for the next one. An array of its own is set to zero, met
 * by no cache and collected again, which costs more than most of the loops that fill one: docs/decisions/0019-workspace.md.
 */
import { Arena } from './arena.ts'
import { putDoubles } from './kernel/doubles.ts'
import { filled, WORK_REGION, withScratch } from './kernel/memory.ts'

const arena = new Arena(WORK_REGION)
let isOpen = false

/**
 * Does work whose empty arrays are of the workspace: they hold until the next work begins, so what is to last is copied.
 * @throws whatever the work throws
 */
export function inWorkspace<T>(work: () => T): T {
  if (isOpen) throw new Error('the workspace is in use')
  arena.clear()
  isOpen = true
  try {
    return withScratch(work)
  } finally {
    isOpen = false
  }
}

/** Bytes that the last work took of the workspace. */
export const workBytes = (): number => arena.usedBytes

/** Makes something that outlasts the work, in memory of its own. */
export function outsideWorkspace<T>(make: () => T): T {
  const wasOpen = isOpen
  isOpen = false
  try {
    return make()
  } finally {
    isOpen = wasOpen
  }
}

/** n bytes that may hold anything: to be written before they are read. */
export const emptyBytes = (n: number): Uint8Array<ArrayBuffer> =>
  isOpen ? arena.bytes(n) : new Uint8Array(n)

/** n whole numbers of 32 bits that may hold anything: to be written before they are read. */
export const emptyInts = (n: number): Int32Array<ArrayBuffer> => (isOpen ? arena.ints(n) : new Int32Array(n))

/** n doubles that may hold anything: to be written before they are read. */
export const emptyDoubles = (n: number): Float64Array<ArrayBuffer> =>
  isOpen ? arena.doubles(n) : new Float64Array(n)

/** A copy of numbers as doubles, which may be changed. */
export const copyOf = (numbers: Float64Array | Int32Array | Uint8Array): Float64Array =>
  filled(emptyDoubles(numbers.length), (out) => putDoubles(out, numbers))

/** Whether work is going on whose empty arrays hold only until the next. */
export const isWorking = (): boolean => isOpen

/** Whether the array lies in the workspace, and so will be written over. */
export const isOfWorkspace = (array: ArrayBufferView): boolean => arena.owns(array)
