import { describe, expect, it } from 'vitest'
import { RECORDED } from '../../src/cli/recorded-rates.ts'
import type { Rates } from '../../src/core/cost.ts'
import { formatCount } from '../../src/core/format.ts'
import { PRICES } from '../../src/core/prices-us-east-1-2026-11.ts'
import { cli } from './harness.ts'

describe('cost', () => {
  it('prints what the items come to, and says where its figures are from', async () => {
    const { code, out } = await cli(['cost', '--rows', '1e9'])
    expect(code).toBe(0)
    expect(out).toContain('1,000,000,000 rows a day, 4,000 parts')
    for (const item of ['functions: generate', 'workflow transitions', 'storage writes', 'to keep a day'])
      expect(out).toContain(item)
    expect(out).toContain(RECORDED.measured)
    const { generatedRowsPerSecond, inspectedRowsPerSecond } = RECORDED.rates
    for (const [label, part] of [
      ['speed, first part', 'firstPart'],
      ['speed, later parts', 'laterParts'],
    ] as const) {
      const [made, read] = [generatedRowsPerSecond[part], inspectedRowsPerSecond[part]].map(formatCount)
      expect(out).toMatch(new RegExp(`^${label} +${made} rows/s made, ${read} read`, 'm'))
    }
    expect(out).toContain(`${PRICES.region}, ${PRICES.asOf}`)
  })

  it('gives the same as JSON, with the prices and speeds it used', async () => {
    const { code, json } = await cli(['cost', '--json'])
    expect(code).toBe(0)
    const { items, usdPerDay, prices, rates, ...others } = json()
    expect(prices).toEqual(PRICES)
    expect(rates).toEqual(RECORDED.rates)
    expect(others).toMatchObject({ rows: 1e6, parts: 4 })
    const sum = (items as { usd: number }[]).reduce((total, { usd }) => total + usd, 0)
    expect(sum).toBeCloseTo(usdPerDay as number, 12)
  })

  it('measures this machine when told to', async () => {
    const args = ['cost', '--rows', '100k', '--measure', '--schema', 'card-transactions', '--json']
    const { code, json } = await cli(args)
    expect(code).toBe(0)
    const { rates, rateSource } = json() as { rates: Rates; rateSource: string }
    expect(rateSource).toBe('measured now')
    for (const { firstPart, laterParts } of [rates.generatedRowsPerSecond, rates.inspectedRowsPerSecond]) {
      expect(firstPart).toBeGreaterThan(1000)
      expect(laterParts).toBe(firstPart)
    }
    expect(rates.bytesPerRow).toBeGreaterThan(1)
    expect(rates.bytesPerRow).toBeLessThan(1000)
  })

  it.each([
    [['--rows', '0'], '--rows: expected a whole number in 1..10000000000, found 0'],
    [['--part-rows', '2m'], '--part-rows: expected a whole number in 1..1000000, found 2000000'],
    [['--schema', 'card-transactions'], '--measure: expected with a schema other than payments'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await cli(['cost', ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
