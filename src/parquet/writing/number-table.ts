/** Numbers numbered in the order in which they first come: a hash table with open addressing, at most half full. */
import type { NumericColumn } from '../../core/column.ts'
import { emptyDoubles, emptyInts } from '../../core/workspace.ts'

const FIRST_VALUES = 1024
/** An empty slot; others hold a number. */
const EMPTY = -1

/** A value is the bits of a double. So 0 and -0 are two, and NaN is one unless its bits differ. */
export class NumberTable {
  count = 0
  #values = emptyDoubles(FIRST_VALUES)
  #slots = emptyInts(2 * FIRST_VALUES).fill(EMPTY)
  /** The bits of values, two words each: of those in the table, and of those that are read. */
  #known = wordsOf(this.#values)
  #source = this.#known

  /** Places are those in these values from now on. */
  read(values: NumericColumn['values']): void {
    this.#source = wordsOf(values instanceof Float64Array ? values : new Float64Array(values))
  }

  /** Puts the numbers of values where their places are. */
  numberEach(places: Int32Array): void {
    const words = this.#source
    let last = 0
    let number = EMPTY
    for (let i = 0; i < places.length; i++) {
      const place = places[i]
      // What is the same for a while is looked up once.
      if (
        number === EMPTY ||
        words[2 * place] !== words[2 * last] ||
        words[2 * place + 1] !== words[2 * last + 1]
      )
        number = this.numberAt(place)
      places[i] = number
      last = place
    }
  }

  /** The number of the value at a place, new or not. */
  numberAt(place: number): number {
    const low = this.#source[2 * place]
    const high = this.#source[2 * place + 1]
    const known = this.#known
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = hashOf(low, high) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]
      if (number === EMPTY) return this.#add(slot, low, high)
      if (known[2 * number] === low && known[2 * number + 1] === high) return number
    }
  }

  /** All values by their numbers. */
  doubles(): Float64Array {
    return this.#values.subarray(0, this.count)
  }

  #add(slot: number, low: number, high: number): number {
    const number = this.count++
    this.#slots[slot] = number
    this.#known[2 * number] = low
    this.#known[2 * number + 1] = high
    if (this.count === this.#values.length) this.#grow()
    return number
  }

  #grow(): void {
    const values = emptyDoubles(2 * this.#values.length)
    values.set(this.#values)
    this.#values = values
    this.#known = wordsOf(values)
    this.#slots = slotsOf(this.#known, this.count)
  }
}

const wordsOf = ({ buffer, byteOffset, length }: Float64Array): Int32Array =>
  new Int32Array(buffer, byteOffset, 2 * length)

/** Slots, four times as many as values, with the number of each value in one. */
function slotsOf(known: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const slots = emptyInts(4 * count).fill(EMPTY)
  const mask = slots.length - 1
  for (let number = 0; number < count; number++) {
    let slot = hashOf(known[2 * number], known[2 * number + 1]) & mask
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask
    slots[slot] = number
  }
  return slots
}

/** The second half of what ends MurmurHash3, by Austin Appleby; decimal fractions differ in all bits of their doubles. */
function hashOf(low: number, high: number): number {
  let hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
