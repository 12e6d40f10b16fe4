import { describe, expect, it } from 'vitest'
import { timeOrder } from '../../../../src/core/expectations/rules/time-order.ts'
import { type Cell, fieldOf } from '../../sketches/columns.ts'
import { MIDNIGHT, offendersIn } from '../facts.ts'

const FIELDS = [fieldOf('card', 'int64'), fieldOf('at', 'timestamp')]
const rule = timeOrder({ owner: 0, time: 1, name: 'at' })
const rows: Cell[][] = Array.from({ length: 9000 }, (_, i) => [Math.floor(i / 5), MIDNIGHT + (i % 5) * 1000])
const brokenIn = (cells: Cell[][]) => offendersIn(rule, FIELDS, cells).rows.map(({ row }) => row)

describe('time order', () => {
  it('passes where times rise or stay within an owner, and start over with the next', () => {
    expect(brokenIn(rows)).toEqual([])
    expect(brokenIn(rows.with(6002, rows[6002].with(1, MIDNIGHT + 1000)))).toEqual([])
  })

  it('names a row before the time of the one above', () => {
    expect(brokenIn(rows.with(6002, rows[6002].with(1, MIDNIGHT)))).toEqual([6002])
    expect(brokenIn(rows.with(4096, rows[4096].with(1, MIDNIGHT - 1)))).toEqual([4096])
  })

  it('passes over nulls', () => {
    const [card] = rows[6001]
    const cells = rows.with(6002, [card, null]).with(6003, [null, 0])
    expect(brokenIn(cells)).toEqual([])
    expect(brokenIn(cells.with(6004, [card, MIDNIGHT]))).toEqual([6004])
  })
})
