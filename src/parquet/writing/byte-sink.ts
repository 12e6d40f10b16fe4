/** So many bytes are faster copied one by one than by a call. */
const FEW = 64

/** Of a number below 2^53. */
const MAX_VARINT_BYTES = 8

/** Bytes that grow at their end. The arrays that it hands out are views: they hold until more is added. */
export class ByteSink {
  length = 0
  #bytes: Uint8Array<ArrayBuffer>

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity)
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.length++] = value
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    if (bytes.length > FEW) this.#bytes.set(bytes, this.length)
    else for (let i = 0; i < bytes.length; i++) this.#bytes[this.length + i] = bytes[i]
    this.length += bytes.length
  }

  /** A whole number in [0, 2^53) as ULEB128: seven bits a byte, lowest first. */
  varint(value: number): void {
    this.#reserve(MAX_VARINT_BYTES)
    let rest = value
    for (; rest > 0x7fffffff; rest = Math.floor(rest / 0x80))
      this.#bytes[this.length++] = (rest % 0x80) | 0x80
    for (rest |= 0; rest >= 0x80; rest >>= 7) this.#bytes[this.length++] = (rest & 0x7f) | 0x80
    this.#bytes[this.length++] = rest
  }

  /** A whole number within ±2^52 as a varint, signs folded in: 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
  zigzag(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value)
  }

  /** A view of all that is there. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length)
  }

  /** Makes room for `count` more bytes. */
  #reserve(count: number): void {
    const needed = this.length + count
    if (needed <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
    grown.set(this.#bytes.subarray(0, this.length))
    this.#bytes = grown
  }
}
