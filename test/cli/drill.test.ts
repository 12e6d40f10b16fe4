import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Drilled } from '../../src/cli/drill-text.ts'
import { cli } from './harness.ts'

const SCHEMA = fileURLToPath(new URL('../schemas/retail-orders.yaml', import.meta.url))
const SMALL = ['--schema', SCHEMA, '--rows', '500', '--date', '2026-11-19']
const SOME = [...SMALL, '--fault', 'stale-time, half-null,bit-flipped', '--clean-days', '2']

describe('drill', () => {
  it('prints the answer key beside what came of it, and one line that sums it up', async () => {
    const { code, out } = await cli(['drill', ...SOME], { columns: 160 })
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines[0].split(/\s{2,}/)).toEqual([
      'fault',
      'planted',
      'to be noticed by',
      'noticed by',
      'rows',
      'found',
      'verdict',
    ])
    expect(lines[1]).toMatch(
      /^stale-time {2,}order_ts 2026-11-18T\S+ in row \d+ {2,}within day {2,}within day {2,}1 {2,}1 {2,}caught$/,
    )
    expect(lines[2]).toMatch(/^bit-flipped .* CorruptPartError {2,}CorruptPartError {2,}caught$/)
    expect(out.replaceAll('\n', ' ')).toContain(
      'Sound. retail-orders 2026-11-19, 500 rows: 2 of 2 planted faults caught; 1 more with no place in retail-orders; 0 of 2 clean days failed, with 0 warnings.',
    )
  })

  it('gives the same as JSON, with every check that noticed', async () => {
    const { code, json } = await cli(['drill', ...SOME, '--json'])
    expect(code).toBe(0)
    const { outcomes, clean } = json() as unknown as Drilled
    expect(outcomes.map(({ fault, verdict }) => [fault, verdict])).toEqual([
      ['stale-time', 'caught'],
      ['half-null', 'no place'],
      ['bit-flipped', 'caught'],
    ])
    const [{ rows, caughtBy }] = outcomes
    expect(caughtBy[0]).toMatchObject({
      rule: 'within day',
      field: 'order_ts',
      offenders: { count: 1, rows: [{ row: rows?.[0] }] },
    })
    expect(clean.map(({ date, failures }) => [date, failures])).toEqual([
      ['2026-11-19', []],
      ['2026-11-20', []],
    ])
  })

  it('ends with 1 when a fault is missed, and says what should have noticed: ten rows are too few for a share', async () => {
    const few = [
      '--schema',
      SCHEMA,
      '--rows',
      '10',
      '--date',
      '2026-11-19',
      '--fault',
      'null-rate',
      '--clean-days',
      '0',
    ]
    const { code, out } = await cli(['drill', ...few])
    expect(code).toBe(1)
    expect(out).toContain('Not caught')
    expect(out).toContain('expected null rate of voucher; nothing failed')
    expect(out).toContain('Not sound.')
    expect(out).not.toContain('clean day')
  })

  it.each([60, 160])('keeps within %i columns', async (columns) => {
    const { out } = await cli(['drill', ...SOME], { columns })
    const table = out.slice(0, out.indexOf('\n\n'))
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
    expect(table).toContain('stale-time')
  })

  it.each([
    [['--fault', 'nul-rate'], '"nul-rate". Did you mean "null-rate"?'],
    [['--rows', '0'], '--rows: expected a whole number in 1..1,000,000, found 0'],
    [['--clean-days', '-1'], '--clean-days: expected a whole number in 0..3,660, found -1'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await cli(['drill', ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
