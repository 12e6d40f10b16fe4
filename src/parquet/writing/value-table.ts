/**
 * Values numbered in the order in which they first come: what a dictionary is made of. Hash tables with open addressing,
 * at most half full; the number of a value is stored with one added, as 0 is an empty slot.
 */
import type { Utf8 } from '../../core/column.ts'
import { ByteSink } from './byte-sink.ts'

const FIRST_CAPACITY = 1024

/** In a table of numbers a slot is four words: both halves of a double, its number, and one that is not used. */
const SLOT_BITS = 2
const SLOT_WORDS = 1 << SLOT_BITS

/** Numbers that differ in any bit are different values, so 0 and -0 are. */
export class NumberTable {
  count = 0
  #values = new Float64Array(FIRST_CAPACITY)
  #words = new Int32Array(this.#values.buffer)
  #slots = new Int32Array(2 * FIRST_CAPACITY * SLOT_WORDS)

  /** Puts the number of each value at `places`, new or not, where its place was. */
  numberEach(values: Float64Array, places: Int32Array): void {
    const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length)
    for (let i = 0; i < places.length; i++) {
      const place = places[i]
      places[i] = this.#numberOf(words[2 * place], words[2 * place + 1])
    }
  }

  /** All values by their numbers. */
  values(): Float64Array {
    return this.#values.subarray(0, this.count)
  }

  #numberOf(low: number, high: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = (mixed(low, high) << SLOT_BITS) & mask; ; slot = (slot + SLOT_WORDS) & mask) {
      const number = slots[slot + 2]
      if (number === 0) return this.#add(slot, low, high)
      if (slots[slot] === low && slots[slot + 1] === high) return number - 1
    }
  }

  #add(slot: number, low: number, high: number): number {
    this.#words[2 * this.count] = low
    this.#words[2 * this.count + 1] = high
    this.#slots[slot] = low
    this.#slots[slot + 1] = high
    this.#slots[slot + 2] = ++this.count
    if (this.count === this.#values.length) this.#grow()
    return this.count - 1
  }

  #grow(): void {
    const values = new Float64Array(2 * this.count)
    values.set(this.#values)
    this.#values = values
    this.#words = new Int32Array(values.buffer)
    this.#slots = numberSlots(this.#words, this.count)
  }
}

/** Slots for four times as many numbers as there are. */
function numberSlots(words: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(4 * count * SLOT_WORDS)
  const mask = slots.length - 1
  for (let i = 0; i < count; i++) {
    let slot = (mixed(words[2 * i], words[2 * i + 1]) << SLOT_BITS) & mask
    while (slots[slot + 2] !== 0) slot = (slot + SLOT_WORDS) & mask
    slots[slot] = words[2 * i]
    slots[slot + 1] = words[2 * i + 1]
    slots[slot + 2] = i + 1
  }
  return slots
}

export class TextTable {
  count = 0
  readonly #bytes = new ByteSink(16 * FIRST_CAPACITY)
  #offsets = new Int32Array(FIRST_CAPACITY + 1)
  #hashes = new Int32Array(FIRST_CAPACITY)
  #slots = new Int32Array(2 * FIRST_CAPACITY)

  /** Puts the number of each text at `places`, new or not, where its place was. */
  numberEach({ bytes, offsets }: Utf8, places: Int32Array): void {
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let i = 0; i < places.length; i++) {
      const place = places[i]
      places[i] = this.#numberOf(bytes, words, offsets[place], offsets[place + 1])
    }
  }

  /** All texts by their numbers. */
  values(): Utf8 {
    return { bytes: this.#bytes.view(), offsets: this.#offsets.subarray(0, this.count + 1) }
  }

  #numberOf(bytes: Uint8Array, words: DataView, from: number, to: number): number {
    const hash = hashOf(words, from, to)
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] - 1
      if (number === -1) {
        this.#bytes.append(bytes, from, to)
        return this.#add(slot, hash)
      }
      if (this.#hashes[number] === hash && this.#holds(number, words, from, to)) return number
    }
  }

  #holds(number: number, words: DataView, from: number, to: number): boolean {
    const start = this.#offsets[number]
    return (
      this.#offsets[number + 1] - start === to - from && areSame(this.#bytes.words, start, words, from, to)
    )
  }

  #add(slot: number, hash: number): number {
    this.#slots[slot] = this.count + 1
    this.#hashes[this.count] = hash
    this.#offsets[++this.count] = this.#bytes.length
    if (this.count === this.#hashes.length) this.#grow()
    return this.count - 1
  }

  #grow(): void {
    const hashes = new Int32Array(2 * this.count)
    hashes.set(this.#hashes)
    const offsets = new Int32Array(2 * this.count + 1)
    offsets.set(this.#offsets)
    this.#hashes = hashes
    this.#offsets = offsets
    this.#slots = textSlots(hashes, this.count)
  }
}

/** Slots for four times as many texts as there are. */
function textSlots(hashes: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(4 * count)
  const mask = slots.length - 1
  for (let i = 0; i < count; i++) {
    let slot = hashes[i] & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = i + 1
  }
  return slots
}

/** Whether the bytes from `start` on are the bytes [from, to) of others. */
function areSame(held: DataView, start: number, others: DataView, from: number, to: number): boolean {
  const shift = start - from
  let at = from
  for (; at + 4 <= to; at += 4) if (held.getInt32(at + shift) !== others.getInt32(at)) return false
  for (; at < to; at++) if (held.getUint8(at + shift) !== others.getUint8(at)) return false
  return true
}

/** The finalizer of MurmurHash3, by Austin Appleby, of both halves of a double. */
function mixed(low: number, high: number): number {
  let hash = Math.imul(low, 0x9e3779b1) ^ high
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** As FNV-1a, by Fowler, Noll and Vo, but of four bytes at a time, and mixed. */
function hashOf(words: DataView, from: number, to: number): number {
  let hash = 0x811c9dc5
  let at = from
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ words.getInt32(at, true), 0x01000193)
    hash ^= hash >>> 15
  }
  for (; at < to; at++) hash = Math.imul(hash ^ words.getUint8(at), 0x01000193)
  return mixed(hash, to - from)
}
