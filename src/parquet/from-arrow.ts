/** Columns and fields of a Parquet file as ours, whoever wrote it. */
import { type Data, DataType, type Field, makeData } from 'apache-arrow'
import type { Cardinality, Column, ColumnType, FieldType, PlainColumn } from '../core/column.ts'
import { DESCRIPTION_KEY } from './arrow-schema.ts'
import { unpackBits } from './bits.ts'
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

/** A column out of Arrow memory, sharing it where the layouts agree. Its field is one that `fromArrowField` takes. */
export function fromArrowData(data: Data): Column {
  const conversion = conversionOf(valueType(data.type)) as Conversion
  const valid = validity(data)
  if (!DataType.isDictionary(data.type)) return plainColumn(conversion, data, valid)
  const [values = makeData({ type: data.type.dictionary })] = data.dictionary?.data ?? []
  const dictionary = plainColumn(conversion, values, null)
  return {
    encoding: 'dictionary',
    type: conversion.type,
    codes: data.values instanceof Int32Array ? data.values : Int32Array.from(data.values),
    dictionary,
    valid,
  }
}

const plainColumn = (conversion: Conversion, data: Data, valid: Uint8Array | null) =>
  ({ encoding: 'plain', type: conversion.type, values: conversion.values(data), valid }) as PlainColumn

function validity(data: Data): Uint8Array | null {
  if (DataType.isNull(data.type)) return new Uint8Array(data.length)
  return data.nullCount > 0 ? unpackBits(data.nullBitmap, data.length) : null
}
