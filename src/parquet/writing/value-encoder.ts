/** Which encoding the values of a column chunk get, and what it makes of them. Why: docs/decisions/0012-own-parquet-writer.md. */
import { columnLength, type FieldType, type PlainColumn } from '../../core/column.ts'
import { bitWidth } from './bit-packing.ts'
import { boundsOf, numberBounds } from './bounds.ts'
import type { ByteSink } from './byte-sink.ts'
import { type CodedValues, codeValues } from './coded-values.ts'
import { appendDeltas, MAX_DELTA_VALUE } from './delta.ts'
import { appendHybrid } from './hybrid.ts'
import { type Bounds, ENCODING, type Encoding } from './parquet-format.ts'
import { appendPlain, appendTexts } from './plain.ts'
import { gatherValues, type Slice } from './slices.ts'

/** The values of a column chunk, nulls left out, ready to be cut into pages. */
export interface ValueEncoder {
  readonly encoding: Encoding
  /** The values that codes stand for; null where pages hold values themselves. */
  readonly dictionary: PlainColumn | null
  readonly bounds: Bounds | null
  /** About so many bytes of all values, encoded. */
  readonly bytes: number
  /** Appends the values [start, end). */
  readonly append: (sink: ByteSink, start: number, end: number) => void
}

/** Whether values of the field recur, so that storing each once may pay. A bool is a bit already. */
const recurs = ({ cardinality, type }: FieldType) =>
  (cardinality === 'low' || cardinality === 'recurring') && type !== 'bool'

/** An encoder of the `count` values of the slices. */
export function encodeValues(field: FieldType, slices: readonly Slice[], count: number): ValueEncoder {
  if (recurs(field)) {
    const coded = codeValues(slices, count)
    const encoder = dictionaryEncoder(coded)
    if (encoder.bytes + plainBytes(coded.dictionary) < codedPlainBytes(coded)) return encoder
  }
  return plainEncoder(field, gatherValues(slices, count))
}

function dictionaryEncoder({ codes, dictionary }: CodedValues): ValueEncoder {
  const width = widthOf(columnLength(dictionary) - 1)
  return {
    encoding: ENCODING.RLE_DICTIONARY,
    dictionary,
    bounds: boundsOf(dictionary),
    bytes: Math.ceil((codes.length * width) / 8),
    append(sink, start, end) {
      // Texts are numbered as they first come, so early pages may need fewer bits.
      const pageWidth = widthOf(allBits(codes, start, end))
      sink.byte(pageWidth)
      appendHybrid(sink, codes, { start, end, width: pageWidth })
    },
  }
}

/** Every bit that one of the codes has. */
function allBits(codes: Int32Array, start: number, end: number): number {
  let bits = 0
  for (let i = start; i < end; i++) bits |= codes[i]
  return bits
}

/** Not every reader takes values of no bits. */
const widthOf = (max: number) => Math.max(1, bitWidth(max))

function plainEncoder(field: FieldType, values: PlainColumn): ValueEncoder {
  const base = { dictionary: null, bounds: boundsOf(values), bytes: plainBytes(values) }
  if (values.type === 'string') {
    const append: ValueEncoder['append'] = (sink, start, end) => appendTexts(sink, values.values, start, end)
    return { ...base, encoding: ENCODING.DELTA_LENGTH_BYTE_ARRAY, append }
  }
  if (lieClose(field, values)) {
    const numbers = values.values instanceof Float64Array ? values.values : new Float64Array(values.values)
    const append: ValueEncoder['append'] = (sink, start, end) => appendDeltas(sink, numbers, start, end)
    return { ...base, encoding: ENCODING.DELTA_BINARY_PACKED, append }
  }
  return {
    ...base,
    encoding: ENCODING.PLAIN,
    append: (sink, start, end) => appendPlain(sink, values, start, end),
  }
}

type WholeNumbers = Extract<PlainColumn, { type: 'int32' | 'int64' | 'timestamp' }>

function lieClose({ cardinality }: FieldType, column: PlainColumn): column is WholeNumbers {
  if (!isWhole(column) || (column.type !== 'timestamp' && cardinality !== 'ordered')) return false
  const [least, most] = numberBounds(column.values)
  return Math.max(-least, most) <= MAX_DELTA_VALUE[column.type]
}

const isWhole = (column: PlainColumn): column is WholeNumbers => column.type in MAX_DELTA_VALUE

const BYTES_OF = { bool: 1 / 8, int32: 4, int64: 8, float64: 8, timestamp: 8 } as const
/** The length of a text is stored before it. */
const LENGTH_BYTES = 4

function plainBytes(column: PlainColumn): number {
  const count = columnLength(column)
  if (column.type !== 'string') return Math.ceil(count * BYTES_OF[column.type])
  const { offsets } = column.values
  return count * LENGTH_BYTES + offsets[count] - offsets[0]
}

/**
 * About what the values would take outside a dictionary, if each came as often; the lengths of texts are packed there, and
 * left out of account.
 */
function codedPlainBytes({ codes, dictionary }: CodedValues): number {
  if (dictionary.type !== 'string') return codes.length * BYTES_OF[dictionary.type]
  const { offsets } = dictionary.values
  const count = offsets.length - 1
  return (codes.length * offsets[count]) / count
}
