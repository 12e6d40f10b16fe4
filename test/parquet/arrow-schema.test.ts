/** What Arrow's own library, written by others, makes of the schema that is written here. */
import { type Schema, tableFromIPC } from 'apache-arrow'
import { expect, it } from 'vitest'
import type { FieldType } from '../../src/core/column.ts'
import { encodeArrowSchema } from '../../src/parquet/arrow-schema.ts'
import { field } from './columns.ts'

function decode(fields: readonly FieldType[]): Schema {
  const stream = Buffer.from(encodeArrowSchema(fields), 'base64')
  // A mark, and the length of what follows: whole words of eight bytes.
  expect([stream.readUInt32LE(0), stream.readUInt32LE(4)]).toEqual([0xffffffff, stream.length - 8])
  expect(stream.length % 8).toBe(0)
  return tableFromIPC(stream).schema
}

it('has every type, name and description, and tells which fields have nulls', () => {
  const types = ['bool', 'int32', 'int64', 'float64', 'timestamp', 'string'] as const
  const schema = decode(
    types.map((type, i) =>
      field(type, { name: `${type} é`, nullable: i % 2 === 0, description: `→ ${type}` }),
    ),
  )
  expect(
    schema.fields.map((f) => [f.name, String(f.type), f.nullable, Object.fromEntries(f.metadata)]),
  ).toEqual([
    ['bool é', 'Bool', true, { description: '→ bool' }],
    ['int32 é', 'Int32', false, { description: '→ int32' }],
    ['int64 é', 'Int64', true, { description: '→ int64' }],
    ['float64 é', 'Float64', false, { description: '→ float64' }],
    ['timestamp é', 'Timestamp<MICROSECOND, UTC>', true, { description: '→ timestamp' }],
    ['string é', 'Utf8', false, { description: '→ string' }],
  ])
})

it('has texts that recur as dictionaries, each with an id of its own, and nothing else', () => {
  const schema = decode([
    field('string', { name: 'a', cardinality: 'low' }),
    field('int32', { name: 'b', cardinality: 'low' }),
    field('string', { name: 'c', cardinality: 'ordered' }),
    field('string', { name: 'd', cardinality: 'recurring' }),
  ])
  expect(schema.fields.map(({ type }) => [String(type), type.id])).toEqual([
    ['Dictionary<Int32, Utf8>', 0],
    ['Int32', undefined],
    ['Utf8', undefined],
    ['Dictionary<Int32, Utf8>', 3],
  ])
  expect(schema.fields.every(({ metadata }) => metadata.size === 0)).toBe(true)
})

it('has as many fields as there are, up to thousands', () => {
  expect(decode([]).fields).toEqual([])
  const names = Array.from({ length: 3000 }, (_, i) => `field ${i}`)
  const fields = names.map((name) =>
    field('string', { name, cardinality: 'low', description: name.repeat(30) }),
  )
  expect(decode(fields).fields.map(({ name }) => name)).toEqual(names)
})
