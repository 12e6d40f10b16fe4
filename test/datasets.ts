/** Datasets and days for tests, and their values as people would read them. */
import { readFileSync } from 'node:fs'
import { type Batch, type Column, columnLength, type DayBatch } from '../src/core/column.ts'
import { compileDataset, type Dataset } from '../src/core/dataset.ts'
import { type Day, openDay } from '../src/core/day.ts'
import { RowDigest } from '../src/core/digest.ts'
import { keyAt } from '../src/core/fields/values.ts'
import type { FieldForm } from '../src/core/schema/field-form.ts'
import { parseSchemaText } from '../src/core/schema/syntax.ts'

export type Value = string | number | boolean | null

/** Form of a field as a person writes it: what has a default may be left out. */
export type WrittenField = { readonly name: string; readonly type: FieldForm['type'] } & Record<
  string,
  unknown
>

export const shippedDocument = (name: string) =>
  parseSchemaText(readFileSync(new URL(`../schemas/${name}.yaml`, import.meta.url), 'utf8'))

export const shippedDataset = (name: string): Dataset => compileDataset(shippedDocument(name))

/** A dataset without entities, of these fields. */
export const datasetOf = (fields: readonly WrittenField[], more: object = {}): Dataset =>
  compileDataset({ name: 'sample', fields, ...more })

export function dayOf(dataset: Dataset, rows: number, { seed = 42, date = '2026-11-19' } = {}): Day {
  return openDay(dataset, { seed, date, rows, averageRows: null })
}

/** Every batch of a day that is cut into parts, part by part. */
export function* batchesOf(day: Day, parts = 1, batchRows?: number): Generator<DayBatch> {
  for (let part = 0; part < parts; part++) yield* day.batches(day.partRange(part, parts), { batchRows })
}

export function digestOf(dataset: Dataset, batches: Iterable<Batch>): RowDigest {
  const digest = new RowDigest(dataset.fields)
  for (const batch of batches) digest.add(batch)
  return digest
}

export function valuesOf(column: Column): Value[] {
  const plain = column.encoding === 'dictionary' ? column.dictionary : column
  const read = (i: number): Value => {
    if (plain.type === 'string') return keyAt(plain, i)
    return plain.type === 'bool' ? plain.values[i] === 1 : plain.values[i]
  }
  return Array.from({ length: columnLength(column) }, (_, i) => {
    if (column.valid !== null && column.valid[i] === 0) return null
    return read(column.encoding === 'dictionary' ? column.codes[i] : i)
  })
}

/** Values of every column by name. */
export function table(dataset: Dataset, batches: Iterable<Batch>): Record<string, Value[]> {
  const columns = Object.fromEntries(dataset.fields.map(({ name }) => [name, [] as Value[]]))
  for (const batch of batches)
    dataset.fields.forEach(({ name }, i) => {
      for (const value of valuesOf(batch.columns[i])) columns[name].push(value)
    })
  return columns
}

/** The values of one field over so many rows of a day. */
export function sample(
  field: Omit<WrittenField, 'name'>,
  rows: number,
  before: readonly WrittenField[] = [],
): Value[] {
  const dataset = datasetOf([...before, { ...field, name: 'subject' } as WrittenField])
  return table(dataset, batchesOf(dayOf(dataset, rows))).subject
}

export const numbers = (values: readonly Value[]) => values as number[]
