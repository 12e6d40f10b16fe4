/**
 * Loops over values and bytes, in WebAssembly: kernel/parquet holds their sources, docs/decisions/0022-kernel.md says why. One
 * column chunk is in the making at a time.
 */
import { instantiate, type KernelMemory, type Place } from '../../core/web-assembly.ts'
import { KERNEL_CODE } from './kernel-code.ts'

export type { Place }

/** The place of what is not there. */
export const NOWHERE: Place = 0

/** What kernel/parquet/index.ts exports. What appends something says where it ends. */
interface Kernel {
  readonly memory: KernelMemory
  /** Nowhere when there are not so many. */
  take(bytes: number): Place
  release(place: Place): void
  clear(): void
  countValues(levels: Place, count: number): number
  fillSteps(ints: Place, count: number): void
  keepInts(ints: Place, levels: Place, count: number): number
  keepDoubles(doubles: Place, levels: Place, count: number): number
  keepTexts(bytes: Place, offsets: Place, levels: Place, count: number, ends: Place, first: number): number
  openNumbers(): void
  countNumbers(): number
  numbers(): Place
  codeNumbers(places: Place, count: number, known: Place, doubles: Place): void
  reorder(ordered: Place, codes: Place, count: number): void
  openTexts(): void
  countTexts(): number
  textBytes(): Place
  textOffsets(): Place
  codeTexts(places: Place, count: number, known: Place, bytes: Place, offsets: Place): void
  doubleBounds(doubles: Place, count: number): Place
  textBounds(bytes: Place, offsets: Place, count: number): Place
  appendLevels(to: Place, levels: Place, count: number): Place
  appendCodes(to: Place, codes: Place, count: number): Place
  appendHybrid(to: Place, values: Place, count: number, width: number): Place
  appendDeltas(to: Place, doubles: Place, count: number): Place
  appendTexts(to: Place, bytes: Place, offsets: Place, count: number): Place
  appendPrefixed(to: Place, bytes: Place, offsets: Place, count: number): Place
  appendDoubles(to: Place, doubles: Place, count: number): Place
  appendLongs(to: Place, doubles: Place, count: number): Place
  appendInts(to: Place, doubles: Place, count: number): Place
  appendBits(to: Place, doubles: Place, count: number): Place
  compressSnappy(to: Place, page: Place, length: number): Place
}

export const kernel = instantiate<Kernel>(KERNEL_CODE)

/** Bytes of the kernel's memory. */
const MAX_BYTES = 2 ** 31

/** There is no room in the kernel for all values of a column chunk. */
export class FullKernelError extends Error {
  override name = 'FullKernelError'
}

/** Where so many bytes are, which may hold anything. Views of the memory may have lost it. @throws FullKernelError */
export function take(bytes: number): Place {
  const place = bytes < MAX_BYTES ? kernel.take(bytes) : NOWHERE
  if (place === NOWHERE) throw new FullKernelError(`expected less than 2 GiB, found ${bytes} bytes more`)
  return place
}

// Views of the memory: they hold until more of it is taken.

export const bytesAt = (place: Place, count: number) => new Uint8Array(kernel.memory.buffer, place, count)

export const intsAt = (place: Place, count: number) => new Int32Array(kernel.memory.buffer, place, count)

export const doublesAt = (place: Place, count: number) => new Float64Array(kernel.memory.buffer, place, count)

export function putBytes(bytes: Uint8Array): Place {
  const place = take(bytes.length)
  bytesAt(place, bytes.length).set(bytes)
  return place
}

export function putInts(ints: Int32Array): Place {
  const place = take(4 * ints.length)
  intsAt(place, ints.length).set(ints)
  return place
}

/** Numbers of any type, as doubles. */
export function putDoubles(numbers: Float64Array | Int32Array | Uint8Array): Place {
  const place = take(8 * numbers.length)
  doublesAt(place, numbers.length).set(numbers)
  return place
}
