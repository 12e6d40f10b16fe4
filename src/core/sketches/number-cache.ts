import { hashDoubles } from '../hash.ts'
import { HashedValues, NULL_FIRST, NULL_SECOND } from './hashed-values.ts'

const SLOTS = 4096
/** Words of a slot: low and high of the double, the two of its hash, and how often it came; and room, so that none is in two cache lines. */
const SLOT_WORDS = 8
const [HIGH, FIRST, SECOND, COUNT] = [1, 2, 3, 4]
/** Values that are put out together. */
const OUT_VALUES = 4096
/** Values after which it is told whether the cache is worth its while: where fewer than half of them were known, it is not. */
const TRIAL_VALUES = 16_384

/**
 * Counts numbers that come again and again before they go through sketches, so that these see each of them once in a while, with its
 * count, and no hash is made twice. Each number has one slot, from which the next one that has it puts it out.
 */
export class NumberCache {
  /** Whether too few numbers come again: it holds none then, and is better left alone. */
  isUseless = false
  private readonly slots = new Uint32Array(SLOTS * SLOT_WORDS)
  private readonly out = new HashedValues()
  private readonly weights = new Float64Array(OUT_VALUES)
  private readonly deliver: (values: HashedValues, weights: Float64Array) => void
  private readonly pair = new Uint32Array(2)
  private readonly pairFirst = new Uint32Array(1)
  private readonly pairSecond = new Uint32Array(1)
  private taken = 0
  private misses = 0

  /** @param deliver is given the numbers and how often each came */
  constructor(deliver: (values: HashedValues, weights: Float64Array) => void) {
    this.deliver = deliver
    this.out.makeRoom(OUT_VALUES, true)
  }

  /**
   * Takes numbers, and completes them by their hashes.
   * @param weights 1 or 0, a null, whose hash becomes that of nulls
   */
  take(values: HashedValues, weights: Float64Array): void {
    const { words, first, second, size } = values
    const { slots } = this
    for (let i = 0; i < size; i++) {
      if (weights[i] === 0) {
        first[i] = NULL_FIRST
        second[i] = NULL_SECOND
        continue
      }
      const low = words[2 * i]
      const high = words[2 * i + 1]
      const at = slotOf(low, high)
      if (slots[at + COUNT] === 0 || slots[at] !== low || slots[at + HIGH] !== high)
        this.replace(at, low, high)
      slots[at + COUNT]++
      first[i] = slots[at + FIRST]
      second[i] = slots[at + SECOND]
    }
    this.taken += size
    if (this.taken < TRIAL_VALUES || this.misses * 2 <= this.taken) return
    this.isUseless = true
    this.flush()
  }

  /** Puts out all that it holds. */
  flush(): void {
    for (let at = 0; at < this.slots.length; at += SLOT_WORDS) this.putOut(at)
    this.deliverOut()
  }

  private replace(at: number, low: number, high: number): void {
    const { slots } = this
    this.misses++
    this.putOut(at)
    slots[at] = low
    slots[at + HIGH] = high
    this.pair[0] = low
    this.pair[1] = high
    hashDoubles(this.pair, 1, this.pairFirst, this.pairSecond)
    slots[at + FIRST] = this.pairFirst[0]
    slots[at + SECOND] = this.pairSecond[0]
  }

  private putOut(at: number): void {
    const { slots, out } = this
    if (slots[at + COUNT] === 0) return
    const i = out.size++
    out.words[2 * i] = slots[at]
    out.words[2 * i + 1] = slots[at + HIGH]
    out.first[i] = slots[at + FIRST]
    out.second[i] = slots[at + SECOND]
    this.weights[i] = slots[at + COUNT]
    slots[at + COUNT] = 0
    if (out.size === OUT_VALUES) this.deliverOut()
  }

  private deliverOut(): void {
    this.deliver(this.out, this.weights)
    this.out.size = 0
  }
}

const slotOf = (low: number, high: number): number => {
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 15)) & (SLOTS - 1)) * SLOT_WORDS
}
