import { kernel } from '../../core/kernel/kernel.ts'
import type { Place } from '../../core/kernel/memory.ts'
import { scratch } from '../../core/kernel/memory.ts'
import { ByteSink } from './byte-sink.ts'
import { COMPRESS, type Compression } from './codecs.ts'
import { dataPageHeader, dictionaryPageHeader, ENCODING, type Encoding } from './parquet-format.ts'

/** Where a first page does not shrink to so much of itself, unpacking the pages would be for nothing. */
const WORTH_COMPRESSING = 0.98

/** Scratch: all column chunks of all files are made here, one after the other. */
const chunk = new ByteSink()

export interface Page {
  /** Texts, or numbers and codes. */
  readonly holdsTexts: boolean
  /** Bytes that it does not exceed, before compression. */
  readonly room: number
  /** Puts it in the kernel's memory, and says where it ends. */
  readonly append: (to: Place) => Place
}

type PageHeader = (sizes: { readonly rawBytes: number; readonly bytes: number }) => Uint8Array

/** The pages of one column chunk. One is in the making at a time, in all of the process. */
export class PageSink {
  /** Of all pages with their heads, before compression. */
  rawBytes = 0
  dataPages = 0
  /** Where data pages begin: behind the dictionary page, if there is one. */
  dataPageOffset = 0
  #compression: Compression

  constructor(compression: Compression) {
    this.#compression = compression
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

  /** Adds a dictionary of so many values; it comes first. */
  addDictionary(count: number, page: Page): void {
    this.#add({ ...page, isTrial: false }, (sizes) =>
      dictionaryPageHeader({ ...sizes, count, encoding: ENCODING.PLAIN }),
    )
    this.dataPageOffset = chunk.length
  }

  /** Adds a page of data, of so many rows. */
  addData(count: number, encoding: Encoding, page: Page): void {
    this.#add({ ...page, isTrial: chunk.length === 0 }, (sizes) =>
      dataPageHeader({ ...sizes, count, encoding }),
    )
    this.dataPages++
  }

  #add(
    { room, append, holdsTexts, isTrial }: Page & { readonly isTrial: boolean },
    header: PageHeader,
  ): void {
    const page = scratch(room)
    const rawBytes = append(page) - page
    let packed = COMPRESS[this.#compression](page, rawBytes, holdsTexts)
    if (isTrial && packed.length > rawBytes * WORTH_COMPRESSING) {
      this.#compression = 'none'
      packed = COMPRESS.none(page, rawBytes, holdsTexts)
    }
    const head = header({ rawBytes, bytes: packed.length })
    chunk.append(head)
    chunk.append(packed)
    this.rawBytes += head.length + rawBytes
    kernel.release(page)
  }
}
