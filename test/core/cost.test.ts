import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { costOfDay, type DayCost, PARTS_AT_ONCE, TRANSITIONS } from '../../src/core/cost.ts'
import { PRICES } from '../../src/core/prices-us-east-1-2026-11.ts'

const rates = {
  generatedRowsPerSecond: { firstPart: 100_000, laterParts: 400_000 },
  inspectedRowsPerSecond: { firstPart: 200_000, laterParts: 500_000 },
  bytesPerRow: 100,
}
const costOf = (rows: number, changes: object = {}): DayCost =>
  costOfDay({ rows, rates, prices: PRICES, partRows: 250_000, ...changes })
const itemOf = (cost: DayCost, name: string) => {
  const found = cost.items.find(({ item }) => item === name)
  if (!found) throw new Error(`${name}: expected an item, found none`)
  return found
}

describe('the cost of a day', () => {
  it('has the function time of making, sending and starting, at 1,769 MiB', () => {
    // 10 s of rows, 2 s of transfer, 4 starts.
    expect(itemOf(costOf(1e6), 'functions: generate').quantity).toBeCloseTo((16 * 1769) / 1024, 6)
    expect(itemOf(costOf(1e6), 'functions: inspect').quantity).toBeCloseTo((11 * 1769) / 1024, 6)
  })

  it('has each price once, and the sum is the sum of its items', () => {
    const cost = costOf(1e6)
    expect(itemOf(cost, 'workflow transitions')).toMatchObject({ quantity: 22, usd: 22 * PRICES.transition })
    expect(itemOf(cost, 'function calls')).toMatchObject({ quantity: 14, usd: 14 * PRICES.functionRequest })
    expect(cost.usdPerDay).toBeCloseTo(
      cost.items.reduce((sum, { usd }) => sum + usd, 0),
      12,
    )
    expect(cost.usdPerMillionRows).toBeCloseTo(cost.usdPerDay, 12)
  })

  it('counts an upload in pieces as they are sent', () => {
    // 25 MB in pieces of 8 MiB: three, and two requests around them; one request for a part of 5 MB.
    expect(itemOf(costOf(1e6), 'storage writes').quantity).toBe(30 + 4 * (2 + 5))
    expect(itemOf(costOf(50_000), 'storage writes').quantity).toBe(30 + 1 * (2 + 1))
  })

  it('keeps a day at the price of its bytes, and a month has thirty of them', () => {
    const cost = costOf(1e9)
    expect(cost.storageUsdPerMonth).toBeCloseTo((1e11 / 2 ** 30) * 0.023, 9)
    expect(cost.usdPerMonth).toBeCloseTo(30 * (cost.usdPerDay + cost.storageUsdPerMonth), 9)
  })

  it('grows with the rows, but starts functions no oftener than parts are at work', () => {
    const [million, billion] = [costOf(1e6), costOf(1e9)]
    expect(billion.parts).toBe(4000)
    expect(billion.usdPerDay).toBeGreaterThan(100 * million.usdPerDay)
    expect(billion.usdPerMillionRows).toBeLessThan(million.usdPerMillionRows)
    // A fortieth of the parts are first ones.
    const seconds = 1e9 / 40 / 1e5 + (1e9 * 39) / 40 / 4e5 + 1e11 / 50e6 + PARTS_AT_ONCE
    expect(itemOf(billion, 'functions: generate').quantity).toBeCloseTo((seconds * 1769) / 1024, 3)
  })

  it.each([
    ['generate', 'generatedRowsPerSecond'],
    ['inspect', 'inspectedRowsPerSecond'],
  ] as const)('has as many first parts as run at once, and all others as later ones: %s', (state, rate) => {
    const rowSeconds = (parts: number) => {
      const rows = parts * 250_000
      const billed = (itemOf(costOf(rows), `functions: ${state}`).quantity * 1024) / 1769
      return billed - (rows * rates.bytesPerRow) / 50e6 - Math.min(parts, PARTS_AT_ONCE)
    }
    const { firstPart, laterParts } = rates[rate]
    const first = 250_000 / firstPart
    expect(rowSeconds(1)).toBeCloseTo(first, 6)
    expect(rowSeconds(PARTS_AT_ONCE)).toBeCloseTo(PARTS_AT_ONCE * first, 6)
    expect(rowSeconds(PARTS_AT_ONCE + 1)).toBeCloseTo(PARTS_AT_ONCE * first + 250_000 / laterParts, 6)
    const most = rowSeconds(10_000) / ((10_000 * 250_000) / laterParts)
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThan(1.05)
  })

  it('has no more parts than a run may have', () => {
    expect(costOf(1e10).parts).toBe(10_000)
  })

  it('is higher where rows are made more slowly', () => {
    const slower = costOf(1e6, {
      rates: { ...rates, generatedRowsPerSecond: { firstPart: 50_000, laterParts: 400_000 } },
    })
    expect(slower.usdPerDay).toBeGreaterThan(costOf(1e6).usdPerDay)
  })
})

describe('what the cost says of the workflow', () => {
  interface State {
    readonly MaxConcurrency?: number
    readonly ItemProcessor?: { readonly States: Readonly<Record<string, State>> }
  }
  const file = new URL('../../stepfunctions/daily-run.asl.json', import.meta.url)
  const { States } = JSON.parse(readFileSync(file, 'utf8')) as { States: Record<string, State> }
  const withoutFailures = (states: object) =>
    Object.keys(states).filter((name) => !name.endsWith('Failed') || name === 'HasFailed')

  it('is what the workflow file has', () => {
    const { MakeParts } = States
    expect(withoutFailures(States)).toHaveLength(TRANSITIONS.perDay)
    expect(withoutFailures(MakeParts?.ItemProcessor?.States ?? {})).toHaveLength(TRANSITIONS.perPart)
    expect(MakeParts?.MaxConcurrency).toBe(PARTS_AT_ONCE)
  })
})
