import { describe, expect, it } from 'vitest'
import { evenSteps } from '../../../src/core/count.ts'
import { Inspection } from '../../../src/core/inspection.ts'
import { drawUniform, openStream } from '../../../src/core/random/stream.ts'
import { STANDARD_ERROR } from '../../../src/core/sketches/hyperloglog.ts'
import { distributionOf, quantile } from '../../../src/core/sketches/quantiles.ts'
import { batchOf, fieldOf, plainColumn } from './columns.ts'

const ROWS = 60_000
const PARTS = 7
const FIELDS = [fieldOf('amount', 'float64'), fieldOf('id', 'int64'), fieldOf('kind', 'string')]

const draws = (name: string) => {
  const drawn = drawUniform(openStream(1, [name]), [evenSteps(ROWS, 1), new Int32Array(ROWS)], ROWS)
  return Array.from(drawn)
}
const divisors = draws('divisors')
/** A long tail on both sides of 0. */
const amounts = draws('amounts').map((u, i) => (u - 0.2) / (divisors[i] + 0.001))
/** Some numbers far more often than others. */
const ids = draws('ids').map((u) => Math.floor(40_000 * u ** 2))
const kinds = draws('kinds').map((u) => `kind ${Math.floor(30 * u ** 3)}`)

const total = new Inspection(FIELDS, { dayRows: ROWS })
for (let part = 0; part < PARTS; part++) {
  const [start, end] = [part, part + 1].map((i) => Math.floor((i * ROWS) / PARTS))
  const inspection = new Inspection(FIELDS, { dayRows: ROWS, firstRow: start })
  const columns = [
    plainColumn('float64', amounts.slice(start, end)),
    plainColumn('int64', ids.slice(start, end)),
    plainColumn('string', kinds.slice(start, end)),
  ]
  inspection.add(batchOf(...columns))
  total.merge(Inspection.fromJSON(JSON.parse(JSON.stringify(inspection))))
}
const [amount, id, kind] = total.columns

describe('what sketches of seven parts tell, against exact answers', () => {
  it('has every quantile within 2^-8 of the number that has the rank', () => {
    const sorted = Float64Array.from(amounts).sort()
    const distribution = distributionOf(amount)!
    for (let percent = 1; percent < 100; percent++) {
      const exact = sorted[Math.ceil((percent / 100) * ROWS) - 1]
      expect(Math.abs(quantile(distribution, percent / 100) / exact - 1)).toBeLessThan(2 ** -8)
    }
    expect([distribution.min, distribution.max]).toEqual([sorted[0], sorted[ROWS - 1]])
  })

  it('has distinct numbers within three standard errors of 1.6 %, and few exactly', () => {
    expect(STANDARD_ERROR).toBeLessThan(0.0163)
    for (const [{ values }, all] of [
      [amount, amounts],
      [id, ids],
    ] as const)
      expect(Math.abs(values.distinct / new Set(all).size - 1)).toBeLessThan(3 * STANDARD_ERROR)
    expect([kind.values.isExact, kind.values.distinct]).toEqual([true, new Set(kinds).size])
  })

  it('has shares of values in the sample of rows within chance of those in all rows', () => {
    const sampled = total.sample.columns()[2].values as readonly string[]
    for (const value of new Set(kinds)) {
      const share = kinds.filter((other) => other === value).length / ROWS
      const seen = sampled.filter((other) => other === value).length / sampled.length
      expect(Math.abs(seen - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / sampled.length))
    }
  })
})
