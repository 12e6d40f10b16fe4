import { describe, expect, it } from 'vitest'
import type { Batch, Column, DayBatch } from '../../src/core/column.ts'
import { compileDataset, type Dataset } from '../../src/core/dataset.ts'
import { RowDigest } from '../../src/core/digest.ts'
import { keepSides, pickRows, selectSide } from '../../src/core/side.ts'
import { batchesOf, datasetOf, dayOf, table, type Value, valuesOf } from '../datasets.ts'
import { tinySchema } from '../helpers/tiny-schema.ts'
import { dictionaryColumn, plainColumn } from './sketches/columns.ts'

/** A side of a flag that is drawn, and one of a flag that few values decide, with nulls and fields that are hidden. */
const events = datasetOf(
  [
    { name: 'id', type: 'sequence' },
    { name: 'late', type: 'bool', exact_rate: 0.1 },
    { name: 'gift', type: 'category', choices: [true, false] },
    { name: 'note', type: 'string', pattern: 'n-{hex:4}', nulls: 0.5 },
    { name: 'why', type: 'category', choices: ['rain', 'snow'], hidden: true },
    { name: 'seen_at', type: 'datetime', hidden: true },
  ],
  {
    sides: {
      delays: { of: 'late', fields: ['id', 'why', 'note', 'seen_at'], known_on: 'seen_at' },
      gifts: { of: 'gift', fields: ['id'] },
    },
  },
)
const cards = compileDataset(tinySchema)

const sideTable = (dataset: Dataset, side: number, batches: Iterable<DayBatch>) =>
  table(
    { ...dataset, fields: dataset.sides[side].fields },
    [...batches].map((batch) => batch.sides[side]),
  )
const where = (values: readonly Value[], flags: readonly Value[]) =>
  values.filter((_, i) => flags[i] === true)

describe('a side', () => {
  it('is a dataset beside its own, with types and descriptions of the fields', () => {
    const [delays, gifts] = events.sides
    expect(delays).toMatchObject({ name: 'delays', dataset: 'sample_delays', of: 'late', knownOn: 'seen_at' })
    expect(delays.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id int64',
      'why string',
      'note string',
      'seen_at timestamp',
    ])
    expect(gifts.knownOn).toBeNull()
    expect(events.fields.map(({ name }) => name)).toEqual(['id', 'late', 'gift', 'note'])
  })

  it('has exactly the rows where its flag is true, with their values', () => {
    const day = dayOf(events, 1000)
    const whole = table(events, batchesOf(day))
    const delays = sideTable(events, 0, batchesOf(day))
    const gifts = sideTable(events, 1, batchesOf(day))
    expect(delays.id).toHaveLength(100)
    expect(delays.id).toEqual(where(whole.id, whole.late))
    expect(delays.note).toEqual(where(whole.note, whole.late))
    expect(delays.note).toContain(null)
    expect(new Set(delays.why)).toEqual(new Set(['rain', 'snow']))
    expect(gifts.id).toEqual(where(whole.id, whole.gift))
  })

  it.each([
    ['with entities', cards],
    ['without entities', events],
  ])('has the same rows however the day is cut, %s', (_, dataset) => {
    const day = dayOf(dataset, 700)
    for (const [i, { fields }] of dataset.sides.entries()) {
      const digests = [1, 3, 7, 40].map((parts) => {
        const digest = new RowDigest(fields)
        for (const batch of batchesOf(day, parts, 50)) digest.add(batch.sides[i])
        return `${digest.rows} ${digest.hex()}`
      })
      expect(new Set(digests).size).toBe(1)
      expect(digests[0]).not.toMatch(/^0 /)
    }
  })

  it('changes no column of its dataset', () => {
    const bare = compileDataset({ ...tinySchema, sides: {} })
    expect(table(bare, batchesOf(dayOf(bare, 300)))).toEqual(table(cards, batchesOf(dayOf(cards, 300))))
  })
})

describe('selectSide', () => {
  const columns = {
    flag: plainColumn('bool', [1, 0, 1, 0]),
    text: dictionaryColumn('string', ['a', 'b', null, 'a']),
  }
  const select = (flag: Column) =>
    selectSide({ of: 'flag', fields: [{ name: 'text' }] as never }, (name) =>
      name === 'flag' ? flag : columns.text,
    )

  it('takes flags and fields in any encoding, and keeps their order', () => {
    for (const flag of [columns.flag, dictionaryColumn('bool', [1, 0, 1, 0])]) {
      const { rows, columns: picked } = select(flag)
      expect(rows).toBe(2)
      expect(picked.map(valuesOf)).toEqual([['a', null]])
    }
  })

  it('may have no rows', () => {
    expect(select(plainColumn('bool', [0, 0, 0, 0]))).toMatchObject({ rows: 0 })
  })

  it('holds on to nothing of what it does not pick', () => {
    const long = plainColumn(
      'string',
      Array.from({ length: 1000 }, (_, i) => `text ${i}`),
    )
    const { values } = pickRows(long, Int32Array.of(7, 9)) as { values: { bytes: Uint8Array } }
    expect(Buffer.from(values.bytes).toString()).toBe('text 7text 9')
    expect(values.bytes.buffer.byteLength).toBe(values.bytes.length)
  })
})

describe('keepSides', () => {
  it('passes every batch on, and keeps those of sides that have rows', () => {
    const kept = events.sides.map((): Batch[] => [])
    const day = dayOf(events, 200)
    const passed = [...keepSides(batchesOf(day, 1, 10), kept)]
    expect(passed).toHaveLength(20)
    const count = (batches: readonly Batch[]) => batches.reduce((sum, { rows }) => sum + rows, 0)
    expect(count(kept[0])).toBe(20)
    expect(kept[0].every(({ rows }) => rows > 0)).toBe(true)
    expect(count(kept[1])).toBe(passed.reduce((sum, { sides }) => sum + sides[1].rows, 0))
  })
})
