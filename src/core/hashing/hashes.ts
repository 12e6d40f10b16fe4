/**
 * MurmurHash3_x86_128 with seed 0 for many values at once: kernel/hash holds the loops. The hash needs 32-bit integer operations
 * only, of which a vector does four at a time. It is not cryptographic: it tells accidents apart, not forgeries.
 */
import type { Utf8 } from '../column.ts'
import { kernel } from '../kernel/kernel.ts'
import { changed, filled, type Place, placeOf, withScratch } from '../kernel/memory.ts'
import type { Range } from '../range.ts'

/** Most rows that are hashed at once: few enough that the hashes of all columns stay in the processor's second cache. */
export const BLOCK_ROWS = 1024

/** The first two words of some values' hashes, which are their upper and lower 32 bits. */
export interface Hashes {
  readonly first: Uint32Array
  readonly second: Uint32Array
}

const WORD_BYTES = Uint32Array.BYTES_PER_ELEMENT

/** Hashes n doubles, which it changes to what is hashed: -0 to 0, and every NaN to one. */
export function hashDoubles(doubles: Float64Array, n: number, out: Hashes): void {
  changed(doubles.subarray(0, n), (place) =>
    filled(out.first, (first) => filled(out.second, (second) => kernel.hashDoubles(place, n, first, second))),
  )
}

/** Hashes the texts [start, end). @throws FullMemoryError when a block of them is too long for the kernel's memory */
export function hashTexts(texts: Utf8, start: number, end: number, out: Hashes): void {
  filled(out.first, (first) =>
    filled(out.second, (second) => {
      for (let from = start; from < end; from += BLOCK_ROWS) {
        const at = WORD_BYTES * (from - start)
        hashBlock(texts, { start: from, end: Math.min(from + BLOCK_ROWS, end) }, [first + at, second + at])
      }
    }),
  )
}

const hashBlock = (
  { bytes, offsets }: Utf8,
  { start, end }: Range,
  [first, second]: readonly Place[],
): void =>
  withScratch(() => {
    const texts = placeOf(bytes.subarray(offsets[start], offsets[end])) - offsets[start]
    kernel.hashTexts(texts, placeOf(offsets.subarray(start, end + 1)), end - start, first, second)
  })
