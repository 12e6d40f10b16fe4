/** Columns and fields of a Parquet file as ours, whoever wrote it. */
import { type Data, DataType, type Field, makeData, Precision, TimeUnit } from 'apache-arrow'
import { type Allocator, copyTo } from '../core/allocator.ts'
import type { Cardinality, Column, ColumnType, FieldType, PlainColumn } from '../core/column.ts'
import { flagsOfBits } from '../core/kernel/flags.ts'
import { DESCRIPTION_KEY } from './arrow-schema.ts'
import { type Conversion, conversionOf } from './conversions.ts'

/** The field as found in a file; null if its type is nested or an interval, which no column can hold. */
export function fromArrowField(field: Field): FieldType | null {
  const type = conversionOf(valueType(field.type))?.type
  if (type === undefined) return null
  const { name, nullable } = field
  const description = field.metadata.get(DESCRIPTION_KEY) ?? ''
  return { name, type, nullable, cardinality: likelyCardinality(field.type, type), description }
}

const valueType = (type: DataType): DataType => (DataType.isDictionary(type) ? type.dictionary : type)

function likelyCardinality(arrowType: DataType, type: ColumnType): Cardinality {
  if (DataType.isDictionary(arrowType)) return 'recurring'
  return type === 'timestamp' ? 'ordered' : 'unique'
}

/** Whether nothing of such data is left in Arrow's memory once it is a column. */
export const isCopied = ({ type }: Field): boolean =>
  DataType.isDictionary(type)
    ? DataType.isUtf8(type.dictionary) && type.indices.bitWidth === 32
    : DataType.isUtf8(type) ||
      DataType.isBool(type) ||
      (DataType.isInt(type) && type.isSigned && type.bitWidth >= 32) ||
      (DataType.isFloat(type) && type.precision === Precision.DOUBLE) ||
      (DataType.isTimestamp(type) && type.unit === TimeUnit.MICROSECOND)

/** A column out of Arrow memory. Its field is one that `fromArrowField` takes. */
export function fromArrowData(data: Data, to: Allocator): Column {
  const conversion = conversionOf(valueType(data.type)) as Conversion
  const valid = validity(data, to)
  if (!DataType.isDictionary(data.type)) return plainColumn(conversion, data, { valid, to })
  const [values = makeData({ type: data.type.dictionary })] = data.dictionary?.data ?? []
  const dictionary = plainColumn(conversion, values, { valid: null, to })
  return {
    encoding: 'dictionary',
    type: conversion.type,
    codes: copyTo(to, data.values instanceof Int32Array ? data.values : Int32Array.from(data.values)),
    dictionary,
    valid,
  }
}

interface Rest {
  readonly valid: Uint8Array | null
  readonly to: Allocator
}

const plainColumn = (conversion: Conversion, data: Data, { valid, to }: Rest) =>
  ({ encoding: 'plain', type: conversion.type, values: conversion.values(data, to), valid }) as PlainColumn

function validity(data: Data, to: Allocator): Uint8Array | null {
  if (DataType.isNull(data.type)) return new Uint8Array(data.length)
  return data.nullCount > 0 ? flagsOfBits(data.nullBitmap, data.length, to) : null
}
