import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Arena } from '../../src/core/arena.ts'
import { type Batch, columnLength, type PlainColumn } from '../../src/core/column.ts'
import { compileDataset, type Dataset } from '../../src/core/dataset.ts'
import { openDay, openRows } from '../../src/core/day.ts'
import { PART_REGION } from '../../src/core/kernel/memory.ts'
import { openRemoval } from '../../src/core/removal.ts'
import { parseSchemaText } from '../../src/core/schema/syntax.ts'
import {
  emptyBytes,
  emptyDoubles,
  emptyInts,
  inWorkspace,
  isOfWorkspace,
  isWorking,
  outsideWorkspace,
} from '../../src/core/workspace.ts'
import { digestOf, shippedDataset, table, valuesOf } from '../datasets.ts'

test('outside of work arrays are new ones', () => {
  for (const array of [emptyBytes(100), emptyInts(100), emptyDoubles(100)]) {
    expect(array).toHaveLength(100)
    expect(array.every((value) => value === 0)).toBe(true)
    expect(isOfWorkspace(array)).toBe(false)
  }
})

test('arrays of one work share no byte, and begin where cache lines do', () => {
  inWorkspace(() => {
    const arrays = [emptyBytes(3), emptyInts(5), emptyDoubles(7), emptyBytes(0), emptyDoubles(1)]
    expect(arrays.map((array) => array.length)).toEqual([3, 5, 7, 0, 1])
    arrays.forEach((array, i) => void array.fill(i + 1))
    expect(arrays.every((array, i) => array.every((value) => value === i + 1))).toBe(true)
    expect(arrays.every((array) => isOfWorkspace(array) && array.byteOffset % 64 === 0)).toBe(true)
  })
})

test('the next work writes over what this one left', () => {
  const first = inWorkspace(() => emptyInts(4).fill(7))
  inWorkspace(() => emptyInts(4).fill(9))
  expect([...first]).toEqual([9, 9, 9, 9])
})

test('what does not fit gets arrays of its own', () => {
  inWorkspace(() => {
    const half = emptyBytes(2 ** 28)
    expect([half, emptyBytes(2 ** 28), emptyBytes(1)].map(isOfWorkspace)).toEqual([true, false, true])
  })
})

test('what is made to last is not of the workspace', () => {
  const lasting = inWorkspace(() => {
    const made = outsideWorkspace(() => emptyInts(4).fill(1))
    expect(isOfWorkspace(emptyInts(4))).toBe(true)
    return made
  })
  inWorkspace(() => emptyInts(4).fill(2))
  expect([...lasting]).toEqual([1, 1, 1, 1])
})

test('one work at a time, and a failed one is over', () => {
  expect(() => inWorkspace(() => inWorkspace(() => 0))).toThrow('the workspace is in use')
  expect(isWorking()).toBe(false)
})

const DATASETS: Record<string, () => Dataset> = {
  payments: () => shippedDataset('payments'),
  'card-transactions': () => shippedDataset('card-transactions'),
  handbook: () => shippedDataset('handbook'),
  'retail-orders': () =>
    compileDataset(
      parseSchemaText(readFileSync(new URL('../schemas/retail-orders.yaml', import.meta.url), 'utf8')),
    ),
}

test.each(Object.keys(DATASETS))('rows of %s are the same, whatever the workspace held before', (name) => {
  const dataset = DATASETS[name]()
  const request = { seed: 3, date: '2026-11-19', rows: 5_000, averageRows: null } as const
  const day = openDay(dataset, request)
  const soiled = [...soilBetween(day.batches(day.partRange(0, 1), { batchRows: 512 }))]
  const fresh = [...freshBatches(dataset, request)]
  expect(fresh.length).toBeGreaterThan(4)
  expect(digestOf(dataset, soiled).hex()).toBe(digestOf(dataset, fresh).hex())
})

test('nothing under a null is of the workspace either: codes are those of values, flags 0 or 1', () => {
  const dataset = shippedDataset('payments')
  const day = openDay(dataset, { seed: 3, date: '2026-11-19', rows: 5_000, averageRows: null })
  for (const { columns } of soilBetween(day.batches(day.partRange(0, 1), { batchRows: 512 })))
    for (const column of columns) {
      expect(column.valid?.find((flag) => flag > 1)).toBeUndefined()
      if (column.encoding === 'plain') continue
      const values = Math.max(1, columnLength(column.dictionary))
      expect(column.codes.find((code) => code < 0 || code >= values)).toBeUndefined()
    }
})

test('dictionaries that batches share are the same objects in all of them', () => {
  const dataset = shippedDataset('payments')
  const day = openDay(dataset, { seed: 3, date: '2026-11-19', rows: 3_000, averageRows: null })
  const shared = (name: string) => {
    const place = dataset.fields.findIndex((field) => field.name === name)
    return [...day.batches(day.partRange(0, 1), { batchRows: 512 })].map(
      ({ columns: { [place]: column } }) =>
        column.encoding === 'dictionary' ? column.dictionary.values : expect.fail(name),
    )
  }
  for (const name of ['card_scheme', 'merchant_country', 'mcc_code', 'latitude'])
    expect(new Set(shared(name)).size, name).toBe(1)
})

test('a batch that was given away stays as it is', () => {
  const dataset = shippedDataset('payments')
  const day = openDay(dataset, { seed: 3, date: '2026-11-19', rows: 3_000, averageRows: null })
  const seen: unknown[] = []
  const kept: Batch[] = []
  for (const batch of day.batches(day.partRange(0, 1), { batchRows: 512 })) {
    seen.push(...[batch, ...batch.sides].map(copyOf))
    kept.push(batch, ...batch.sides)
  }
  expect(kept.map(copyOf)).toEqual(seen)
  expect(
    table(
      dataset,
      kept.filter(({ columns }) => columns.length === 24),
    ).amount,
  ).toHaveLength(3_000)
})

test('batches in an arena hold until it is cleared, and their sides after that', () => {
  const dataset = shippedDataset('payments')
  const day = openDay(dataset, { seed: 3, date: '2026-11-19', rows: 3_000, averageRows: null })
  const own = [...day.batches(day.partRange(0, 1), { batchRows: 512 })]
  const arena = new Arena(PART_REGION)
  for (let round = 0; round < 2; round++) {
    arena.clear()
    const batches = [...day.batches(day.partRange(0, 1), { batchRows: 512, arena })]
    const isInArena = batches.flatMap(({ columns }) =>
      columns.map((column) => arena.owns(column.encoding === 'dictionary' ? column.codes : flatOf(column))),
    )
    expect(isInArena).toContain(true)
    expect(batches.map(copyOf)).toEqual(own.map(copyOf))
    arena.clear()
    arena.bytes(2 ** 22).fill(2)
    expect(batches.map(({ sides }) => sides)).toEqual(own.map(({ sides }) => sides))
  }
})

const flatOf = ({ values }: PlainColumn) => ('offsets' in values ? values.offsets : values)

const copyOf = ({ rows, columns }: Batch) => ({ rows, columns: columns.map(valuesOf) })

/** The same rows, made of arrays that are all new. */
function* freshBatches(dataset: Dataset, request: Parameters<typeof openDay>[1]): Generator<Batch> {
  const rows = openRows(dataset, request)
  for (const { scope, order } of rows.steps({ start: 0, end: rows.entityCount }, () => 512)) {
    const move = openRemoval(null, order)
    yield { rows: scope.length, columns: dataset.fields.map(({ name }) => move(scope.column(name))) }
  }
}

/** Fills the workspace before every batch with what would be noticed: codes out of range, flags that are neither 0 nor 1. */
function* soilBetween(batches: Iterable<Batch>): Generator<Batch> {
  const iterator = batches[Symbol.iterator]()
  for (;;) {
    inWorkspace(() => emptyBytes(2 ** 23).fill(2))
    const { value, done } = iterator.next()
    if (done) return
    yield value
  }
}
