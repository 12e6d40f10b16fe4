import { ByteSink } from './byte-sink.ts'
import { COMPRESS, type Compression } from './codecs.ts'
import { dataPageHeader, dictionaryPageHeader, ENCODING, type Encoding } from './parquet-format.ts'

/** Where a first page does not shrink to so much of itself, unpacking the pages would be for nothing. */
const WORTH_COMPRESSING = 0.98

/** Scratch: all pages of all files are made here, one after the other, and all column chunks. */
const page = new ByteSink()
const packed = new ByteSink()
const chunk = new ByteSink()

/** The pages of one column chunk. One is in the making at a time, in all of the process. */
export class PageSink {
  /** The page in the making, as it is before compression. */
  readonly page = page
  /** Of all pages with their heads, before compression. */
  rawBytes = 0
  dataPages = 0
  /** Where data pages begin: behind the dictionary page, if there is one. */
  dataPageOffset = 0
  #compression: Compression

  constructor(compression: Compression) {
    this.#compression = compression
    page.length = 0
    chunk.length = 0
  }

  /** How all pages are compressed: not at all where there is no dictionary and the first shows that it does not pay. */
  get compression(): Compression {
    return this.#compression
  }

  /** A copy of all pages with their heads, of no more bytes than these have. */
  bytes(): Uint8Array<ArrayBuffer> {
    return chunk.view().slice()
  }

  /** Ends the page as the dictionary, of so many values; it comes first. */
  endDictionary(count: number): void {
    this.#compress()
    this.#end((sizes) => dictionaryPageHeader({ ...sizes, count, encoding: ENCODING.PLAIN }))
    this.dataPageOffset = chunk.length
  }

  /** Ends the page as one of data, of so many rows. */
  endData(count: number, encoding: Encoding): void {
    this.#compress()
    if (chunk.length === 0 && packed.length > page.length * WORTH_COMPRESSING) {
      this.#compression = 'none'
      this.#compress()
    }
    this.#end((sizes) => dataPageHeader({ ...sizes, count, encoding }))
    this.dataPages++
  }

  #compress(): void {
    packed.length = 0
    COMPRESS[this.#compression](packed, page.view())
  }

  /** Puts the compressed page behind its head. */
  #end(header: (sizes: { rawBytes: number; bytes: number }) => Uint8Array): void {
    const head = header({ rawBytes: page.length, bytes: packed.length })
    chunk.append(head)
    chunk.append(packed.view())
    this.rawBytes += head.length + page.length
    page.length = 0
  }
}
