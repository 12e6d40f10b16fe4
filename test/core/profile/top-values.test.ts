import { describe, expect, it } from 'vitest'
import { Inspection } from '../../../src/core/inspection.ts'
import { countValues } from '../../../src/core/profile/sampled-rows.ts'
import { topOf } from '../../../src/core/profile/top-values.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../sketches/columns.ts'

/** Of cells of which every `every`-th is in the sample. */
function top(type: 'string' | 'float64' | 'bool', cells: readonly Cell[], every = 1) {
  const inspection = new Inspection([fieldOf('field', type)], { dayRows: cells.length })
  inspection.add(batchOf(plainColumn(type, cells)))
  const sampled = cells.filter((_, i) => i % every === 0)
  const column = {
    values: type === 'string' ? sampled.map(String) : Float64Array.from(sampled, Number),
    valid: Uint8Array.from(sampled, (cell) => (cell === null ? 0 : 1)),
  }
  const { values } = inspection.columns[0]
  return topOf(
    { type, values },
    cells.length - inspection.nulls[0],
    values.isExact ? null : countValues(column),
  )
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

describe('topOf', () => {
  it('has the ten commonest of few values, counted in all rows', () => {
    const cells = upTo(40).flatMap((i) => new Array(i + 1).fill(`v${i}`))
    const found = top('string', [...cells, null], 7)
    expect(found.top).toHaveLength(10)
    expect(found.top[0]).toEqual({ value: 'v39', count: 40, share: 40 / 820 })
    expect(found.topError).toBe(0)
    expect(found.examples).toEqual([])
  })

  it('names booleans', () => {
    expect(top('bool', [1, 0, 1, null]).top).toEqual([
      { value: true, count: 2, share: 2 / 3 },
      { value: false, count: 1, share: 1 / 3 },
    ])
  })

  it('counts in the sample where there are too many values, and says how far off that may be', () => {
    // A third of 30,000 rows are 0, a tenth of the rest 1, all others differ; every tenth row is in the sample.
    const cells = upTo(30_000).map((i) => (i % 3 === 0 ? 0 : i % 30 < 3 ? 1 : i + 0.5))
    const { top: found, topError, examples } = top('float64', cells, 10)
    const sampled = cells.filter((_, i) => i % 10 === 0)
    const [zeros, ones] = [0, 1].map((value) => sampled.filter((cell) => cell === value).length)
    expect(found).toEqual(
      [
        { value: 0, count: zeros * 10, share: zeros / 3000 },
        { value: 1, count: ones * 10, share: ones / 3000 },
      ].filter(({ count }) => count >= 100),
    )
    expect(topError).toBeCloseTo(Math.sqrt(((zeros / 3000) * (1 - zeros / 3000)) / 3000), 15)
    expect(examples).toHaveLength(8)
  })

  it('leaves out what is too rare in the sample to tell its share', () => {
    const cells = upTo(20_000).map((i) => (i % 2000 < 2 ? 'now and then' : `text ${i}`))
    // In the sample 10 and then 9 times.
    expect(top('string', cells, 2).top.map(({ value }) => value)).toEqual(['now and then'])
    expect(top('string', cells.slice(0, 18_000), 2).top).toEqual([])
  })

  it('is exact when all rows are in the sample', () => {
    const { top: found, topError } = top('string', [...upTo(2000).map(String), 'b', 'b', 'a', 'a', 'a', null])
    expect(found).toEqual([
      { value: 'a', count: 3, share: 3 / 2005 },
      { value: 'b', count: 2, share: 2 / 2005 },
    ])
    expect(topError).toBe(0)
  })

  it('has none of no values', () => {
    expect(top('string', [null, null])).toEqual({ top: [], topError: 0, examples: [] })
    expect(top('string', [])).toEqual({ top: [], topError: 0, examples: [] })
  })
})
