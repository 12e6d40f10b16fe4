import { ContractError } from '../core/errors.ts'

/** After the footer: its length as uint32, little-endian, and the magic `PAR1`. */
const TRAILER_BYTES = 8

/**
 * Puts the key-value metadata of a footer into the order of `metadata`. The library writes them in the order of a
 * randomly seeded hash map; without this, two files of the same rows would differ.
 *
 * @param end       the last bytes of a Parquet file, its whole footer among them; changed in place and returned
 * @param metadata  exactly what the file was written with
 */
export function orderMetadata(end: Uint8Array, metadata: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(metadata).map(([key, value]) => keyValueBytes(key, value))
  if (entries.length === 0) return end
  const view = Buffer.from(end.buffer, end.byteOffset, end.byteLength)
  const footer = view.subarray(view.length - TRAILER_BYTES - view.readUInt32LE(view.length - TRAILER_BYTES))
  const ordered = Buffer.concat(entries)
  // They lie end to end in some order, so together they fill the bytes from the first of them on.
  const start = Math.min(...entries.map((entry) => footer.indexOf(entry)))
  const stop = Math.max(...entries.map((entry) => footer.indexOf(entry) + entry.length))
  if (start === -1 || stop - start !== ordered.length) {
    throw new ContractError('Parquet footer: expected the key-value metadata in one piece, found otherwise')
  }
  ordered.copy(footer, start)
  return end
}

/** A KeyValue struct (1: string key, 2: string value) in Thrift's compact protocol. */
function keyValueBytes(key: string, value: string): Buffer {
  return Buffer.concat([...binaryField(key), ...binaryField(value), Buffer.of(0)])
}

/** The next field of a struct, of type binary: header, length, bytes. */
function binaryField(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  return [Buffer.of(0x18), varint(bytes.length), bytes]
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest])
    bytes.push((rest & 0x7f) | 0x80)
  }
}
