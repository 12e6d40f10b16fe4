/** How pages are compressed. */
import { constants, zstdCompressSync } from 'node:zlib'
import { kernel } from '../../core/kernel/kernel.ts'
import { bytesAt, type Place } from '../../core/kernel/memory.ts'

export const COMPRESSIONS = ['snappy', 'zstd', 'none'] as const
export type Compression = (typeof COMPRESSIONS)[number]

const zstd = (level: number) => ({ params: { [constants.ZSTD_c_compressionLevel]: level } })

/** The fastest. Others look for short words in digits, and find more bytes than entropy coding alone makes. */
const ZSTD_TEXTS = zstd(1)
/** Finds codes that come again in the same order, as those of a card's rows do. */
const ZSTD_NUMBERS = zstd(5)

/** A page before it is compressed. */
interface RawPage {
  readonly place: Place
  readonly bytes: number
  /** Texts, or numbers and codes. */
  readonly holdsTexts: boolean
}

/** Puts what is made of a page, and says where it ends. */
export const COMPRESS: Readonly<Record<Compression, (to: Place, page: RawPage) => Place>> = {
  snappy: (to, { place, bytes }) => kernel.compressSnappy(to, place, bytes),
  zstd: (to, { place, bytes, holdsTexts }) =>
    put(to, zstdCompressSync(bytesAt(place, bytes), holdsTexts ? ZSTD_TEXTS : ZSTD_NUMBERS)),
  none: (to, { place, bytes }) => put(to, bytesAt(place, bytes)),
}

function put(to: Place, bytes: Uint8Array): Place {
  bytesAt(to, bytes.length).set(bytes)
  return to + bytes.length
}

/** Room for a page of so many bytes, which grows to no more: in snappy a literal's head may take a byte for every three of a copy. */
export const packedRoom = (bytes: number): number => 512 + bytes + Math.ceil(bytes / 3)

/** Zstd looks for what comes again byte by byte, and so finds it in codes of whole bytes alone. */
export const wantsWholeBytes = (compression: Compression): boolean => compression === 'zstd'
