/** So many bytes are faster copied one by one than by a call. */
const FEW = 64

/** Of a number below 2^53. */
const MAX_VARINT_BYTES = 8

type MakeRoom = (bytes: number) => Uint8Array<ArrayBuffer>

const lastingRoom: MakeRoom = (bytes) => new Uint8Array(bytes)

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  new DataView(buffer, byteOffset, byteLength)

/** Bytes that grow at their end. The arrays that it hands out are views: they hold until more is added. */
export class ByteSink {
  /** Room for more than is there; whoever writes into it past `length` reserves first. */
  bytes: Uint8Array<ArrayBuffer>
  /** The same, for whoever writes words of several bytes. */
  words: DataView<ArrayBuffer>
  length = 0
  readonly #makeRoom: MakeRoom

  /** @param makeRoom makes so many bytes, whatever they hold */
  constructor(capacity = 1024, makeRoom: MakeRoom = lastingRoom) {
    this.#makeRoom = makeRoom
    this.bytes = makeRoom(capacity)
    this.words = viewOf(this.bytes)
  }

  /** Makes room for `count` more bytes. */
  reserve(count: number): void {
    const needed = this.length + count
    if (needed <= this.bytes.length) return
    const grown = this.#makeRoom(Math.max(needed, this.bytes.length * 2))
    grown.set(this.bytes.subarray(0, this.length))
    this.bytes = grown
    this.words = viewOf(grown)
  }

  byte(value: number): void {
    this.reserve(1)
    this.bytes[this.length++] = value
  }

  /** Appends the bytes [from, to). */
  append(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.reserve(to - from)
    if (to - from > FEW) this.bytes.set(bytes.subarray(from, to), this.length)
    else for (let i = from, at = this.length; i < to; ) this.bytes[at++] = bytes[i++]
    this.length += to - from
  }

  /** A whole number in [0, 2^53) as ULEB128: seven bits a byte, lowest first. */
  varint(value: number): void {
    this.reserve(MAX_VARINT_BYTES)
    let rest = value
    for (; rest > 0x7fffffff; rest = Math.floor(rest / 0x80)) this.bytes[this.length++] = (rest % 0x80) | 0x80
    for (rest |= 0; rest >= 0x80; rest >>= 7) this.bytes[this.length++] = (rest & 0x7f) | 0x80
    this.bytes[this.length++] = rest
  }

  /** A whole number within ±2^52 as a varint, signs folded in: 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
  zigzag(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value)
  }

  uint32(value: number): void {
    this.reserve(4)
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.length++] = value >>> shift
  }

  /** A view of all that is there. */
  view(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length)
  }
}
