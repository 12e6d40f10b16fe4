import {
  buffer,
  bytesAt,
  doublesAt,
  intsAt,
  NOWHERE,
  type Place,
  type Region,
  roomOf,
} from './kernel/memory.ts'

/** A region of the kernel's memory, given away array by array, and taken back all at once. What does not fit lies elsewhere. */
export class Arena {
  readonly #region: Region
  #end: Place

  constructor(region: Region) {
    this.#region = region
    this.#end = region.start
  }

  /** Bytes that have been given away since it was cleared. */
  get usedBytes(): number {
    return this.#end - this.#region.start
  }

  /** Takes everything back: what was given away may be written over from now on. */
  clear(): void {
    this.#end = this.#region.start
  }

  /** n bytes that may hold anything. */
  bytes(n: number): Uint8Array<ArrayBuffer> {
    const place = this.#take(n)
    return place === NOWHERE ? new Uint8Array(n) : bytesAt(place, n)
  }

  /** n whole numbers of 32 bits that may hold anything. */
  ints(n: number): Int32Array<ArrayBuffer> {
    const place = this.#take(n * Int32Array.BYTES_PER_ELEMENT)
    return place === NOWHERE ? new Int32Array(n) : intsAt(place, n)
  }

  /** n doubles that may hold anything. */
  doubles(n: number): Float64Array<ArrayBuffer> {
    const place = this.#take(n * Float64Array.BYTES_PER_ELEMENT)
    return place === NOWHERE ? new Float64Array(n) : doublesAt(place, n)
  }

  /** Whether the array is one that was given away, and so will be written over. */
  owns({ buffer: found, byteOffset }: ArrayBufferView): boolean {
    const { start, end } = this.#region
    return found === buffer && byteOffset >= start && byteOffset < end
  }

  #take(bytes: number): Place {
    const end = this.#end + roomOf(bytes)
    if (end > this.#region.end) return NOWHERE
    const place = this.#end
    this.#end = end
    return place
  }
}
