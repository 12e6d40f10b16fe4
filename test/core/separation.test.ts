import { describe, expect, it } from 'vitest'
import { aucInOrder } from '../../src/core/auc.ts'
import type { ColumnType } from '../../src/core/column.ts'
import { compileDataset, type Dataset } from '../../src/core/dataset.ts'
import { Inspection } from '../../src/core/inspection.ts'
import { drawBits, openStream } from '../../src/core/random/stream.ts'
import { separationOf } from '../../src/core/separation.ts'
import { batchesOf, dayOf, shippedDocument, table } from '../datasets.ts'
import { batchOf, type Cell, dictionaryColumn, fieldOf, plainColumn } from './sketches/columns.ts'

const LABEL = 'label_fraud'

/** An inspection of a day's parts, each written and read as JSON. */
function inspectParts(dataset: Dataset, rows: number, parts: number): Inspection {
  const day = dayOf(dataset, rows)
  const total = new Inspection(dataset.fields, { label: LABEL, dayRows: rows })
  for (let part = 0; part < parts; part++) {
    const range = day.partRange(part, parts)
    const inspection = new Inspection(dataset.fields, {
      label: LABEL,
      dayRows: rows,
      firstRow: range.rows.start,
    })
    for (const batch of day.batches(range, { batchRows: 700 })) inspection.add(batch)
    total.merge(Inspection.fromJSON(JSON.parse(JSON.stringify(inspection))))
  }
  return total
}

const ROWS = 3000
const isTrue = (i: number) => (i * 7919) % ROWS < 300
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

const orderOf = Float64Array.from(
  drawBits(openStream(1, ['order']), [Int32Array.from(upTo(ROWS)), new Int32Array(ROWS)], ROWS)[0],
)

/** What a column of these cells tells of a label, of which every tenth row is true, without order. */
function separation(
  type: ColumnType,
  cell: (i: number, isTrue: boolean) => Cell,
  column = plainColumn as typeof plainColumn | typeof dictionaryColumn,
) {
  const rows = upTo(ROWS)
  const inspection = new Inspection([fieldOf('column', type), fieldOf('label', 'bool')], {
    label: 'label',
    dayRows: ROWS,
  })
  const cells = rows.map((i) => cell(i, isTrue(i)))
  const labels = rows.map((i) => Number(isTrue(i)))
  inspection.add(batchOf(column(type, cells), plainColumn('bool', labels)))
  const found = separationOf(inspection)
  return found!.columns[0]
}

/** Row numbers in an order that has nothing to do with the label. */
const shuffled = upTo(ROWS).sort((a, b) => orderOf[a] - orderOf[b])
const spread = (i: number) => shuffled[i]

describe('separationOf', () => {
  it.each([
    ['payments', 4000],
    ['card-transactions', 4000],
  ])('is the same for 1, 7 and 64 parts of %s', (name, rows) => {
    const dataset = compileDataset(shippedDocument(name))
    const whole = inspectParts(dataset, rows, 1)
    for (const parts of [7, 64]) {
      const merged = inspectParts(dataset, rows, parts)
      expect(merged.toJSON().labelled).toEqual(whole.toJSON().labelled)
      expect(separationOf(merged)).toEqual(separationOf(whole))
    }
  })

  it('counts the true and the other rows', () => {
    const dataset = compileDataset(shippedDocument('card-transactions'))
    expect(separationOf(inspectParts(dataset, 1000, 3))).toMatchObject({
      label: LABEL,
      trues: 10,
      falses: 990,
    })
  })

  it('is what rows give one by one, but for the width of bins', () => {
    const dataset = compileDataset(shippedDocument('payments'))
    const day = dayOf(dataset, 20_000)
    const columns = table(dataset, batchesOf(day))
    const rows = upTo(20_000).map((i) => ({
      amount: Number(columns.amount[i]),
      is: columns[LABEL][i] === true,
    }))
    const bins = rows
      .sort((a, b) => a.amount - b.amount)
      .map((row, i, all) => ({ row, isSame: i > 0 && all[i - 1].amount === row.amount }))
      .reduce<{ rows: number; trues: number }[]>((done, { row, isSame }) => {
        const last = isSame ? done.pop()! : { rows: 0, trues: 0 }
        done.push({ rows: last.rows + 1, trues: last.trues + Number(row.is) })
        return done
      }, [])
    const exact = aucInOrder(bins)
    const labelled = inspectParts(dataset, 20_000, 3)
    const i = dataset.fields.findIndex(({ name }) => name === 'amount')
    const { number } = labelled.labelled!.columns[i].bins(labelled.columns[i].values)
    const binned = aucInOrder(
      upTo(number.rows.length).map((b) => ({ rows: number.rows[b], trues: number.trues[b] })),
    )
    expect(Math.abs(binned - exact)).toBeLessThan(0.005)
  })

  it.each<[string, ColumnType, (i: number, isTrue: boolean) => Cell]>([
    ['numbers with a long tail', 'float64', (i, is) => (is ? 1e6 + i : 1 + spread(i) / 7)],
    ['numbers far from 0', 'float64', (i, is) => 1.7e9 + (is ? 5000 : 0) + spread(i)],
    ['numbers below 0', 'int32', (i, is) => (is ? -5000 : 0) - spread(i)],
    ['small numbers', 'float64', (i, is) => (spread(i) + (is ? 4000 : 0)) * 1e-6],
    ['numbers in the middle', 'int64', (i, is) => (is ? 1500 + (spread(i) % 60) : spread(i))],
    ['few numbers, not in order', 'int32', (i, is) => (is ? 5 : spread(i) % 11)],
    ['times', 'timestamp', (i, is) => 1.7e15 + spread(i) * 1e6 + (is ? 4e9 : 0)],
    [
      'time of day',
      'timestamp',
      (i, is) => (i % 400) * 86_400e6 + (spread(i) % 900) * 1e6 + (is ? 1e10 : 2e10),
    ],
    ['order of texts', 'string', (i, is) => `${is ? 'a' : 'b'}${spread(i).toString(16).padStart(6, '0')}`],
    ['order of texts with a prefix', 'string', (i, is) => `CARD-${is ? 0 : 1 + (i % 9)}${spread(i)}`],
    ['few texts', 'string', (i, is) => (is ? 'x' : `${spread(i) % 40}`)],
    [
      'lengths',
      'string',
      (i, is) =>
        `${spread(i)
          .toString(16)
          .padStart(is ? 9 : 8, '0')}`
          .split('')
          .reverse()
          .join(''),
    ],
    ['nulls', 'string', (i, is) => (is ? null : `id ${spread(i)}`)],
    ['what is not null', 'float64', (i, is) => (is ? spread(i) : null)],
    ['numbers that are none', 'float64', (i, is) => (is ? Number.NaN : spread(i))],
    ['booleans', 'bool', (_, is) => Number(!is)],
  ])('finds a label that is told by %s', (_, type, cell) => {
    const plain = separation(type, cell)
    expect(plain.auc).toBeGreaterThan(0.94)
    expect(separation(type, cell, dictionaryColumn)).toEqual(plain)
  })

  it.each<[string, ColumnType, (i: number) => Cell]>([
    ['numbers', 'float64', (i) => spread(i) / 3],
    ['hashes', 'string', (i) => Math.imul(i, 0x9e3779b1).toString(16)],
    ['times', 'timestamp', (i) => 1.7e15 + spread(i) * 1e7],
    ['a value each', 'int32', (i) => spread(i) % 1000],
    ['one value', 'string', () => 'same'],
    ['nulls', 'int64', () => null],
  ])('finds nothing in %s that have nothing to do with it', (_, type, cell) => {
    expect(separation(type, cell).auc).toBeLessThan(0.6)
  })

  it('tells by position when the first rows are true', () => {
    const inspection = new Inspection([fieldOf('label', 'bool')], { label: 'label', dayRows: ROWS })
    inspection.add(
      batchOf(
        plainColumn(
          'bool',
          upTo(ROWS).map((i) => Number(i < 50)),
        ),
      ),
    )
    expect(separationOf(inspection)?.columns).toMatchObject([{ column: null, by: 'position in order' }])
    expect(separationOf(inspection)?.columns[0].auc).toBeGreaterThan(0.99)
  })

  it.each([0, 1])('tells nothing where all labels are %i, and of no rows', (label) => {
    const fields = [fieldOf('n', 'int32'), fieldOf('label', 'bool')]
    const inspection = new Inspection(fields, { label: 'label', dayRows: ROWS })
    expect(separationOf(inspection)?.columns.map(({ auc }) => auc)).toEqual([0.5, 0.5])
    inspection.add(batchOf(plainColumn('int32', [1, 2]), plainColumn('bool', [label, label])))
    expect(separationOf(inspection)?.columns.map(({ auc }) => auc)).toEqual([0.5, 0.5])
  })

  it('is null without a label', () => {
    expect(separationOf(new Inspection([fieldOf('n', 'int32')], { dayRows: ROWS }))).toBeNull()
  })

  it('keeps what a part tells of 24 columns small', () => {
    const dataset = compileDataset(shippedDocument('payments'))
    const { labelled } = inspectParts(dataset, 20_000, 1).toJSON()
    expect(JSON.stringify(labelled).length).toBeLessThan(50_000)
  })
})
