import type { HashedValues } from './hashed-values.ts'

const BYTES = 256
const NO_COUNTS = new Float64Array(0)

/** Counts of pairs of bytes, each pair as its step from the one before. `prefix` is null while there is no text. */
export interface TextOrderState {
  readonly prefix: readonly number[] | null
  readonly steps: readonly number[]
  readonly counts: readonly number[]
}

/**
 * Counts of texts by the two bytes that follow the longest prefix they all share, which is where their order begins. Bytes
 * beyond a text's end are 0. When the prefix gets shorter, every text has the lost bytes in common, so bins only ever
 * fall together: a function of the texts alone, whatever their order and parts.
 */
export class TextOrder {
  private prefix: Uint8Array | null = null
  /** By first and by second byte. */
  private pages: Float64Array[] = new Array(BYTES).fill(NO_COUNTS)

  add({ texts, textsStart, size }: HashedValues, weights: Float64Array): void {
    const { bytes, offsets } = texts
    for (let i = 0; i < size; i++) {
      if (weights[i] === 0) continue
      const start = offsets[textsStart + i]
      const end = offsets[textsStart + i + 1]
      const at = start + this.share(bytes, start, end)
      this.count(at < end ? bytes[at] : 0, at + 1 < end ? bytes[at + 1] : 0, weights[i])
    }
  }

  merge(other: TextOrder): void {
    if (other.prefix === null) return
    const shared = this.share(other.prefix, 0, other.prefix.length)
    this.take(other, other.prefix.subarray(shared))
  }

  /** Counts in all bins, in order, of these and further texts. */
  countsIn(wider: TextOrder): Float64Array {
    const aligned = new TextOrder()
    aligned.prefix = wider.prefix
    aligned.merge(this)
    const counts = new Float64Array(BYTES * BYTES)
    for (const [pair, count] of aligned.entries()) counts[pair] = count
    return counts
  }

  toJSON(): TextOrderState {
    const entries = this.entries()
    return {
      prefix: this.prefix && Array.from(this.prefix),
      steps: entries.map(([pair], i) => pair - (i === 0 ? 0 : entries[i - 1][0])),
      counts: entries.map(([, count]) => count),
    }
  }

  static fromJSON({ prefix, steps, counts }: TextOrderState): TextOrder {
    const order = new TextOrder()
    order.prefix = prefix && Uint8Array.from(prefix)
    let pair = 0
    for (const [i, step] of steps.entries()) {
      pair += step
      order.count(pair >>> 8, pair & 0xff, counts[i])
    }
    return order
  }

  /** Shortens the prefix to what it shares with a text, and gives its length. */
  private share(bytes: Uint8Array, start: number, end: number): number {
    this.prefix ??= bytes.slice(start, end)
    const { prefix } = this
    let length = 0
    while (length < prefix.length && start + length < end && prefix[length] === bytes[start + length])
      length++
    if (length < prefix.length) {
      const longer = new TextOrder()
      longer.pages = this.pages
      this.pages = new Array(BYTES).fill(NO_COUNTS)
      this.prefix = prefix.slice(0, length)
      this.take(longer, prefix.subarray(length))
    }
    return length
  }

  /** Adds counts of texts whose prefix has these bytes more. */
  private take(longer: TextOrder, lost: Uint8Array): void {
    const [first, second] = lost
    for (const [pair, count] of longer.entries()) {
      if (lost.length === 0) this.count(pair >>> 8, pair & 0xff, count)
      else this.count(first, lost.length === 1 ? pair >>> 8 : second, count)
    }
  }

  private count(first: number, second: number, weight: number): void {
    if (this.pages[first].length === 0) this.pages[first] = new Float64Array(BYTES)
    this.pages[first][second] += weight
  }

  /** Pairs of bytes that occur, rising, each as one number. */
  private entries(): [pair: number, count: number][] {
    const entries: [number, number][] = []
    for (let first = 0; first < BYTES; first++) {
      const page = this.pages[first]
      for (let second = 0; second < page.length; second++)
        if (page[second] > 0) entries.push([first * BYTES + second, page[second]])
    }
    return entries
  }
}
