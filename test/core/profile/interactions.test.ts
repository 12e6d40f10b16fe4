import { describe, expect, it } from 'vitest'
import type { Analysis } from '../../../src/core/profile/analysis.ts'
import { correlationsOf } from '../../../src/core/profile/correlations.ts'
import { type Interaction, interactionsOf } from '../../../src/core/profile/interactions.ts'
import type { SampledField } from '../../../src/core/profile/sampled-rows.ts'
import type { Cell } from '../sketches/columns.ts'
import { sampledCells } from './sampled.ts'

const ROWS = 1200
/** An order that has nothing to do with the rows' numbers. */
const mixed = (i: number) => (i * 7919) % ROWS
const column = (name: string, kind: 'numeric' | 'geo' | 'time' | 'category', cell: (i: number) => Cell) =>
  sampledCells(
    name,
    kind,
    Array.from({ length: ROWS }, (_, i) => cell(i)),
  )

const interactions = (sampled: readonly SampledField[], analysis: Analysis = {}) =>
  interactionsOf(sampled, correlationsOf(sampled, analysis), analysis)
const pairs = (found: readonly Interaction[]) => found.map(({ x, y }) => `${x.field} × ${y.field}`)

const AMOUNT = column('amount', 'numeric', (i) => i / 10)
const DOUBLE = column('double', 'numeric', (i) => (i % 100 === 0 ? null : i / 5))
const NOISE = column('noise', 'numeric', mixed)
const SIZE = column('size', 'category', (i) => (i < 400 ? 'small' : i < 700 ? 'middle' : 'large'))
const LETTER = column('letter', 'category', (i) => 'abcde'[mixed(i) % 5])

describe('interactionsOf', () => {
  it('finds pairs that go together, and none that do not', () => {
    expect(pairs(interactions([AMOUNT, DOUBLE, NOISE, SIZE, LETTER]))).toEqual([
      'amount × double',
      'double × size',
      'amount × size',
    ])
  })

  it('shows what the schema names even when it does not', () => {
    const analysis = { numeric: ['amount'], dimensions: ['letter'] }
    expect(pairs(interactions([AMOUNT, DOUBLE, LETTER], analysis))).toEqual([
      'amount × double',
      'amount × letter',
    ])
  })

  it('counts the rows in each pair of bins', () => {
    const [{ x, y, counts }] = interactions([AMOUNT, DOUBLE])
    const edgesOf = (axis: typeof x) => ('edges' in axis ? axis.edges.map(Number) : [])
    const [xs, ys] = [edgesOf(x), edgesOf(y)]
    expect(xs.length - 1).toBeLessThanOrEqual(40)
    expect(ys.length - 1).toBeLessThanOrEqual(30)
    const within = (edges: number[], bin: number, number: number) =>
      number >= edges[bin] &&
      (number < edges[bin + 1] || (bin === edges.length - 2 && number === edges[bin + 1]))
    const slow = ys.slice(1).map((_, line) =>
      xs.slice(1).map((_, place) => {
        let count = 0
        for (let i = 0; i < ROWS; i++)
          if (i % 100 !== 0 && within(xs, place, i / 10) && within(ys, line, i / 5)) count++
        return count
      }),
    )
    expect(counts).toEqual(slow)
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(ROWS - ROWS / 100)
  })

  it('names the values of categories, the commonest first', () => {
    const [{ x, y, counts }] = interactions(
      [SIZE, column('code', 'category', (i) => (i < 400 ? 'S' : null))],
      {
        dimensions: ['size', 'code'],
      },
    )
    expect(x).toEqual({ field: 'size', values: ['large', 'small', 'middle'] })
    expect(y).toEqual({ field: 'code', values: ['S'] })
    expect(counts).toEqual([[0, 400, 0]])
  })

  it('has times by ISO 8601', () => {
    const time = column('time', 'time', (i) => i * 60_000_000)
    const [{ x }] = interactions([time, AMOUNT])
    expect(x).toMatchObject({ field: 'time', scale: 'time' })
    expect('edges' in x && x.edges[0]).toBe('1970-01-01T00:00:00Z')
  })

  it('puts maps first, longitude eastwards', () => {
    const geo = (name: string) => column(name, 'geo', mixed)
    const found = interactions([AMOUNT, DOUBLE, geo('merch_lat'), geo('lat'), geo('long'), geo('merch_long')])
    expect(pairs(found).slice(0, 2)).toEqual(['long × lat', 'merch_long × merch_lat'])
  })

  it('shows at most eight, some of each sort', () => {
    const letters = [...'pqrstuv'].map((name) => column(name, 'category', (i) => `${i % 6}`))
    const numbers = [...'klmno'].map((name) => column(name, 'numeric', (i) => i % 6))
    const found = pairs(interactions([...letters, ...numbers]))
    expect(found).toHaveLength(8)
    expect(found.filter((pair) => /^[k-o] × [k-o]$/.test(pair))).toHaveLength(3)
    expect(found.filter((pair) => /^[k-o] × [p-v]$/.test(pair))).toHaveLength(3)
  })

  it('leaves out what does not vary, has no values, or too many', () => {
    const sampled = [
      AMOUNT,
      column('same', 'numeric', () => 1),
      column('none', 'numeric', () => null),
      column('many', 'category', (i) => `${i % 31}`),
    ]
    const names = sampled.map(({ field }) => field.name)
    expect(interactions(sampled, { numeric: names.slice(0, 3), dimensions: ['many'] })).toEqual([])
  })
})
