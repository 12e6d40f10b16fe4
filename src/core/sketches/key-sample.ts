import type { Cell } from '../cell.ts'

/** Hashes keep 53 bits here, which a double holds exactly. */
const SECOND_BITS = 21
const HASHES = 2 ** 53
/** Entries beyond those wanted before the greatest are dropped. */
const SLACK = 2

/** One key: the first row that has it, and values that go with it. */
export interface SampledKey {
  /** Of its hash. */
  readonly key: number
  /** Within the day. */
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Key, row and cells of each, by rising key. */
export type KeySampleState = readonly (readonly [key: number, row: number, ...cells: Cell[]])[]

/**
 * Some keys of rows, picked by the keys' hashes and nothing else, so that parts pick the same ones, and joining the samples of parts
 * is that of the whole: a uniform sample of the distinct keys.
 */
export class KeySample {
  private keys = new Map<number, SampledKey>()
  /** High words of hashes in the sample are at most this. A quick look before `add`. */
  greatest: number
  private readonly most: number
  private limit: number

  /**
   * @param rate share of the keys that is taken, by their hashes
   * @param most keys that are kept: those with the least hashes
   */
  constructor(rate: number, most: number) {
    this.most = most
    this.limit = Math.ceil(rate * HASHES)
    this.greatest = this.limit / 2 ** SECOND_BITS
  }

  /** Adds a row's key, given as the words of its hash. `cells` is asked where the sample lacks some. */
  add(first: number, second: number, row: number, cells: () => readonly Cell[]): void {
    const key = first * 2 ** SECOND_BITS + (second >>> (32 - SECOND_BITS))
    if (key >= this.limit) return
    const known = this.keys.get(key)
    if (known && !known.cells.includes(null)) return
    this.put(known ? join(known, { key, row, cells: cells() }) : { key, row, cells: cells() })
  }

  /** Takes over the sample of other rows, and gives the pairs of one key, that of the earlier row first. */
  merge(others: KeySample): [SampledKey, SampledKey][] {
    const pairs: [SampledKey, SampledKey][] = []
    for (const other of others.entries()) {
      if (other.key >= this.limit) continue
      const known = this.keys.get(other.key)
      if (known) pairs.push(known.row < other.row ? [known, other] : [other, known])
      this.put(known ? join(known, other) : other)
    }
    return pairs
  }

  /** By rising hash. */
  entries(): readonly SampledKey[] {
    this.trim()
    return [...this.keys.values()]
  }

  toJSON(): KeySampleState {
    return this.entries().map(({ key, row, cells }) => [key, row, ...cells])
  }

  /** @param rate and most as of the sample whose state it is */
  static fromJSON(state: KeySampleState, rate: number, most: number): KeySample {
    const sample = new KeySample(rate, most)
    for (const [key, row, ...cells] of state) sample.put({ key, row, cells })
    return sample
  }

  private put(entry: SampledKey): void {
    this.keys.set(entry.key, entry)
    if (this.keys.size >= SLACK * this.most) this.trim()
  }

  private trim(): void {
    const sorted = [...this.keys.values()].sort((a, b) => a.key - b.key)
    if (sorted.length > this.most) {
      this.limit = sorted[this.most].key
      this.greatest = this.limit / 2 ** SECOND_BITS
    }
    this.keys = new Map(sorted.slice(0, this.most).map((entry) => [entry.key, entry]))
  }
}

/** The first row, and for each cell the first value that there is. */
function join(a: SampledKey, b: SampledKey): SampledKey {
  const [early, late] = a.row < b.row ? [a, b] : [b, a]
  return { ...early, cells: early.cells.map((cell, i) => cell ?? late.cells[i]) }
}
