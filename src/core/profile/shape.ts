import type { ColumnSketch } from '../sketches/column-sketch.ts'
import type { Distribution } from '../sketches/quantiles.ts'
import type { FieldKind } from './field-profile.ts'

/** Names of values longer than this are too much to keep. */
const MAX_VALUE_BYTES = 200

/**
 * How the values of a field spread over cells that mean the same on every day, so that days can be compared: values by name
 * where all are known (at most 1,024); numbers by sign, binade and eighth of it; hours of the day. Null values are no cell.
 */
export interface Shape {
  readonly kind: 'values' | 'numbers' | 'hours'
  /** Cells in use with their counts; those of numbers by their lower edge, rising, other ones by name and hour. */
  readonly cells: readonly (readonly [cell: string | number, count: number])[]
}

/** High bits of a double that a cell of numbers keeps: sign, exponent and three of the mantissa. */
const CELL_STEP = 2 ** 17
const LEAST_NORMAL = 2 ** -1022

const double = new Float64Array(1)
const doubleWords = new Uint32Array(double.buffer)

/** Null for texts and identifiers, in which no two days are alike. */
export function shapeOf(
  kind: FieldKind,
  { values, times, texts }: ColumnSketch,
  distribution: Distribution | null,
): Shape | null {
  if (times) return { kind: 'hours', cells: Array.from(times.hours, (count, hour) => [hour, count]) }
  if (kind === 'numeric' || kind === 'geo') return { kind: 'numbers', cells: numberCells(distribution) }
  if (kind === 'identifier' || kind === 'text' || !values.isExact) return null
  if ((texts?.maxBytes ?? 0) > MAX_VALUE_BYTES) return null
  const nameOf = (value: string | number) => String(kind === 'boolean' ? value === 1 : value)
  const counted = values.frequent().map(({ value, count }) => [nameOf(value), count] as const)
  return { kind: 'values', cells: counted.sort(([a], [b]) => (a < b ? -1 : 1)) }
}

/** Buckets of a distribution nest in cells; points fall into the same ones. */
function numberCells(distribution: Distribution | null): Shape['cells'] {
  const counts = new Map<number, number>()
  for (const { low, high, count } of distribution?.buckets ?? []) {
    const cell = cellOf(low < 0 ? high : low)
    counts.set(cell, (counts.get(cell) ?? 0) + count)
  }
  return [...counts].sort(([a], [b]) => a - b)
}

/** Lower edge of the cell that a number is in; 0 for those that are all but 0. */
export function cellOf(number: number): number {
  if (Math.abs(number) < LEAST_NORMAL) return 0
  double[0] = number
  doubleWords[0] = 0
  doubleWords[1] -= doubleWords[1] % CELL_STEP
  if (number < 0) doubleWords[1] += CELL_STEP
  return Math.max(-Number.MAX_VALUE, double[0])
}
