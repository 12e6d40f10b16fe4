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

export type NumberArray = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array

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
/** Arrays of elsewhere for as long as a loop takes. */
const VISIT_REGION = region(192 * MIB)
/** What is kept for good. */
const KEPT_REGION = region(64 * MIB)

/** Bytes that an array of so many takes. */
export const roomOf = (bytes: number): number => Math.ceil((bytes + SLACK_BYTES) / LINE_BYTES) * LINE_BYTES

let keptEnd = KEPT_REGION.start

/** Where n bytes are for good, which hold 0. @throws {RangeError} when there are no more */
export function keep(bytes: number): Place {
  const place = keptEnd
  keptEnd += roomOf(bytes)
  if (keptEnd > KEPT_REGION.end) throw new RangeError(`kept memory: expected 64 MiB at most, found more`)
  return place
}

/** No loop has more arrays than these. */
const MOST_ARRAYS = 16
const FEWEST_VISIT_BYTES = 4 * MIB

let visitEnd = VISIT_REGION.start
/** Places are given away round and round, so few that they stay in the caches, but all of a loop's at least. */
let visitLimit = visitEnd + FEWEST_VISIT_BYTES

function visitPlace(bytes: number): Place {
  const room = roomOf(bytes)
  visitLimit = Math.min(VISIT_REGION.end, Math.max(visitLimit, VISIT_REGION.start + MOST_ARRAYS * room))
  if (visitEnd + room > visitLimit) visitEnd = VISIT_REGION.start
  if (visitEnd + room > visitLimit)
    throw new RangeError(`array: expected 192 MiB at most, found ${bytes} bytes`)
  const place = visitEnd
  visitEnd += room
  return place
}

/** Where a loop finds what is in the array: in the array itself, or in a copy that holds until the loop ends. */
export function placeOf(array: NumberArray): Place {
  if (array.buffer === buffer) return array.byteOffset
  const place = visitPlace(array.byteLength)
  copyTo(place, array)
  return place
}

/** The array once a loop has filled it: itself, or what it filled in its place. */
export function filled<A extends NumberArray>(array: A, fill: (place: Place) => void): A {
  if (array.buffer === buffer) fill(array.byteOffset)
  else {
    const place = visitPlace(array.byteLength)
    fill(place)
    copyFrom(place, array)
  }
  return array
}

/** The array once a loop has changed it. */
export const changed = <A extends NumberArray>(array: A, change: (place: Place) => void): A =>
  filled(array, (place) => {
    if (array.buffer !== buffer) copyTo(place, array)
    change(place)
  })

const copyTo = (place: Place, { buffer: from, byteOffset, byteLength }: NumberArray) =>
  bytesAt(place, byteLength).set(new Uint8Array(from, byteOffset, byteLength))

const copyFrom = (place: Place, { buffer: to, byteOffset, byteLength }: NumberArray) =>
  new Uint8Array(to, byteOffset, byteLength).set(bytesAt(place, byteLength))
