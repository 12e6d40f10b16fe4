/**
 * Values numbered in the order in which they first come: what a dictionary is made of. A hash table with open addressing,
 * at most half full. A slot is four words that lie in one line of cache: the hash of a value, its length, its number with
 * one added, as 0 is an empty slot, and one that is not used.
 */
import type { PlainColumn, Utf8 } from '../../core/column.ts'
import { evenSteps } from '../../core/count.ts'
import { ByteSink } from './byte-sink.ts'

const FIRST_CAPACITY = 1024
const SLOT_BITS = 2
const SLOT = 1 << SLOT_BITS
const LENGTH = 1
const NUMBER = 2

const DOUBLE_BYTES = 8

/** A value is its bytes: a text its UTF-8, a number those of a double. So 0 and -0 are two, and NaN is one. */
export class ValueTable {
  count = 0
  readonly #bytes = new ByteSink(16 * FIRST_CAPACITY)
  #offsets = new Int32Array(FIRST_CAPACITY + 1)
  #slots = new Int32Array(2 * FIRST_CAPACITY * SLOT)
  #source: Utf8 = { bytes: this.#bytes.bytes, offsets: this.#offsets }
  #words = this.#bytes.words

  /** Places are those in this column from now on. */
  read(column: PlainColumn): void {
    this.#source = column.type === 'string' ? column.values : numberBytes(column.values)
    const { buffer, byteOffset, byteLength } = this.#source.bytes
    this.#words = new DataView(buffer as ArrayBuffer, byteOffset, byteLength)
  }

  /** Puts the numbers of values where their places are. */
  numberEach(places: Int32Array): void {
    for (let i = 0; i < places.length; i++) places[i] = this.numberAt(places[i])
  }

  /** The number of the value at a place, new or not. */
  numberAt(place: number): number {
    const from = this.#source.offsets[place]
    const length = this.#source.offsets[place + 1] - from
    const hash = hashOf(this.#words, from, length)
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = (hash << SLOT_BITS) & mask; ; slot = (slot + SLOT) & mask) {
      const number = slots[slot + NUMBER] - 1
      if (number === -1) return this.#add(slot, hash, from, length)
      if (slots[slot] === hash && slots[slot + LENGTH] === length && this.#holds(number, from, length))
        return number
    }
  }

  /** All texts by their numbers. */
  texts(): Utf8 {
    return { bytes: this.#bytes.view(), offsets: this.#offsets.subarray(0, this.count + 1) }
  }

  /** All numbers by their numbers. */
  doubles(): Float64Array {
    return new Float64Array(this.#bytes.bytes.buffer, 0, this.count)
  }

  #holds(number: number, from: number, length: number): boolean {
    return areSame(this.#bytes.words, this.#offsets[number], this.#words, from, length)
  }

  #add(slot: number, hash: number, from: number, length: number): number {
    const slots = this.#slots
    slots[slot] = hash
    slots[slot + LENGTH] = length
    slots[slot + NUMBER] = ++this.count
    this.#bytes.append(this.#source.bytes, from, from + length)
    this.#offsets[this.count] = this.#bytes.length
    if (this.count + 1 === this.#offsets.length) this.#grow()
    return slots[slot + NUMBER] - 1
  }

  #grow(): void {
    const offsets = new Int32Array(2 * this.count + 1)
    offsets.set(this.#offsets)
    this.#offsets = offsets
    this.#slots = moreSlots(this.#slots)
  }
}

function numberBytes(values: Uint8Array | Int32Array | Float64Array): Utf8 {
  const { buffer, byteOffset, byteLength, length } =
    values instanceof Float64Array ? values : new Float64Array(values)
  return {
    bytes: new Uint8Array(buffer, byteOffset, byteLength),
    offsets: evenSteps(length + 1, DOUBLE_BYTES),
  }
}

/** Twice as many slots, with the same in them. */
function moreSlots(slots: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * slots.length)
  const mask = more.length - 1
  for (let from = 0; from < slots.length; from += SLOT) {
    if (slots[from + NUMBER] === 0) continue
    let to = (slots[from] << SLOT_BITS) & mask
    while (more[to + NUMBER] !== 0) to = (to + SLOT) & mask
    more[to] = slots[from]
    more[to + LENGTH] = slots[from + LENGTH]
    more[to + NUMBER] = slots[from + NUMBER]
  }
  return more
}

/** Whether so many bytes are the same from both places on. */
function areSame(some: DataView, at: number, others: DataView, from: number, length: number): boolean {
  let i = 0
  for (; i + 4 <= length; i += 4) if (some.getInt32(at + i) !== others.getInt32(from + i)) return false
  for (; i < length; i++) if (some.getUint8(at + i) !== others.getUint8(from + i)) return false
  return true
}

/** FNV-1a, by Fowler, Noll and Vo, but of four bytes at a time, ended as MurmurHash3, by Austin Appleby. */
function hashOf(words: DataView, from: number, length: number): number {
  const end = from + length
  let hash = 0x811c9dc5 ^ length
  let at = from
  for (; at + 4 <= end; at += 4) {
    hash = Math.imul(hash ^ words.getInt32(at, true), 0x01000193)
    hash ^= hash >>> 15
  }
  for (; at < end; at++) hash = Math.imul(hash ^ words.getUint8(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
