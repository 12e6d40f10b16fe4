import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSchemaText } from '../../src/core/schema/syntax.ts'
import { cleanDays } from '../../src/drill/clean-days.ts'
import type { DrillRequest } from '../../src/drill/days.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { shippedDocument } from '../datasets.ts'
import { testContext } from '../helpers/workflow.ts'

type Document = DrillRequest['schema']

const retailOrders = parseSchemaText(
  readFileSync(new URL('../schemas/retail-orders.yaml', import.meta.url), 'utf8'),
)

/** 200 days: leap days, ends of years, clocks that change, Black Friday, Christmas; few rows and as many as all rules look at. */
const RUNS = [
  ['payments', { date: '2028-02-25', rows: 1500, seed: 11 }, 8],
  ['payments', { date: '2026-11-24', rows: 2000, seed: 12 }, 8],
  ['payments', { date: '2026-12-24', rows: 1000, seed: 13 }, 8],
  ['payments', { date: '2027-03-26', rows: 12_000, seed: 14 }, 6],
  ['handbook', { date: '2027-06-25', rows: 3000, seed: 21 }, 30],
  ['handbook', { date: '2028-02-20', rows: 1000, seed: 31 }, 30],
  ['card-transactions', { date: '2026-12-10', rows: 2500, seed: 41 }, 40],
  ['card-transactions', { date: '2028-02-22', rows: 400, seed: 51 }, 30],
  ['retail-orders', { date: '2028-01-25', rows: 2000, seed: 61 }, 40],
] as const

describe('days that nothing is planted in', () => {
  const warnings: string[] = []
  let days = 0

  it.each(RUNS)(
    'of %s pass: %j and on, %i days',
    async (dataset, request, count) => {
      const schema = (dataset === 'retail-orders' ? retailOrders : shippedDocument(dataset)) as Document
      for await (const day of cleanDays({ schema, ...request }, count, () => testContext(memoryStore()))) {
        days++
        expect(day.failures, `${dataset} ${day.date} of seed ${day.seed}`).toEqual([])
        warnings.push(
          ...day.warnings.map(({ rule, field, observed }) => `${day.date} ${field} ${rule}: ${observed}`),
        )
      }
    },
    120_000,
  )

  it('are 200, and none is warned of', () => {
    expect(days).toBe(200)
    expect(warnings).toEqual([])
  })
})
