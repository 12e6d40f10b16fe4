import type { Utf8 } from '../column.ts'
import { emptyBytes, emptyInts } from '../workspace.ts'

const encoder = new TextEncoder()

/** Builds n texts end to end, piece by piece, in one growing buffer. */
export class TextBuilder {
  #bytes: Uint8Array
  #length = 0
  readonly #offsets: Int32Array
  #texts = 0

  constructor(texts: number, bytesPerText: number) {
    this.#bytes = emptyBytes(texts * bytesPerText + 64)
    this.#offsets = emptyInts(texts + 1)
    this.#offsets[0] = 0
  }

  append(piece: Uint8Array): void {
    this.#reserve(piece.length)
    this.#bytes.set(piece, this.#length)
    this.#length += piece.length
  }

  /** Appends text i of others, byte by byte: faster than a view for the short texts of a column. */
  appendText(from: Utf8, i: number): void {
    const end = from.offsets[i + 1]
    this.#reserve(end - from.offsets[i])
    for (let at = from.offsets[i]; at < end; at++) this.#bytes[this.#length++] = from.bytes[at]
  }

  appendByte(byte: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = byte
  }

  appendString(text: string): void {
    this.append(encoder.encode(text))
  }

  /** A whole number, not negative, in decimal, padded with zeros to `width`. */
  appendNumber(value: number, width: number): void {
    let digits = 1
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++
    if (digits < width) digits = width
    this.#reserve(digits)
    let rest = value
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      this.#bytes[at] = 48 + (rest % 10)
      rest = Math.floor(rest / 10)
    }
    this.#length += digits
  }

  endText(): void {
    this.#offsets[++this.#texts] = this.#length
  }

  finish(): Utf8 {
    return { bytes: this.#bytes.subarray(0, this.#length), offsets: this.#offsets }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = emptyBytes(Math.max(this.#bytes.length * 2, this.#length + more))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}
