import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseSchemaText } from '../../src/core/schema/syntax.ts'
import { CATALOGUE } from '../../src/drill/catalogue.ts'
import type { DrillRequest } from '../../src/drill/days.ts'
import { drill, type Outcome } from '../../src/drill/drill.ts'
import { loadShippedSchema } from '../../src/jobs/shipped-schemas.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { testContext } from '../helpers/workflow.ts'
import { answerKey } from './answer-key.ts'

type Document = DrillRequest['schema']

const retailOrders = async () =>
  parseSchemaText(
    await readFile(new URL('../schemas/retail-orders.yaml', import.meta.url), 'utf8'),
  ) as Document
const payments = async () => (await loadShippedSchema('payments')) as Document

/** Enough that the faults of shares and distributions are beyond chance. */
const ROWS = 12_000

const run = (request: Pick<DrillRequest, 'schema'> & Partial<DrillRequest>, names?: readonly string[]) =>
  Array.fromAsync(
    drill(
      { date: '2026-11-19', seed: 1, rows: ROWS, ...request },
      CATALOGUE.filter(({ name }) => names?.includes(name) ?? true),
      () => testContext(memoryStore()),
    ),
  )

const outcomes: Record<string, Outcome[]> = {}
beforeAll(async () => {
  outcomes.payments = await run({ schema: await payments() })
  outcomes['retail-orders'] = await run({ schema: await retailOrders() })
}, 240_000)

/** Faults that a dataset has nothing to plant in. */
const PLACELESS: Readonly<Record<string, readonly string[]>> = {
  payments: [],
  'retail-orders': [
    'half-null',
    'values-scaled',
    'labels-doubled',
    'label-flipped',
    'label-leaked',
    'previous-unknown',
    'previous-of-another',
    'attribute-of-another',
    'side-of-others',
    'side-row-missing',
  ],
}

describe.each(Object.keys(PLACELESS))('the gate of %s', (dataset) => {
  it.each(CATALOGUE.map(({ name, summary }) => [name, summary]))('%s: catches %s', (name) => {
    const { verdict, ...details } = outcomes[dataset].find(({ fault }) => fault === name) as Outcome
    expect(verdict, JSON.stringify(details)).toBe(PLACELESS[dataset].includes(name) ? 'no place' : 'caught')
  })

  it('points at the very rows that are wrong, where it points at rows', () => {
    const pointing = outcomes[dataset].flatMap(({ fault, rows, caughtBy }) =>
      caughtBy.flatMap(({ rule, offenders }) =>
        rows && offenders ? [{ fault, rule, rows, offenders }] : [],
      ),
    )
    expect(pointing.length).toBeGreaterThan(3)
    for (const { fault, rule, rows, offenders } of pointing) {
      const shown = offenders.rows.map(({ row }) => row)
      expect(
        rows.some((row) => shown.includes(row)),
        `${fault} by ${rule}: ${rows} among ${shown}`,
      ).toBe(true)
    }
  })
})

describe('a drill', () => {
  const some = ['off-pattern', 'stranger', 'row-added', 'bit-flipped']

  it('plants the same for the same seed, and elsewhere for another', async () => {
    const schema = await retailOrders()
    const request = { schema, rows: 2000 }
    const first = await run(request, some)
    expect(await run(request, some)).toEqual(first)
    const other = await run({ ...request, seed: 2 }, some)
    for (const [i, { planted }] of other.entries()) expect(planted).not.toBe(first[i].planted)
  })

  it('leaves the day as it was after each fault: none is noticed twice', async () => {
    const schema = await retailOrders()
    const names = ['stale-time', 'row-added']
    const [staleTime, rowAdded] = (await run({ schema, rows: 2000 }, names)).toSorted((a, b) =>
      b.fault.localeCompare(a.fault),
    )
    expect(staleTime).toMatchObject({ fault: 'stale-time', verdict: 'caught', others: [] })
    expect(rowAdded.caughtBy.map(({ rule }) => rule)).toEqual(['row count'])
    expect(rowAdded.others.map(({ rule }) => rule)).not.toContain('within day')
  })
})

// Written anew by `npx vitest run test/drill --update`.
it('docs/planted-faults.md is the answer key, and what came of it', async () => {
  await expect(answerKey(outcomes)).toMatchFileSnapshot('../../docs/planted-faults.md')
})
