/**
 * Texts numbered in the order in which they first come: what a dictionary is made of. A hash table with open addressing,
 * at most three quarters full, as it had better fit into the cache. A slot is two words: the hash of a text, and its number
 * with one added, as 0 is an empty slot.
 */

import type { Utf8 } from '../../core/column.ts'
import { emptyBytes, emptyInts } from '../../core/workspace.ts'
import { ByteSink } from './byte-sink.ts'

const FIRST_SLOTS = 2048
const MAX_FULL = 3 / 4

/** A text is its bytes in UTF-8. */
export class TextTable {
  count = 0
  readonly #bytes = new ByteSink(8 * FIRST_SLOTS, emptyBytes)
  #offsets = emptyInts(FIRST_SLOTS).fill(0, 0, 1)
  #slots = emptyInts(2 * FIRST_SLOTS).fill(0)
  #source: Utf8 = { bytes: this.#bytes.bytes, offsets: this.#offsets }
  #words = this.#bytes.words

  /** Places are those in these texts from now on. */
  read(texts: Utf8): void {
    this.#source = texts
    const { buffer, byteOffset, byteLength } = texts.bytes
    this.#words = new DataView(buffer as ArrayBuffer, byteOffset, byteLength)
  }

  /** Puts the numbers of texts where their places are. */
  numberEach(places: Int32Array): void {
    for (let i = 0; i < places.length; i++) places[i] = this.numberAt(places[i])
  }

  /** The number of the text at a place, new or not. */
  numberAt(place: number): number {
    const from = this.#source.offsets[place]
    const length = this.#source.offsets[place + 1] - from
    const hash = hashOf(this.#words, from, length)
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot + 1] - 1
      if (number === -1) return this.#add(slot, hash, from, length)
      if (slots[slot] === hash && this.#holds(number, from, length)) return number
    }
  }

  /** All texts by their numbers. */
  texts(): Utf8 {
    return { bytes: this.#bytes.view(), offsets: this.#offsets.subarray(0, this.count + 1) }
  }

  #holds(number: number, from: number, length: number): boolean {
    const at = this.#offsets[number]
    return (
      this.#offsets[number + 1] === at + length && areSame(this.#bytes.words, at, this.#words, from, length)
    )
  }

  #add(slot: number, hash: number, from: number, length: number): number {
    const number = this.count++
    this.#slots[slot] = hash
    this.#slots[slot + 1] = this.count
    this.#bytes.append(this.#source.bytes, from, from + length)
    this.#offsets[this.count] = this.#bytes.length
    if (this.count + 1 > this.#offsets.length * MAX_FULL) this.#grow()
    return number
  }

  /** There are as many offsets as slots. */
  #grow(): void {
    const offsets = emptyInts(2 * this.#offsets.length)
    offsets.set(this.#offsets)
    this.#offsets = offsets
    this.#slots = moreSlots(this.#slots)
  }
}

/** Twice as many slots, with the same in them. */
function moreSlots(slots: Int32Array): Int32Array<ArrayBuffer> {
  const more = emptyInts(2 * slots.length).fill(0)
  const mask = more.length - 1
  for (let from = 0; from < slots.length; from += 2) {
    if (slots[from + 1] === 0) continue
    let to = (slots[from] << 1) & mask
    while (more[to + 1] !== 0) to = (to + 2) & mask
    more[to] = slots[from]
    more[to + 1] = slots[from + 1]
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
