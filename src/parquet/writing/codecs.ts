/** How pages are compressed. */
import { constants, zstdCompressSync } from 'node:zlib'
import { kernel } from '../../core/kernel/kernel.ts'
import { bytesAt, type Place, scratch } from '../../core/kernel/memory.ts'

export const COMPRESSIONS = ['snappy', 'zstd', 'none'] as const
export type Compression = (typeof COMPRESSIONS)[number]

const zstd = (level: number) => ({ params: { [constants.ZSTD_c_compressionLevel]: level } })

/** The fastest. Others look for short words in digits, and find more bytes than entropy coding alone makes. */
const ZSTD_TEXTS = zstd(1)
/** Finds codes that come again in the same order, as those of a card's rows do. */
const ZSTD_NUMBERS = zstd(5)

/** What is made of a page; a view that holds until more of the kernel's memory is taken. */
export const COMPRESS: Readonly<
  Record<Compression, (page: Place, bytes: number, holdsTexts: boolean) => Uint8Array>
> = {
  snappy: (page, bytes) => {
    const packed = scratch(snappyRoom(bytes))
    return bytesAt(packed, kernel.compressSnappy(packed, page, bytes) - packed)
  },
  zstd: (page, bytes, holdsTexts) =>
    zstdCompressSync(bytesAt(page, bytes), holdsTexts ? ZSTD_TEXTS : ZSTD_NUMBERS),
  none: bytesAt,
}

/** Zstd looks for what comes again byte by byte, and so finds it in codes of whole bytes alone. */
export const wantsWholeBytes = (compression: Compression): boolean => compression === 'zstd'

/** No page of so many bytes grows to more: a literal's head may take a byte for every three of a copy. */
const snappyRoom = (bytes: number) => 32 + bytes + Math.ceil(bytes / 3)
