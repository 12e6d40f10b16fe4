import type { Utf8 } from '../column.ts'
import { filled, type Place } from '../kernel/memory.ts'
import { emptyBytes, emptyInts } from '../workspace.ts'

/**
 * n texts of at most so many bytes together, once a loop has put them end to end, and where each begins and the last ends. Bytes that they do
 * not take are lost until the workspace is used again.
 */
export function collectTexts(n: number, mostBytes: number, fill: (starts: Place, out: Place) => void): Utf8 {
  const [bytes, offsets] = [emptyBytes(mostBytes), emptyInts(n + 1)]
  filled(bytes, (out) => filled(offsets, (starts) => fill(starts, out)))
  return { bytes: bytes.subarray(0, offsets[n]), offsets }
}
