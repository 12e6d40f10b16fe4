/**
 * Values numbered in the order in which they first come: what a dictionary is made of. Hash tables with open addressing,
 * at most half full; a slot holds a number and one, or 0.
 */
import type { Utf8 } from '../../core/column.ts'
import { ByteSink } from './byte-sink.ts'

const FIRST_CAPACITY = 1024

/** Numbers that differ in any bit are different values, so 0 and -0 are. */
export class NumberTable {
  count = 0
  #values = new Float64Array(FIRST_CAPACITY)
  #words = new Int32Array(this.#values.buffer)
  #slots = new Int32Array(2 * FIRST_CAPACITY)
  readonly #probe = new Float64Array(1)
  readonly #probeWords = new Int32Array(this.#probe.buffer)

  /** The number of a value, new or not. */
  numberOf(value: number): number {
    this.#probe[0] = value
    const low = this.#probeWords[0]
    const high = this.#probeWords[1]
    const mask = this.#slots.length - 1
    for (let slot = mixed(low, high) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] - 1
      if (number === -1) {
        this.#slots[slot] = this.count + 1
        return this.#add(value)
      }
      if (this.#words[2 * number] === low && this.#words[2 * number + 1] === high) return number
    }
  }

  /** All values by their numbers. */
  values(): Float64Array {
    return this.#values.subarray(0, this.count)
  }

  #add(value: number): number {
    this.#values[this.count] = value
    if (++this.count === this.#values.length) {
      const grown = new Float64Array(2 * this.count)
      grown.set(this.#values)
      this.#values = grown
      this.#words = new Int32Array(grown.buffer)
      this.#slots = placed(this.count, (i) => mixed(this.#words[2 * i], this.#words[2 * i + 1]))
    }
    return this.count - 1
  }
}

export class TextTable {
  count = 0
  readonly #bytes = new ByteSink(16 * FIRST_CAPACITY)
  #offsets = new Int32Array(FIRST_CAPACITY + 1)
  #hashes = new Int32Array(FIRST_CAPACITY)
  #slots = new Int32Array(2 * FIRST_CAPACITY)

  /** The number of the text `bytes[from, to)`, new or not. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to)
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] - 1
      if (number === -1) {
        this.#slots[slot] = this.count + 1
        this.#bytes.append(bytes, from, to)
        return this.#add(hash)
      }
      if (this.#hashes[number] === hash && this.#holds(number, bytes, from, to)) return number
    }
  }

  /** All texts by their numbers. */
  values(): Utf8 {
    return { bytes: this.#bytes.view(), offsets: this.#offsets.subarray(0, this.count + 1) }
  }

  #holds(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#offsets[number]
    if (this.#offsets[number + 1] - start !== to - from) return false
    const held = this.#bytes.bytes
    for (let i = from; i < to; i++) if (held[start + i - from] !== bytes[i]) return false
    return true
  }

  #add(hash: number): number {
    this.#hashes[this.count] = hash
    this.#offsets[this.count + 1] = this.#bytes.length
    if (++this.count === this.#hashes.length) {
      const hashes = new Int32Array(2 * this.count)
      hashes.set(this.#hashes)
      const offsets = new Int32Array(2 * this.count + 1)
      offsets.set(this.#offsets)
      this.#hashes = hashes
      this.#offsets = offsets
      this.#slots = placed(this.count, (i) => hashes[i])
    }
    return this.count - 1
  }
}

/** Slots for four times as many numbers as there are. */
function placed(count: number, hash: (number: number) => number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(4 * count)
  const mask = slots.length - 1
  for (let i = 0; i < count; i++) {
    let slot = hash(i) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = i + 1
  }
  return slots
}

/** The finalizer of MurmurHash3, by Austin Appleby, of both halves of a double. */
function mixed(low: number, high: number): number {
  let hash = Math.imul(low, 0x9e3779b1) ^ high
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** FNV-1a, by Fowler, Noll and Vo, mixed, as its low bits alone are weak. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193)
  return mixed(hash, to - from)
}
