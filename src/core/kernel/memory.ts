/**
 * The kernel's memory, one of each thread. It is reserved whole when it is made and never grows, so that views of it hold for
 * good; the system gives it pages when they are first written. Arrays that lie in it are passed by their places, others
 * are copied in and out.
 */
import { kernel } from './kernel.ts'

/** Where something lies in the memory, in bytes. */
export type Place = number

/** The place of what is not there. */
export const NOWHERE: Place = 0

export type NumberArray = Uint8Array | Int32Array | Uint32Array | Float64Array

/** Arrays begin where lines of the processor's caches do. */
const LINE_BYTES = 64
/** Loops read and write whole vectors, and so up to so many bytes behind an array. */
const SLACK_BYTES = 64

export const { buffer } = kernel.memory

export const bytesAt = (place: Place, count: number) => new Uint8Array(buffer, place, count)

export const intsAt = (place: Place, count: number) => new Int32Array(buffer, place, count)

export const doublesAt = (place: Place, count: number) => new Float64Array(buffer, place, count)

/** A part of the memory: places [start, end). */
export interface Region {
  readonly start: Place
  readonly end: Place
}

const MIB = 2 ** 20
let nextStart: Place = kernel.takenEnd()

function region(bytes: number): Region {
  const start = nextStart
  nextStart += bytes
  return { start, end: nextStart }
}

/** What comes up on the way to a batch of rows, or to a column of a file. */
export const WORK_REGION = region(512 * MIB)
/** Batches of a part that is in the making. */
export const PART_REGION = region(256 * MIB)
/** What is kept for good. */
const KEPT_REGION = region(64 * MIB)
/** Tables of elsewhere, as long as there is room. */
const TABLE_REGION = region(16 * MIB)
/** Arrays of elsewhere for as long as a loop takes. */
const VISIT_REGION = region(176 * MIB)

/** No loop has more arrays than these that have to be copied. */
const MOST_ARRAYS = 16

/** Bytes that an array of so many takes. */
export const roomOf = (bytes: number): number => Math.ceil((bytes + SLACK_BYTES) / LINE_BYTES) * LINE_BYTES

let keptEnd = KEPT_REGION.start

/** Where n bytes are for good, which hold 0. @throws {RangeError} when there are no more */
export function keep(bytes: number): Place {
  const place = keptEnd
  keptEnd += roomOf(bytes)
  if (keptEnd > KEPT_REGION.end) throw new RangeError('kept memory: expected 64 MiB at most, found more')
  return place
}

const FEWEST_VISIT_BYTES = 4 * MIB
/** Of one array: what is larger lies in scratch memory. */
const MOST_VISIT_BYTES = (VISIT_REGION.end - VISIT_REGION.start) / (MOST_ARRAYS + 1)

let visitEnd = VISIT_REGION.start
/** Places are given away round and round, so few that they stay in the caches, but all of a loop's at least. */
let visitLimit = visitEnd + FEWEST_VISIT_BYTES

/** @throws FullMemoryError */
function visitPlace(bytes: number): Place {
  const room = roomOf(bytes)
  if (room > MOST_VISIT_BYTES) return largePlace(bytes)
  // One more than a loop has, as there is not always a whole one left at the end.
  visitLimit = Math.max(visitLimit, VISIT_REGION.start + (MOST_ARRAYS + 1) * room)
  if (visitEnd + room > visitLimit) visitEnd = VISIT_REGION.start
  const place = visitEnd
  visitEnd += room
  return place
}

function largePlace(bytes: number): Place {
  if (scratchDepth === 0)
    throw new FullMemoryError(`an array of ${bytes} bytes: expected scratch memory for it`)
  return scratch(bytes)
}

/** What of the memory is not in regions. */
const SCRATCH_BYTES = kernel.takenEnd()

/** There is no more room in the scratch memory. */
export class FullMemoryError extends Error {
  override name = 'FullMemoryError'
}

let scratchDepth = 0

/** Does work whose scratch memory is taken back after it. */
export function withScratch<T>(work: () => T): T {
  const begin = kernel.take(0)
  scratchDepth++
  try {
    return work()
  } finally {
    scratchDepth--
    kernel.release(begin)
  }
}

/** Where n bytes are as long as the work goes on, which may hold anything. @throws FullMemoryError */
export function scratch(bytes: number): Place {
  const place = bytes < SCRATCH_BYTES ? kernel.take(bytes) : NOWHERE
  if (place === NOWHERE) throw new FullMemoryError(`expected less than 1 GiB, found ${bytes} bytes more`)
  return place
}

/** Where a copy of the array is as long as the work goes on. @throws FullMemoryError */
export function putScratch(array: NumberArray): Place {
  const place = scratch(array.byteLength)
  copyTo(place, array)
  return place
}

/** Where the array is as long as the work goes on: in its own place, or in scratch memory. @throws FullMemoryError */
export const hold = (array: NumberArray): Place => (isHere(array) ? array.byteOffset : putScratch(array))

/** Where copies of tables end, if all that there ever were lay end to end; they lie in their region round and round. */
const tableEnds = new WeakMap<NumberArray, number>()
const TABLE_BYTES = TABLE_REGION.end - TABLE_REGION.start
/** A copy is trusted until so many bytes more have come, so that none that a loop asks for is lost to another that it asks for. */
const TRUSTED_BYTES = TABLE_BYTES / 2
const MOST_TABLE_BYTES = TRUSTED_BYTES / MOST_ARRAYS
let tablesEnd = 0

/** Declares that no one will change the array any more: then it need not be copied for each loop. */
export function asTable<A extends NumberArray>(array: A): A {
  if (!isHere(array) && array.byteLength <= MOST_TABLE_BYTES) tableEnds.set(array, Number.NaN)
  return array
}

function tablePlace(array: NumberArray, end: number): Place {
  const room = roomOf(array.byteLength)
  if (tablesEnd - end <= TRUSTED_BYTES) return TABLE_REGION.start + ((end - room) % TABLE_BYTES)
  const isCut = (tablesEnd % TABLE_BYTES) + room > TABLE_BYTES
  const start = isCut ? Math.ceil(tablesEnd / TABLE_BYTES) * TABLE_BYTES : tablesEnd
  tablesEnd = start + room
  tableEnds.set(array, tablesEnd)
  const place = TABLE_REGION.start + (start % TABLE_BYTES)
  copyTo(place, array)
  return place
}

/** Where a loop finds what is in the array: in the array itself, or in a copy that holds until the loop ends. */
export function placeOf(array: NumberArray): Place {
  if (isHere(array)) return array.byteOffset
  const end = tableEnds.get(array)
  if (end !== undefined) return tablePlace(array, end)
  const place = visitPlace(array.byteLength)
  copyTo(place, array)
  return place
}

/** The array once a loop has filled it: itself, or what it filled in its place. */
export function filled<A extends NumberArray>(array: A, fill: (place: Place) => void): A {
  if (isHere(array)) fill(array.byteOffset)
  else {
    const place = visitPlace(array.byteLength)
    fill(place)
    array.set(viewLike(array, place))
  }
  return array
}

/** The array once a loop has changed it. */
export const changed = <A extends NumberArray>(array: A, change: (place: Place) => void): A =>
  filled(array, (place) => {
    if (!isHere(array)) copyTo(place, array)
    change(place)
  })

/** Whether the array lies in the memory. Its place is asked for first: of a small array the buffer is made when it is asked for. */
const isHere = (array: NumberArray): boolean => array.byteOffset !== 0 && array.buffer === buffer

const copyTo = (place: Place, array: NumberArray) => viewLike(array, place).set(array)

/** As many numbers of the same kind, elsewhere in the memory. */
function viewLike(array: NumberArray, place: Place): NumberArray {
  const { length } = array
  if (array instanceof Float64Array) return doublesAt(place, length)
  if (array instanceof Int32Array) return intsAt(place, length)
  return array instanceof Uint32Array ? new Uint32Array(buffer, place, length) : bytesAt(place, length)
}
