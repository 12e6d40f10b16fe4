/** The values of every flat Arrow type as values of one of ours. Common ones are copied to where they are wanted, others have memory of their own. */
import {
  type Data,
  DataType,
  type Decimal,
  type FixedSizeBinary,
  Precision,
  TimeUnit,
  Vector,
} from 'apache-arrow'
import { type Allocator, copyTo } from '../core/allocator.ts'
import type { PlainColumn, Utf8 } from '../core/column.ts'
import { flagsOfBits } from '../core/kernel/flags.ts'
import { MICROS_PER_DAY } from '../core/utc-date.ts'
import { decimalsToDoubles, divideInt64, int64ToDoubles } from './int64.ts'
import { encodeTexts, hexTexts } from './texts.ts'

/** Column type and how to get values from data of that Arrow type. */
export type Conversion = {
  [P in PlainColumn as P['type']]: {
    readonly type: P['type']
    readonly values: (data: Data, to: Allocator) => P['values']
  }
}[PlainColumn['type']]

/**
 * Narrow numbers are widened; decimals become doubles; 64-bit integers beyond ±2^53 the nearest double; dates midnight
 * UTC; times of day µs since midnight; bytes hex text.
 * @returns null for a nested type and for intervals
 */
export function conversionOf(type: DataType): Conversion | null {
  if (DataType.isNull(type)) return { type: 'string', values: (data) => encodeTexts(data.length, () => '') }
  if (DataType.isBool(type))
    return { type: 'bool', values: (data, to) => flagsOfBits(data.values, data.length, to) }
  if (DataType.isInt(type)) return wholeNumbers(type.bitWidth, type.isSigned)
  if (DataType.isFloat(type))
    return { type: 'float64', values: (data, to) => doubles(data, type.precision, to) }
  if (DataType.isDecimal(type)) return decimals(type)
  return momentConversion(type) ?? textConversion(type)
}

function wholeNumbers(bitWidth: number, signed: boolean): Conversion {
  if (bitWidth === 64) return { type: 'int64', values: (data, to) => int64ToDoubles(data.values, to) }
  if (bitWidth === 32 && !signed) return { type: 'int64', values: (data) => new Float64Array(data.values) }
  if (bitWidth === 32) return { type: 'int32', values: (data, to) => copyTo(to, data.values as Int32Array) }
  return { type: 'int32', values: (data) => new Int32Array(data.values) }
}

function doubles(data: Data, precision: Precision, to: Allocator): Float64Array {
  if (precision === Precision.DOUBLE) return copyTo(to, data.values as Float64Array)
  return new Float64Array(precision === Precision.SINGLE ? data.values : new Vector([data]).toArray())
}

function decimals(type: Decimal): Conversion {
  const wordsEach = type.bitWidth / 32
  return { type: 'float64', values: (data) => decimalsToDoubles(data.values, wordsEach, type.scale) }
}

function momentConversion(type: DataType): Conversion | null {
  if (DataType.isDate(type)) {
    const days = (data: Data) => scaled(data.values, MICROS_PER_DAY)
    return {
      type: 'timestamp',
      values: (data, to) =>
        data.values instanceof Int32Array ? days(data) : micros(data, TimeUnit.MILLISECOND, to),
    }
  }
  if (DataType.isTimestamp(type))
    return { type: 'timestamp', values: (data, to) => micros(data, type.unit, to) }
  if (DataType.isTime(type)) return { type: 'int64', values: (data, to) => micros(data, type.unit, to) }
  return null
}

const MICROS_PER = {
  [TimeUnit.SECOND]: 1_000_000,
  [TimeUnit.MILLISECOND]: 1000,
  [TimeUnit.MICROSECOND]: 1,
} as const

function micros(data: Data, unit: TimeUnit, to: Allocator): Float64Array {
  if (unit === TimeUnit.NANOSECOND) return divideInt64(data.values, 1000)
  return scaled(
    data.values instanceof Int32Array ? data.values : int64ToDoubles(data.values, to),
    MICROS_PER[unit],
  )
}

function scaled(values: Int32Array | Float64Array, factor: number): Float64Array {
  const doubles = values instanceof Float64Array ? values : new Float64Array(values)
  if (factor !== 1) for (let i = 0; i < doubles.length; i++) doubles[i] *= factor
  return doubles
}

function textConversion(type: DataType): Conversion | null {
  if (DataType.isUtf8(type)) {
    return {
      type: 'string',
      values: ({ values, valueOffsets }, to) => ({
        bytes: copyTo(to, values as Uint8Array),
        offsets: copyTo(to, valueOffsets),
      }),
    }
  }
  if (DataType.isLargeUtf8(type)) return { type: 'string', values: largeTexts }
  if (DataType.isUtf8View(type)) return { type: 'string', values: viewedTexts }
  if (DataType.isBinary(type))
    return { type: 'string', values: (data) => hexTexts(data.values, data.valueOffsets) }
  if (DataType.isFixedSizeBinary(type)) return { type: 'string', values: (data) => fixedSizeHex(type, data) }
  return null
}

function largeTexts(data: Data): Utf8 {
  // One batch of a row group: its bytes fit in one array, so its offsets fit in 31 bits.
  const offsets = Int32Array.from(int64ToDoubles(data.valueOffsets as unknown as BigInt64Array))
  return { bytes: data.values, offsets }
}

function viewedTexts(data: Data): Utf8 {
  const texts = new Vector([data])
  return encodeTexts(data.length, (i) => texts.get(i) ?? '')
}

function fixedSizeHex(type: FixedSizeBinary, data: Data): Utf8 {
  return hexTexts(
    data.values,
    Int32Array.from({ length: data.length + 1 }, (_, i) => i * type.byteWidth),
  )
}
