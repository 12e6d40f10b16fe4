import { kernel } from '../../core/kernel/kernel.ts'
import { bytesAt, type Place, scratch } from '../../core/kernel/memory.ts'
import { COMPRESS, type Compression, packedRoom } from './codecs.ts'
import { dataPageHeader, dictionaryPageHeader, ENCODING, type Encoding } from './parquet-format.ts'

/** Where a first page does not shrink to so much of itself, unpacking the pages would be for nothing. */
const WORTH_COMPRESSING = 0.98

export interface Page {
  readonly holdsTexts: boolean
  /** Bytes that it does not exceed, before compression. */
  readonly room: number
  /** Puts it in the kernel's memory, and says where it ends. */
  readonly append: (to: Place) => Place
}

type PageHeader = (sizes: { readonly rawBytes: number; readonly bytes: number }) => Uint8Array

/** The pages of one column chunk, in scratch memory. */
export class PageSink {
  /** Of all pages with their heads, before compression. */
  rawBytes = 0
  dataPages = 0
  /** Where data pages begin: behind the dictionary page, if there is one. */
  dataPageOffset = 0
  #compression: Compression
  /** Pages, each behind its head. */
  readonly #pieces: Uint8Array[] = []
  #bytes = 0

  constructor(compression: Compression) {
    this.#compression = compression
  }

  /** How all pages are compressed: not at all where there is no dictionary and the first shows that it does not pay. */
  get compression(): Compression {
    return this.#compression
  }

  /** A copy of all pages with their heads, of no more bytes than these have. */
  bytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.#bytes)
    let at = 0
    for (const piece of this.#pieces) {
      all.set(piece, at)
      at += piece.length
    }
    return all
  }

  /** Adds a dictionary of so many values; it comes first. */
  addDictionary(count: number, page: Page): void {
    this.#add({ ...page, isTrial: false }, (sizes) =>
      dictionaryPageHeader({ ...sizes, count, encoding: ENCODING.PLAIN }),
    )
    this.dataPageOffset = this.#bytes
  }

  /** Adds a page of data, of so many rows. */
  addData(count: number, encoding: Encoding, page: Page): void {
    this.#add({ ...page, isTrial: this.#bytes === 0 }, (sizes) =>
      dataPageHeader({ ...sizes, count, encoding }),
    )
    this.dataPages++
  }

  #add(
    { room, append, holdsTexts, isTrial }: Page & { readonly isTrial: boolean },
    header: PageHeader,
  ): void {
    const packed = scratch(packedRoom(room))
    const place = scratch(room)
    const page = { place, bytes: append(place) - place, holdsTexts }
    let end = COMPRESS[this.#compression](packed, page)
    if (isTrial && end - packed > page.bytes * WORTH_COMPRESSING) {
      this.#compression = 'none'
      end = COMPRESS.none(packed, page)
    }
    const bytes = end - packed
    const head = header({ rawBytes: page.bytes, bytes })
    this.#pieces.push(head, bytesAt(packed, bytes))
    this.#bytes += head.length + bytes
    this.rawBytes += head.length + page.bytes
    // What is left over is taken back.
    kernel.release(packed)
    scratch(bytes)
  }
}
