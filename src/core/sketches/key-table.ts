const LEAST_SLOTS = 1024
const HASHES = 2 ** 32
/** Words of a slot before those that the owner keeps in it: the hash. */
const HASH_WORDS = 2

/**
 * Keys by their 64-bit hashes, with some words of the owner's for each: open addressing, at most half full. When there are more keys
 * than memory should hold, those of the greater half of the hashes are given up, and again: what stays is a uniform sample.
 */
export class KeyTable {
  /** Keys in the table. */
  size = 0
  /** Whether the last key that was looked up had not been there. */
  isNew = false
  /** How often the keys were put elsewhere, for want of room. */
  grown = 0
  /** Words of all slots; a key's own begin where `at` says. Replaced when the table grows. */
  words: Int32Array
  private readonly width: number
  private readonly most: number
  private slots = LEAST_SLOTS
  /** Keys whose first word is below are taken. */
  private limit = HASHES

  /**
   * @param ownWords of each key, 0 at first
   * @param most keys to keep, at most 2^26
   */
  constructor(ownWords: number, most = 2 ** 22) {
    this.width = HASH_WORDS + ownWords
    this.most = most
    this.words = new Int32Array(this.slots * this.width)
  }

  /** Where the key's own words are in `words`, until the next call; -1 when the key was given up. A key that is not there is added. */
  at(first: number, second: number): number {
    if (first >>> 0 >= this.limit) return -1
    const slot = this.slotOf(first, second)
    const at = slot * this.width
    const { words } = this
    // The hash of zeros marks a free slot: the one key in 2^64 that has it takes another's place.
    this.isNew = words[at] === 0 && words[at + 1] === 0
    if (!this.isNew) return at + HASH_WORDS
    words[at] = first
    words[at + 1] = second === 0 && first === 0 ? 1 : second
    this.size++
    if (this.size * 2 <= this.slots) return at + HASH_WORDS
    this.makeRoom()
    this.isNew = true
    return first >>> 0 >= this.limit ? -1 : this.slotOf(first, second) * this.width + HASH_WORDS
  }

  /** The slot that has the key, else the free one that it is to have. */
  private slotOf(first: number, second: number): number {
    const { words, width } = this
    const a = first | 0
    const b = a === 0 && second === 0 ? 1 : second | 0
    const mask = this.slots - 1
    let slot = second & mask
    for (;;) {
      const at = slot * width
      if (words[at] === a && words[at + 1] === b) return slot
      if (words[at] === 0 && words[at + 1] === 0) return slot
      slot = (slot + 1) & mask
    }
  }

  private makeRoom(): void {
    const { words, width } = this
    if (this.size > this.most) this.limit /= 2
    else this.slots *= 2
    this.words = new Int32Array(this.slots * width)
    this.size = 0
    this.grown++
    for (let at = 0; at < words.length; at += width) {
      if ((words[at] === 0 && words[at + 1] === 0) || words[at] >>> 0 >= this.limit) continue
      const to = this.slotOf(words[at], words[at + 1]) * width
      for (let i = 0; i < width; i++) this.words[to + i] = words[at + i]
      this.size++
    }
  }
}
