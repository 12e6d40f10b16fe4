/** The first memory. */
const FIRST_BYTES = 2 ** 18
/** What needs more than this gets arrays of its own. */
const MOST_BYTES = 2 ** 26
/** Arrays begin where lines of the processor's caches do. */
const LINE_BYTES = 64

/** Memory that is given away array by array, and taken back all at once. It grows to what was asked for, up to a limit. */
export class Arena {
  #memory = new ArrayBuffer(FIRST_BYTES)
  /** What has been asked for since it was cleared, whether or not there was room. */
  #usedBytes = 0

  /** Takes everything back: what was given away may be written over from now on. */
  clear(): void {
    if (this.#usedBytes > this.#memory.byteLength) this.#grow()
    this.#usedBytes = 0
  }

  /** n bytes that may hold anything. */
  bytes(n: number): Uint8Array<ArrayBuffer> {
    const at = this.#take(n)
    return at < 0 ? new Uint8Array(n) : new Uint8Array(this.#memory, at, n)
  }

  /** n whole numbers of 32 bits that may hold anything. */
  ints(n: number): Int32Array<ArrayBuffer> {
    const at = this.#take(n * Int32Array.BYTES_PER_ELEMENT)
    return at < 0 ? new Int32Array(n) : new Int32Array(this.#memory, at, n)
  }

  /** n doubles that may hold anything. */
  doubles(n: number): Float64Array<ArrayBuffer> {
    const at = this.#take(n * Float64Array.BYTES_PER_ELEMENT)
    return at < 0 ? new Float64Array(n) : new Float64Array(this.#memory, at, n)
  }

  /** Whether the array is one that was given away, and so will be written over. */
  owns({ buffer }: ArrayBufferView): boolean {
    return buffer === this.#memory
  }

  /** To twice what was asked for, as the next time may need more. */
  #grow(): void {
    let bytes = this.#memory.byteLength
    while (bytes < 2 * this.#usedBytes && bytes < MOST_BYTES) bytes *= 2
    if (bytes > this.#memory.byteLength) this.#memory = new ArrayBuffer(bytes)
  }

  /** Where so many bytes are free; -1 where none are. */
  #take(bytes: number): number {
    const at = this.#usedBytes
    this.#usedBytes += Math.ceil(bytes / LINE_BYTES) * LINE_BYTES
    return this.#usedBytes > this.#memory.byteLength ? -1 : at
  }
}
