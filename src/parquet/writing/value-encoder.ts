/** Which encoding the values of a column chunk get, and what it makes of them. Why: docs/decisions/0012-own-parquet-writer.md. */
import type { FieldType } from '../../core/column.ts'
import { kernel } from '../../core/kernel/kernel.ts'
import type { Place } from '../../core/kernel/memory.ts'
import { boundsOf, numberBounds } from './bounds.ts'
import { type Compression, wantsWholeBytes } from './codecs.ts'
import { type CodedValues, codeValues } from './coded-values.ts'
import { type KernelNumbers, type KernelValues, textBytes } from './kernel-values.ts'
import { type Bounds, ENCODING, type Encoding } from './parquet-format.ts'
import { appendPlain, BYTES_OF, plainBytes } from './plain.ts'
import { type ChunkRows, gatherValues } from './slices.ts'

/** The values of a column chunk, nulls left out, ready to be cut into pages. */
export interface ValueEncoder {
  readonly encoding: Encoding
  /** The values that codes stand for; null where pages hold values themselves. */
  readonly dictionary: KernelValues | null
  readonly bounds: Bounds | null
  /** About so many bytes of all values, encoded. */
  readonly bytes: number
  /** Room that the values [start, end) do not exceed, in bytes. */
  readonly room: (start: number, end: number) => number
  /** Appends the values [start, end). */
  readonly append: (to: Place, start: number, end: number) => Place
}

/** Whether values of the field recur, so that storing each once may pay. A bool is a bit already. */
const recurs = ({ cardinality, type }: FieldType) =>
  (cardinality === 'low' || cardinality === 'recurring') && type !== 'bool'

/** An encoder of the values of the rows. */
export function encodeValues(field: FieldType, rows: ChunkRows, compression: Compression): ValueEncoder {
  if (recurs(field)) {
    const coded = codeValues(rows)
    const encoder = dictionaryEncoder(coded, wantsWholeBytes(compression))
    if (encoder.bytes + plainBytes(coded.dictionary) < codedPlainBytes(coded)) return encoder
  }
  return plainEncoder(field, gatherValues(rows))
}

/** More than any number takes in any encoding, its share of the heads of blocks and runs included. */
const MAX_NUMBER_BYTES = 10
/** And the heads before all of them, and what pads the last 32. */
const MAX_HEAD_BYTES = 512

/** Room that the numbers [start, end) do not exceed in any encoding, in bytes. */
export const numbersRoom = (start: number, end: number) => MAX_HEAD_BYTES + MAX_NUMBER_BYTES * (end - start)

function dictionaryEncoder({ codes, count, dictionary }: CodedValues, hasWholeBytes: boolean): ValueEncoder {
  return {
    encoding: ENCODING.RLE_DICTIONARY,
    dictionary,
    bounds: boundsOf(dictionary),
    bytes: Math.ceil((count * widthOf(dictionary.count - 1)) / 8),
    room: numbersRoom,
    // Texts are numbered as they first come, so early pages may need fewer bits.
    append: (to, start, end) => kernel.appendCodes(to, codes + 4 * start, end - start, hasWholeBytes ? 1 : 0),
  }
}

/** Bits that hold all whole numbers in [0, max], at least one. */
const widthOf = (max: number) => Math.max(1, 32 - Math.clz32(max))

function plainEncoder(field: FieldType, values: KernelValues): ValueEncoder {
  const base = { dictionary: null, bounds: boundsOf(values), bytes: plainBytes(values), room: numbersRoom }
  if (values.type === 'string') {
    const { bytes, offsets } = values
    return {
      ...base,
      encoding: ENCODING.DELTA_LENGTH_BYTE_ARRAY,
      room: (start, end) => numbersRoom(start, end) + textBytes(values, start, end),
      append: (to, start, end) => kernel.appendTexts(to, bytes, offsets + 4 * start, end - start),
    }
  }
  if (lieClose(field, values)) {
    const { doubles } = values
    return {
      ...base,
      encoding: ENCODING.DELTA_BINARY_PACKED,
      append: (to, start, end) => kernel.appendDeltas(to, doubles + 8 * start, end - start),
    }
  }
  return {
    ...base,
    encoding: ENCODING.PLAIN,
    append: (to, start, end) => appendPlain(to, values, start, end),
  }
}

/**
 * Values within ± these have differences of as many bits as themselves, so that nothing wraps around; and those of 64 bits
 * are exact in doubles.
 */
export const MAX_DELTA_VALUE = { int32: 2 ** 30 - 1, int64: 2 ** 51, timestamp: 2 ** 51 } as const

function lieClose({ cardinality }: FieldType, values: KernelNumbers): boolean {
  const { type } = values
  if (type === 'bool' || type === 'float64') return false
  if (type !== 'timestamp' && cardinality !== 'ordered') return false
  const [least, most] = numberBounds(values)
  return Math.max(-least, most) <= MAX_DELTA_VALUE[type]
}

/**
 * About what the values would take outside a dictionary, if each came as often; the lengths of texts are packed there, and
 * left out of account.
 */
function codedPlainBytes({ count, dictionary }: CodedValues): number {
  if (dictionary.type !== 'string') return count * BYTES_OF[dictionary.type]
  return (count * textBytes(dictionary, 0, dictionary.count)) / dictionary.count
}
