import { BLOCK_ROWS, type Hashes } from '../hashing/hashes.ts'
import { NULL_FIRST, NULL_SECOND } from './hashed-values.ts'

/** The place of a null, and of a key that was given up. */
export const NO_KEY = -1

const LEAST_SLOTS = 1024
const HASHES = 2 ** 32
/** Words of an entry before those that the owner keeps in it: the hash. */
const HASH_WORDS = 2
const ENTRY_BITS = 22
const ENTRY_MASK = 2 ** ENTRY_BITS - 1

/** By number of the key among those that were looked up. */
export interface FoundKeys {
  /** Where the key's own words are; NO_KEY where it has none. */
  readonly places: Int32Array
  /** 1 where the key had not been there. */
  readonly isNew: Uint8Array
}

/**
 * Keys by their 64-bit hashes, with some words of the owner's for each: open addressing, at most half full, of entries that lie in the
 * order in which their keys came. When there are more keys than memory should hold, those of the greater half of the hashes are
 * given up, and again: what stays is a uniform sample.
 */
export class KeyTable {
  /** Keys in the table. */
  size = 0
  /** Words of all entries. Replaced when the table grows. */
  words: Int32Array
  private readonly width: number
  private readonly found = { places: new Int32Array(BLOCK_ROWS), isNew: new Uint8Array(BLOCK_ROWS) }
  /** How often keys were given up, which puts the others elsewhere. */
  private thinned = 0
  private readonly most: number
  /** Number of the entry and 1, and above it bits of the hash, which spare looking at entries of other keys; 0: free. */
  private slots: Int32Array
  /** Keys whose first word is below are taken. */
  private limit = HASHES

  /**
   * @param ownWords of each key, 0 at first
   * @param expected keys, for which there is room from the start
   * @param most keys to keep, fewer than 2^22
   */
  constructor(ownWords: number, expected = 0, most = ENTRY_MASK - 1) {
    this.width = HASH_WORDS + ownWords
    this.most = most
    let slots = LEAST_SLOTS
    while (slots < 2 * expected) slots *= 2
    this.slots = new Int32Array(slots)
    this.words = new Int32Array((slots / 2 + 1) * this.width)
  }

  /**
   * Looks keys up, and adds those that are not there. Nulls are no keys.
   *
   * @param keys hashes of n of them, at most BLOCK_ROWS
   * @returns for each where its own words are in `words`, and whether it was not there before; overwritten by the next call
   */
  find({ first, second }: Hashes, n: number): FoundKeys {
    const { places, isNew } = this.found
    const { thinned } = this
    this.lookUp(first, second, n)
    if (thinned === this.thinned) return this.found
    // Others lie elsewhere now.
    const wasNew = isNew.slice()
    this.lookUp(first, second, n)
    for (let i = 0; i < n; i++) isNew[i] = places[i] === NO_KEY ? 0 : wasNew[i]
    return this.found
  }

  private lookUp(first: Uint32Array, second: Uint32Array, n: number): void {
    const { places, isNew } = this.found
    let { words, slots, limit } = this
    const { width } = this
    let mask = slots.length - 1
    for (let i = 0; i < n; i++) {
      const a = first[i]
      const b = second[i]
      isNew[i] = 0
      // Rows of one owner stand together.
      if (i > 0 && a === first[i - 1] && b === second[i - 1]) {
        places[i] = places[i - 1]
        continue
      }
      if (a >= limit || (a === NULL_FIRST && b === NULL_SECOND)) {
        places[i] = NO_KEY
        continue
      }
      let slot = b & mask
      let at = -1
      const mark = a << ENTRY_BITS
      for (let entry = slots[slot]; entry !== 0; entry = slots[slot]) {
        if (((entry ^ mark) & ~ENTRY_MASK) === 0) {
          at = ((entry & ENTRY_MASK) - 1) * width
          if (words[at] === (a | 0) && words[at + 1] === (b | 0)) break
        }
        slot = (slot + 1) & mask
      }
      if (slots[slot] === 0) {
        isNew[i] = 1
        at = this.size * width
        words[at] = a
        words[at + 1] = b
        slots[slot] = ++this.size | mark
        if (this.size * 2 > slots.length) {
          if (this.size <= this.most) this.grow()
          else this.thin()
          words = this.words
          slots = this.slots
          limit = this.limit
          mask = slots.length - 1
        }
      }
      places[i] = at + HASH_WORDS
    }
  }

  private grow(): void {
    const { words, width } = this
    this.slots = new Int32Array(this.slots.length * 2)
    this.words = new Int32Array((this.slots.length / 2 + 1) * width)
    this.words.set(words)
    this.fillSlots()
  }

  private thin(): void {
    const { words, width } = this
    this.limit /= 2
    this.thinned++
    let kept = 0
    for (let from = 0; from < this.size * width; from += width) {
      if (words[from] >>> 0 >= this.limit) continue
      words.copyWithin(kept * width, from, from + width)
      kept++
    }
    words.fill(0, kept * width)
    this.size = kept
    this.fillSlots()
  }

  private fillSlots(): void {
    const { words, width, slots } = this
    const mask = slots.length - 1
    slots.fill(0)
    for (let entry = 0; entry < this.size; entry++) {
      let slot = words[entry * width + 1] & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = (entry + 1) | (words[entry * width] << ENTRY_BITS)
    }
  }
}
