import type { Utf8 } from '../core/column.ts'

/** `count` texts end to end in UTF-8. */
export function encodeTexts(count: number, text: (index: number) => string): Utf8 {
  const offsets = new Int32Array(count + 1)
  const encoded: Buffer[] = []
  for (let i = 0; i < count; i++) {
    const bytes = Buffer.from(text(i))
    encoded.push(bytes)
    offsets[i + 1] = offsets[i] + bytes.length
  }
  return { bytes: Buffer.concat(encoded), offsets }
}

/** Bytes [offsets[i], offsets[i + 1]) as lowercase hex, two digits a byte. */
export function hexTexts(bytes: Uint8Array, offsets: Int32Array): Utf8 {
  const digits = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
  return { bytes: Buffer.from(digits, 'latin1'), offsets: offsets.map((offset) => offset * 2) }
}
