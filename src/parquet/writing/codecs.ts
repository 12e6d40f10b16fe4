/** How pages are compressed. */
import { constants, zstdCompressSync } from 'node:zlib'
import { kernel } from '../../core/kernel/kernel.ts'
import { bytesAt, type Place, scratch } from '../../core/kernel/memory.ts'

export const COMPRESSIONS = ['snappy', 'zstd', 'none'] as const
export type Compression = (typeof COMPRESSIONS)[number]

/** The fastest. Others look for short words in digits, and find more bytes than entropy coding alone makes. */
const ZSTD_OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** What is made of a page; a view that holds until more of the kernel's memory is taken. */
export const COMPRESS: Readonly<Record<Compression, (page: Place, bytes: number) => Uint8Array>> = {
  snappy: (page, bytes) => {
    const packed = scratch(snappyRoom(bytes))
    return bytesAt(packed, kernel.compressSnappy(packed, page, bytes) - packed)
  },
  zstd: (page, bytes) => zstdCompressSync(bytesAt(page, bytes), ZSTD_OPTIONS),
  none: bytesAt,
}

/** No page of so many bytes grows to more: a literal's head may take a byte for every three of a copy. */
const snappyRoom = (bytes: number) => 32 + bytes + Math.ceil(bytes / 3)
