import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../../src/core/column.ts'
import { Inspection } from '../../../../src/core/inspection.ts'
import { ALERT_KINDS, type AlertKind } from '../../../../src/core/profile/alert.ts'
import { summarize } from '../../../../src/core/profile/summarize.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../../sketches/columns.ts'

type TestColumn = readonly [name: string, type: ColumnType, cell: (i: number) => Cell]

const ROWS = 2000
/** Rows in an order that has nothing to do with their numbers: each residue as often. */
const mixed = (i: number) => (i * 1237) % ROWS

/** What is said of these columns, beside one that makes all rows differ. */
function alerts(columns: readonly TestColumn[], rows = ROWS) {
  const all: readonly TestColumn[] = [...columns, ['row_id', 'string', (i) => `row${mixed(i)}`]]
  const inspection = new Inspection(
    all.map(([name, type]) => fieldOf(name, type)),
    { dayRows: rows },
  )
  const numbers = Array.from({ length: rows }, (_, i) => i)
  inspection.add(batchOf(...all.map(([, type, cell]) => plainColumn(type, numbers.map(cell)))))
  return summarize(inspection)
    .alerts.filter(({ field }) => field !== 'row_id')
    .map(({ kind, field, message }) => `${kind} | ${field} | ${message}`)
}
const alert = (type: ColumnType, cell: (i: number) => Cell, rows = ROWS) =>
  alerts([['field', type, cell]], rows).map((line) => line.replace(' | field', ''))

describe('alerts', () => {
  it('say nothing of fields as they should be', () => {
    expect(
      alerts([
        ['amount', 'float64', (i) => Math.exp(3 + Math.sin(mixed(i)) * 2)],
        ['country', 'string', (i) => ['DE', 'FR', 'IT'][mixed(i) % 3]],
        ['customer_id', 'string', (i) => `C${mixed(i) % 700}`],
        ['flag', 'bool', (i) => Number(mixed(i) % 7 < 2)],
        ['seldom_missing', 'int32', (i) => (mixed(i) % 60 === 0 ? null : 1 + (i % 4))],
      ]),
    ).toEqual([])
  })

  it.each<[string, ColumnType, (i: number) => Cell]>([
    ['empty | All values are missing', 'int32', () => null],
    ['constant | Always x', 'string', () => 'x'],
    ['missing | 2.5 % of values are missing', 'string', (i) => (mixed(i) % 40 === 0 ? null : `${i % 2}`)],
    [
      'infinite | 3 of 2,000 numbers are infinite or not a number',
      'float64',
      (i) => (i < 3 ? [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY][i] : i % 3),
    ],
    [
      'imbalance | 90 % of values are false',
      'bool',
      (i) => Number(mixed(i) % 20 === 0 || mixed(i) % 20 === 1),
    ],
    ['skewed | Has a long tail: skewness 44.7', 'int32', (i) => (i === 5 ? 100_000 : i % 2)],
    ['zeros | 10 % of values are 0', 'float64', (i) => (mixed(i) % 10 === 0 ? 0 : 1 + mixed(i * 3) ** 2)],
    ['high cardinality | A category of 51 values', 'string', (i) => `v${mixed(i) % 51}`],
    ['unique | All 2,000 values differ', 'string', (i) => `x${mixed(i)}`],
    ['constant length | All texts have 6 bytes', 'string', (i) => `a ${1000 + (mixed(i) % 1900)}`],
    ['uniform | Spreads evenly from 1 to 12', 'int32', (i) => 1 + (mixed(i) % 12)],
    ['uniform | Spreads evenly from 0.25 to 1999.25', 'float64', (i) => mixed(i) + 0.25],
  ])('say: %s', (expected, type, cell) => {
    const found = alert(type, cell)
    expect(found).toContain(expected)
    // A number of few values or an even one may be told of more than once, but not of everything.
    expect(found.length).toBeLessThanOrEqual(2)
  })

  it('stay below their limits', () => {
    expect(alert('bool', (i) => Number(mixed(i) % 8 === 0))).toEqual([])
    expect(alert('string', (i) => `v${mixed(i) % 50}`)).toEqual([])
    expect(alert('string', (i) => (mixed(i) % 60 === 0 ? null : `${i % 2}`))).toEqual([])
    expect(alert('int32', (i) => (mixed(i) % 11 === 0 ? 0 : 1 + (mixed(i * 3) % 100) ** 2))).toEqual([])
    expect(alert('string', (i) => (i === 0 ? 'x1' : `x${mixed(i)}`))).toEqual([])
  })

  it('say what is not known for sure', () => {
    expect(alert('string', (i) => `x${i}`, 20_000)).toEqual([
      'unique | All values differ, by a sample of them',
    ])
    const mostly = alert('string', (i) => (i % 50 === 0 ? 'none' : `x${i}`), 20_000)
    expect(mostly.filter((line) => line.startsWith('unique'))).toEqual([])
  })

  it('do not call identifiers of many values a category, nor their lengths constant', () => {
    expect(alerts([['merchant_id', 'string', (i) => `id-${1000 + (mixed(i) % 900)}`]])).toEqual([])
  })

  it('tell a constant that is missing now and then from one that never is', () => {
    expect(alert('string', (i) => (mixed(i) % 100 === 0 ? null : 'x'))).toEqual([
      'constant | Always x where it is not missing',
    ])
  })

  it('tell each pair of correlated fields once, the closest first', () => {
    const found = alerts([
      ['a', 'int32', (i) => mixed(i) ** 2 % 1009],
      ['b', 'float64', (i) => -((mixed(i) ** 2 % 1009) ** 3)],
      ['c', 'int32', (i) => (mixed(i) ** 2 % 1009) + (i % 500)],
      ['d', 'string', (i) => 'xyz'[mixed(i) % 3]],
      ['e', 'string', (i) => 'abc'[mixed(i) % 3]],
    ])
    const correlated = found.filter((line) => line.startsWith('correlated'))
    expect(correlated).toEqual([
      expect.stringMatching(/^correlated \| a \| Goes with b \(Spearman -1\.00\), c \(\w+ 0\.\d\d\)$/),
      expect.stringMatching(/^correlated \| b \| Goes with c \(\w+ -0\.\d\d\)$/),
      "correlated | d | Goes with e (Cramér's V 1.00)",
    ])
  })

  it('count the rows that repeat others', () => {
    const inspection = new Inspection([fieldOf('n', 'int32')], { dayRows: 8 })
    inspection.add(batchOf(plainColumn('int32', [1, 2, 3, 4, 5, 6, 6, 6])))
    expect(summarize(inspection).alerts).toEqual([
      { kind: 'duplicates', field: null, message: '2 rows (25 %) repeat others' },
    ])
  })

  it('say that there are no rows, and no more', () => {
    const inspection = new Inspection([fieldOf('n', 'int32')], { dayRows: 0 })
    expect(summarize(inspection).alerts).toEqual([
      { kind: 'empty', field: null, message: 'There are no rows' },
    ])
  })

  it('come by gravity, then in the order of the fields', () => {
    const found = alerts([
      ['skewed', 'int32', (i) => (i === 5 ? 100_000 : i % 2)],
      ['constant', 'string', () => 'x'],
      ['missing', 'string', (i) => (i % 4 === 0 ? null : `${i % 2}`)],
      ['always', 'string', () => 'y'],
    ])
    const kinds = found.map((line) => line.split(' | ')[0])
    expect(kinds).toEqual(kinds.toSorted((a, b) => place(a) - place(b)))
    expect(found.filter((line) => line.startsWith('constant'))).toEqual([
      'constant | constant | Always x',
      'constant | always | Always y',
    ])
  })
})

const place = (kind: string) => ALERT_KINDS.indexOf(kind as AlertKind)
