const LEAST_SLOTS = 1024
const HASHES = 2 ** 32
/** Words of an entry before those that the owner keeps in it: the hash. */
const HASH_WORDS = 2

/**
 * Keys by their 64-bit hashes, with some words of the owner's for each: open addressing, at most half full, of entries that lie in the
 * order in which their keys came. When there are more keys than memory should hold, those of the greater half of the hashes are
 * given up, and again: what stays is a uniform sample.
 */
export class KeyTable {
  /** Keys in the table. */
  size = 0
  /** Whether the last key that was looked up had not been there. */
  isNew = false
  /** How often keys were given up, which puts the others elsewhere. */
  thinned = 0
  /** Words of all entries; a key's own begin where `at` says. Replaced when the table grows. */
  words: Int32Array
  private readonly width: number
  private readonly most: number
  /** Number of the entry and 1; 0: free. */
  private slots: Int32Array
  /** Keys whose first word is below are taken. */
  private limit = HASHES

  /**
   * @param ownWords of each key, 0 at first
   * @param expected keys, for which there is room from the start
   * @param most keys to keep
   */
  constructor(ownWords: number, expected = 0, most = 2 ** 22) {
    this.width = HASH_WORDS + ownWords
    this.most = most
    let slots = LEAST_SLOTS
    while (slots < 2 * expected) slots *= 2
    this.slots = new Int32Array(slots)
    this.words = new Int32Array((slots / 2 + 1) * this.width)
  }

  /**
   * Where the key's own words are in `words`, as long as none is given up; -1 when this one was. A key that is not there is added.
   * @param first and second words of its hash, from 0
   */
  at(first: number, second: number): number {
    if (first >= this.limit) return -1
    const { words, width, slots } = this
    const mask = slots.length - 1
    const [a, b] = [first | 0, second | 0]
    let slot = second & mask
    for (let entry = slots[slot]; entry !== 0; entry = slots[slot]) {
      const at = (entry - 1) * width
      if (words[at] === a && words[at + 1] === b) {
        this.isNew = false
        return at + HASH_WORDS
      }
      slot = (slot + 1) & mask
    }
    this.isNew = true
    const at = this.size * width
    words[at] = a
    words[at + 1] = b
    slots[slot] = ++this.size
    if (this.size * 2 <= slots.length) return at + HASH_WORDS
    if (this.size <= this.most) this.grow()
    else this.thin()
    return first >= this.limit ? -1 : (this.size - 1) * width + HASH_WORDS
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
      slots[slot] = entry + 1
    }
  }
}
