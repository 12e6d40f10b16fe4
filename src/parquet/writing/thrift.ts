/**
 * Thrift's compact protocol, as much of it as Parquet's metadata needs.
 * https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
import { ByteSink } from './byte-sink.ts'

/** An encoded value, and the type that a field or a list names it by. A bool in a struct is its type alone. */
export interface ThriftValue {
  readonly type: number
  readonly bytes: Uint8Array
}

const TYPE = { true: 1, false: 2, i16: 4, i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const
/** A list of more elements than this, or a field further from the one before, has a longer head. */
const SHORT_HEAD = 14

const encoded = (type: number, write: (sink: ByteSink) => void, capacity = 64): ThriftValue => {
  const sink = new ByteSink(capacity)
  write(sink)
  return { type, bytes: sink.view() }
}

export const bool = (value: boolean): ThriftValue => ({
  type: value ? TYPE.true : TYPE.false,
  bytes: new Uint8Array(0),
})
export const i16 = (value: number) => encoded(TYPE.i16, (sink) => sink.zigzag(value), 3)
export const i32 = (value: number) => encoded(TYPE.i32, (sink) => sink.zigzag(value), 5)
/** @param value within ±2^52 */
export const i64 = (value: number) => encoded(TYPE.i64, (sink) => sink.zigzag(value), 8)
export const text = (value: string) => binary(Buffer.from(value))

export const binary = (value: Uint8Array) =>
  encoded(
    TYPE.binary,
    (sink) => {
      sink.varint(value.length)
      sink.append(value)
    },
    value.length + 5,
  )

/** Values of one type; bools not among them. Where there are none, of structs. */
export const list = (values: readonly ThriftValue[]) =>
  encoded(TYPE.list, (sink) => {
    const type = values[0]?.type ?? TYPE.struct
    if (values.length <= SHORT_HEAD) sink.byte((values.length << 4) | type)
    else {
      sink.byte(0xf0 | type)
      sink.varint(values.length)
    }
    for (const { bytes } of values) sink.append(bytes)
  })

/** Values by the number of their field; a field that is undefined is left out. */
export const struct = (fields: Readonly<Record<number, ThriftValue | undefined>>) =>
  encoded(TYPE.struct, (sink) => {
    let last = 0
    // Keys that are whole numbers come in ascending order.
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined) continue
      const id = Number(key)
      sink.byte(((id - last) << 4) | value.type)
      sink.append(value.bytes)
      last = id
    }
    sink.byte(0)
  })
