/** How pages are compressed. */
import { constants, zstdCompressSync } from 'node:zlib'
import type { ByteSink } from './byte-sink.ts'
import { appendSnappy } from './snappy.ts'

export const COMPRESSIONS = ['snappy', 'zstd', 'none'] as const
export type Compression = (typeof COMPRESSIONS)[number]

/** The fastest. Others look for short words in digits, and find more bytes than entropy coding alone makes. */
const ZSTD_OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** Appends a page, compressed. */
export const COMPRESS: Readonly<Record<Compression, (sink: ByteSink, page: Uint8Array) => void>> = {
  snappy: appendSnappy,
  zstd: (sink, page) => sink.append(zstdCompressSync(page, ZSTD_OPTIONS)),
  none: (sink, page) => sink.append(page),
}
