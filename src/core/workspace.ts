/**
 * Memory for what comes up on the way to a result, used again for the next one. An array of its own is set to zero, met
 * by no cache and collected again, which costs more than most of the loops that fill one: docs/decisions/0019-workspace.md.
 */

const FIRST_BYTES = 2 ** 18
/** What needs more than this gets arrays of its own. */
const MOST_BYTES = 2 ** 26
/** Arrays begin where lines of the processor's caches do. */
const LINE_BYTES = 64

let memory = new ArrayBuffer(FIRST_BYTES)
let isOpen = false
/** What has been asked for since it was opened, whether or not there was room. */
let usedBytes = 0

/**
 * Does work whose empty arrays are of the workspace: they hold until the next work begins, so what is to last is copied.
 * @throws whatever the work throws
 */
export function inWorkspace<T>(work: () => T): T {
  if (isOpen) throw new Error('the workspace is in use')
  if (usedBytes > memory.byteLength) grow()
  usedBytes = 0
  isOpen = true
  try {
    return work()
  } finally {
    isOpen = false
  }
}

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
export function emptyBytes(n: number): Uint8Array<ArrayBuffer> {
  const at = take(n)
  return at < 0 ? new Uint8Array(n) : new Uint8Array(memory, at, n)
}

/** n whole numbers of 32 bits that may hold anything: to be written before they are read. */
export function emptyInts(n: number): Int32Array<ArrayBuffer> {
  const at = take(n * Int32Array.BYTES_PER_ELEMENT)
  return at < 0 ? new Int32Array(n) : new Int32Array(memory, at, n)
}

/** n doubles that may hold anything: to be written before they are read. */
export function emptyDoubles(n: number): Float64Array<ArrayBuffer> {
  const at = take(n * Float64Array.BYTES_PER_ELEMENT)
  return at < 0 ? new Float64Array(n) : new Float64Array(memory, at, n)
}

/** Whether work is going on whose empty arrays hold only until the next. */
export const isWorking = (): boolean => isOpen

/** Whether the array lies in the workspace, and so will be written over. */
export const isOfWorkspace = ({ buffer }: ArrayBufferView): boolean => buffer === memory

/** To twice what was asked for, as the next work may be larger. */
function grow(): void {
  let bytes = memory.byteLength
  while (bytes < 2 * usedBytes && bytes < MOST_BYTES) bytes *= 2
  if (bytes > memory.byteLength) memory = new ArrayBuffer(bytes)
}

/** Where so many bytes are free; -1 where none are, or the workspace is closed. */
function take(bytes: number): number {
  if (!isOpen) return -1
  const at = usedBytes
  usedBytes += Math.ceil(bytes / LINE_BYTES) * LINE_BYTES
  return usedBytes > memory.byteLength ? -1 : at
}
