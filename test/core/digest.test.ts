import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Batch, ColumnType } from '../../src/core/column.ts'
import { RowDigest } from '../../src/core/digest.ts'
import { ContractError } from '../../src/core/errors.ts'
import { Murmur3 } from './hashing/murmur3.ts'
import { batchOf, type Cell, dictionaryColumn, fieldOf, plainColumn } from './sketches/columns.ts'

const TYPES: ColumnType[] = ['string', 'float64', 'int32']
const FIELDS = TYPES.map((type, i) => fieldOf(`field${i}`, type))

type Row = readonly [string | null, number | null, number | null]
const row = fc.tuple(
  fc.option(fc.string({ maxLength: 20 }), { freq: 4 }),
  fc.option(fc.double(), { freq: 4 }),
  fc.option(fc.integer(), { freq: 4 }),
)

const tableOf = (
  rows: readonly Row[],
  column = plainColumn as typeof plainColumn | typeof dictionaryColumn,
) =>
  batchOf(
    ...TYPES.map((type, i) =>
      column(
        type,
        rows.map((cells) => cells[i]),
      ),
    ),
  )

function digestOf(...batches: Batch[]): RowDigest {
  const digest = new RowDigest(FIELDS)
  for (const batch of batches) digest.add(batch)
  return digest
}

const columnHex = (type: ColumnType, cells: readonly Cell[]) => {
  const digest = new RowDigest([fieldOf('only', type)])
  digest.add(batchOf(plainColumn(type, cells)))
  return digest.columnHex().only
}

describe('RowDigest', () => {
  it('is the same in any order, in any parts, in any encoding, and through JSON', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.nat(40), (rows, cut) => {
        const whole = digestOf(tableOf(rows))
        const merged = digestOf(tableOf(rows.slice(cut)))
        const other = digestOf(tableOf(rows.slice(0, cut).reverse(), dictionaryColumn))
        merged.merge(RowDigest.fromJSON(FIELDS, JSON.parse(JSON.stringify(other))))
        expect(merged.toJSON()).toEqual(whole.toJSON())
        expect(merged.columnHex()).toEqual(whole.columnHex())
        expect(merged.rows).toBe(rows.length)
      }),
    )
  })

  it('differs when any one cell differs', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.nat(), fc.nat(2), (rows, at, column) => {
        const changed = rows.map((cells) => [...cells] as Cell[])
        const cell = changed[at % rows.length]
        cell[column] = cell[column] === null ? (column === 0 ? '' : 0) : null
        const digest = digestOf(tableOf(changed as unknown as Row[]))
        const before = digestOf(tableOf(rows))
        expect(digest.hex()).not.toBe(before.hex())
        expect(digest.columnHex()[`field${column}`]).not.toBe(before.columnHex()[`field${column}`])
      }),
    )
  })

  it('differs when values change places within a column, though the column digests stay', () => {
    const before = digestOf(
      tableOf([
        ['a', 1, 10],
        ['b', 2, 20],
      ]),
    )
    const after = digestOf(
      tableOf([
        ['b', 1, 10],
        ['a', 2, 20],
      ]),
    )
    expect(after.hex()).not.toBe(before.hex())
    expect(after.columnHex()).toEqual(before.columnHex())
  })

  it('differs when two columns change places', () => {
    expect(digestOf(tableOf([['a', 1, 2]])).hex()).not.toBe(digestOf(tableOf([['a', 2, 1]])).hex())
  })

  it('differs when a row occurs twice', () => {
    expect(
      digestOf(
        tableOf([
          ['a', 1, 2],
          ['a', 1, 2],
        ]),
      ).hex(),
    ).not.toBe(digestOf(tableOf([['a', 1, 2]])).hex())
  })

  it('is the sum of MurmurHash3 of the value hashes of each row', () => {
    const values = ['x', 1.5, 3] as const
    const words = new Int32Array(6)
    const murmur = new Murmur3(0)
    const encoded = [
      new TextEncoder().encode(values[0]),
      ...[1.5, 3].map((n) => new Uint8Array(Float64Array.of(n).buffer)),
    ]
    for (const [i, bytes] of encoded.entries()) {
      murmur.hash(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length)
      words.set(murmur.words.subarray(0, 2), 2 * i)
    }
    murmur.hash(new DataView(words.buffer), 0, 24)
    const hex = Array.from(murmur.words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
    expect(digestOf(tableOf([values])).hex()).toBe(hex)
  })

  it('takes a number as the same whatever type it is stored in', () => {
    expect(columnHex('int32', [1, 0])).toBe(columnHex('float64', [1, 0]))
    expect(columnHex('int64', [1, 0])).toBe(columnHex('bool', [1, 0]))
  })

  it('takes -0 as 0 and every NaN as one, but not as null', () => {
    const odd = new Float64Array(new BigUint64Array([0x7ff8000000000123n]).buffer)[0]
    expect(columnHex('float64', [-0, odd])).toBe(columnHex('float64', [0, Number.NaN]))
    expect(columnHex('float64', [Number.NaN])).not.toBe(columnHex('float64', [null]))
  })

  it('crosses block borders', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, i): Row => [`text ${i % 7}`, i / 3, i % 5 === 0 ? null : i],
    )
    const parts = digestOf(tableOf(rows.slice(0, 4097)), tableOf(rows.slice(4097), dictionaryColumn))
    expect(parts.toJSON()).toEqual(digestOf(tableOf(rows)).toJSON())
  })

  it('counts nulls', () => {
    expect(
      digestOf(
        tableOf([
          [null, 1, null],
          [null, 2, 3],
        ]),
      ).nulls,
    ).toEqual([2, 0, 1])
  })

  it('has 32 zeros for no rows', () => {
    expect(digestOf().hex()).toBe('0'.repeat(32))
  })

  it('refuses a batch with another number of columns', () => {
    expect(() => digestOf(batchOf(plainColumn('int32', [1])))).toThrow(
      new ContractError('batch.columns: expected 3 columns, found 1'),
    )
  })
})
