import { describe, expect, it } from 'vitest'
import { compileDataset, type Dataset } from '../../src/core/dataset.ts'
import { writeRowId } from '../../src/core/explanation/row-key.ts'
import type { Step } from '../../src/core/explanation/step.ts'
import { type Explanation, explainRow } from '../../src/core/explanation.ts'
import { openStream, uniformAt } from '../../src/core/random/stream.ts'
import { dayNumber } from '../../src/core/utc-date.ts'
import { batchesOf, datasetOf, dayOf, shippedDataset, table, type Value } from '../datasets.ts'

const SEED = 42
const ROWS = 1500
const SETTINGS = { seed: SEED, rows: ROWS }
const DAYS = ['1970-01-15', '2026-11-19', '2026-11-20', '2149-06-06']

const dataset = compileDataset({
  name: 'ledger',
  rows_of: 'card',
  populations: {
    town: { size: 30, attributes: [{ name: 'code', type: 'string', pattern: '{A-Z}{A-Z}' }] },
    customer: {
      size: { per_row: 0.2 },
      lifetime_days: 300,
      attributes: [
        { name: 'town', type: 'reference', population: 'town', skew: 2 },
        { name: 'abroad', type: 'episode', every_days: 60, lasts_days: [3, 9] },
        { name: 'mood', type: 'int', per: { days: 10 } },
        { name: 'trip', type: 'reference', population: 'town', when: { abroad: true } },
        { name: 'here', type: 'reference', first: ['trip', 'town'] },
      ],
    },
    card: {
      parent: 'customer',
      each: 2,
      activity: { sigma: 1 },
      attributes: [{ name: 'scheme', type: 'category', choices: ['A', 'B'] }],
    },
    subscription: {
      parent: 'card',
      each: 3,
      monthly: { share: 0.5 },
      attributes: [{ name: 'price', type: 'float', decimals: 2 }],
    },
  },
  campaigns: {
    rate: 0.1,
    difficulty: 0.4,
    scenarios: {
      burst: { weight: 1, lasts_days: 3, rows_per_day: 4 },
      area: { weight: 1, lasts_days: 14, among: 'card.customer.town', at_once: 3 },
    },
  },
  fields: [
    { name: 'id', type: 'row_id' },
    { name: 'time', type: 'datetime', ordered: true },
    { name: 'own', type: 'int' },
    { name: 'habit', type: 'int', per: { member: 'card.customer', days: 20, choices: 3 } },
    { name: 'trick', type: 'int', per: 'campaign' },
    { name: 'tactic', type: 'campaign', part: 'tactic' },
    { name: 'secret', type: 'int', hidden: true, nulls: 0.5 },
    { name: 'sum', type: 'derived', concat: ['own', 'card.customer.town.code'], nulls: 0.1 },
    { name: 'price', type: 'entity', from: 'subscription.price' },
    { name: 'previous', type: 'row_id', row: 'previous' },
    { name: 'scenario', type: 'campaign', part: 'scenario' },
    { name: 'campaign', type: 'campaign', part: 'id' },
    { name: 'lucky', type: 'bool', exact_rate: 0.02 },
  ],
})

/** Every so many of the rows of some days, with their ids. */
function rowsOf(dataset: Dataset, days: readonly string[], step: number): Record<string, Value>[] {
  return days.flatMap((date) => {
    const columns = table(dataset, batchesOf(dayOf(dataset, ROWS, { seed: SEED, date })))
    const names = Object.keys(columns)
    const numbers = columns[names[0]].keys().filter((i) => i % step === 0)
    return Array.from(numbers, (i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])))
  })
}

const micros = (time: unknown) => {
  const [, seconds, fraction] = /^(.{19})(?:\.(\d{6}))?Z$/.exec(String(time))!
  return Date.parse(`${seconds}Z`) * 1000 + Number(fraction ?? 0)
}

const stepOf = ({ steps }: Explanation, name: string) => steps.find((step) => step.name === name) as Step
const allSteps = ({ steps, members }: Explanation) => [
  ...steps,
  ...members.flatMap(({ attributes }) => attributes),
]

const rows = rowsOf(dataset, DAYS, 30)
const explained = rows.map((row) => explainRow(dataset, SETTINGS, String(row.id)))

describe('explaining a row by its id', () => {
  it('gives exactly the row, on days near and far', () => {
    expect(rows.length).toBe(200)
    explained.forEach(({ row }, i) => {
      expect({ ...row, time: micros(row.time) }).toEqual(rows[i])
    })
    expect(new Set(explained.map(({ date }) => date))).toEqual(new Set(DAYS))
  })

  it('reports draws that can be made again', () => {
    const draws = explained.flatMap(allSteps).flatMap((step) => step.draws)
    expect(draws.length).toBeGreaterThan(200 * 12)
    for (const { stream, coordinates, uniform } of draws)
      expect(uniformAt(openStream(SEED, stream), ...coordinates)).toBe(uniform)
  })

  it('reports the draws that the values follow from', () => {
    for (const explanation of explained) {
      for (const name of ['own', 'habit', 'trick'])
        expect(stepOf(explanation, name).value).toBe(
          Math.floor(101 * stepOf(explanation, name).draws.at(-1)!.uniform),
        )
      const { value, draws } = stepOf(explanation, 'secret')
      const [gap] = draws.filter(({ stream }) => stream[2].startsWith('#'))
      expect(gap.stream).toEqual(['ledger', 'row', '#nulls/secret'])
      expect(value === null).toBe(gap.uniform >= 0.5)
      // What was drawn for a value that is not there has no meaning.
      const [number] = draws.filter((draw) => draw !== gap)
      expect(number?.stream).toEqual(value === null ? undefined : ['ledger', 'row', 'secret'])
      if (value !== null) expect(value).toBe(Math.floor(101 * number.uniform))
      const scheme = explanation.members[0].attributes.find((step) => step.name === 'scheme')!
      expect(scheme.value).toBe(['A', 'B'][Math.floor(2 * scheme.draws[0].uniform)])
    }
  })

  it('reports of a fraud alone whether it shows', () => {
    const shown = explained.map((explanation) => {
      const { value, draws } = stepOf(explanation, 'tactic')
      const { origin } = explanation
      expect(draws.map(({ stream }) => stream[2])).toEqual(origin.kind === 'campaign' ? ['tactic'] : [])
      if (origin.kind !== 'campaign') return null
      expect(value).toBe(draws[0].uniform < 0.6 ? origin.scenario : null)
      return value !== null
    })
    expect(new Set(shown)).toEqual(new Set([null, true, false]))
  })

  it('says whose a shared draw is, and how long it holds', () => {
    for (const explanation of explained) {
      const { date, members, origin } = explanation
      expect(stepOf(explanation, 'own').draws[0].drawer).toEqual({ kind: 'itself' })
      const id = origin.kind === 'campaign' ? origin.id : null
      expect(stepOf(explanation, 'trick').draws[0].drawer).toEqual({ kind: 'campaign', id })
      const { number } = members.find(({ path }) => path === 'card.customer')!
      const { drawer } = stepOf(explanation, 'habit').draws.at(-1)!
      expect(drawer).toMatchObject({ kind: 'member', path: 'card.customer', number, choice: { of: 3 } })
      if (drawer.kind !== 'member') throw new Error('no member')
      const { from, until } = drawer.period!
      expect(dayNumber(until) - dayNumber(from)).toBe(19)
      expect([from, date, until].map(dayNumber).toSorted((a, b) => a - b)).toEqual(
        [from, date, until].map(dayNumber),
      )
    }
  })

  it('shows what a field is made from', () => {
    for (const explanation of explained) {
      const { row, members } = explanation
      const town = members.find(({ path }) => path === 'card.customer.town')!
      const { inputs } = stepOf(explanation, 'sum')
      expect(inputs).toEqual([
        { path: 'own', value: row.own },
        { path: 'card.customer.town.code', value: town.attributes[0].value },
      ])
      if (row.sum !== null) expect(row.sum).toBe(inputs.map(({ value }) => value).join('-'))
      expect(stepOf(explanation, 'habit').inputs).toEqual([
        { path: 'card.customer', value: expect.any(Number) },
      ])
      const { place } = stepOf(explanation, 'lucky')
      expect(row.lucky).toBe(place! < 30)
    }
  })

  it('shows the members that a reference takes the first of', () => {
    const ways = explained.map(({ members }) => {
      const { attributes } = members.find(({ path }) => path === 'card.customer')!
      const [town, trip, here] = ['town', 'trip', 'here'].map(
        (name) => attributes.find((step) => step.name === name)!,
      )
      expect(here.inputs).toEqual([
        { path: 'trip', value: trip.value },
        { path: 'town', value: town.value },
      ])
      expect(here.value).toBe(trip.value ?? town.value)
      expect(here.takenFrom).toBe(trip.value === null ? 'town' : 'trip')
      return trip.value === null
    })
    expect(new Set(ways).size).toBe(2)
  })

  it('says what made the row', () => {
    const kinds = Map.groupBy(explained, ({ origin }) => origin.kind)
    expect([...kinds.keys()].sort()).toEqual(['campaign', 'monthly', 'usual'])
    for (const { origin, row, date, members } of explained) {
      expect(origin.kind === 'monthly').toBe(row.price !== null)
      expect(origin.kind === 'campaign').toBe(row.campaign !== null)
      if (origin.kind !== 'campaign') continue
      expect([origin.id, origin.scenario]).toEqual([row.campaign, row.scenario])
      expect(origin.from <= date && date <= origin.until).toBe(true)
      expect(dayNumber(origin.until) - dayNumber(origin.from)).toBe(origin.scenario === 'burst' ? 2 : 13)
      const path = origin.scenario === 'burst' ? 'card' : 'card.customer.town'
      const { number } = members.find((member) => member.path === path)!
      expect(origin.target).toEqual({ path, number, isGroup: origin.scenario === 'area' })
      if (origin.slot !== null) expect(origin.slot.number).toBe(Math.floor(3 * origin.slot.uniform))
    }
  })

  it('tells each member once, and names those that are told already', () => {
    for (const { members } of explained) {
      const told = members.filter(({ sameAs, number }) => sameAs === null && number !== null)
      expect(new Set(told.map(({ population, number }) => `${population} ${number}`)).size).toBe(told.length)
      expect(members.find(({ path }) => path === 'subscription.card')?.sameAs ?? 'card').toBe('card')
    }
  })

  it("finds the card's rows before and after, on whatever day", () => {
    let other = 0
    explained.forEach(({ id, date, row, neighbours }, i) => {
      const { previous, next } = neighbours!
      expect(previous?.id ?? null).toBe(row.previous)
      if (next === null || i % 4 > 0) return
      const after = explainRow(dataset, SETTINGS, next.id)
      expect(after.row.previous).toBe(id)
      expect([after.date, after.row.time]).toEqual([next.date, next.time])
      if (next.date !== date) other++
      expect(micros(next.time)).toBeGreaterThanOrEqual(micros(row.time))
    })
    expect(other).toBeGreaterThan(10)
  })
})

it('explains rows that belong to no one', () => {
  const lone = datasetOf([
    { name: 'id', type: 'row_id' },
    { name: 'n', type: 'sequence', start: 0 },
  ])
  for (const { id, n } of rowsOf(lone, DAYS, 400)) {
    const explanation = explainRow(lone, SETTINGS, String(id))
    expect(explanation).toMatchObject({ row: { id, n }, rowNumber: n, owner: null, neighbours: null })
    expect(explanation.origin).toEqual({ kind: 'lone' })
  }
})

it('makes no more of a day of a billion rows than the rows of one card', () => {
  const payments = shippedDataset('payments')
  const day = dayOf(payments, 1e9, { seed: SEED })
  const [batch] = day.batches(day.partRange(777_777, 10_000_000))
  const { transaction_id: ids } = table(payments, [batch])
  const { row, owner, dayRows } = explainRow(payments, { seed: SEED, rows: 1e9 }, String(ids[0]))
  expect(row.transaction_id).toBe(ids[0])
  expect(dayRows).toBe(1e9)
  expect(owner!.rows).toBeLessThan(batch.rows)
})

describe('an id that cannot be explained', () => {
  const explain = (id: string, settings = SETTINGS) => explainRow(dataset, settings, id)

  it('names the settings that may not be those of its run', () => {
    for (const { id } of rows)
      expect(() => explain(String(id), { ...SETTINGS, seed: 43 })).toThrow(
        `id: expected an id of ledger version 1, seed 43, 1,500 rows a day (seed, rows and schema must be those of its run), found ${id}, which is none of them`,
      )
  })

  it('is one beyond the rows of its card, or beyond the cards', () => {
    const { owner, date } = explained[0]
    const key = { entity: owner!.place, day: dayNumber(date), rank: owner!.rows - 1 }
    expect(explain(writeRowId(dataset, SEED, key)).owner!.rank).toBe(key.rank)
    expect(() => explain(writeRowId(dataset, SEED, { ...key, rank: key.rank + 1 }))).toThrow('none of them')
    expect(() => explain(writeRowId(dataset, SEED, { ...key, entity: 600 }))).toThrow('none of them')
  })

  it.each(['', 'xyz', '62F3DC76E491DD04', '62f3dc76e491dd040'])('is no id at all: %j', (id) => {
    expect(() => explain(id)).toThrow(`id: expected 16 hex digits, found ${JSON.stringify(id)}`)
  })

  it('is any id where the rows have none', () => {
    const plain = datasetOf([{ name: 'n', type: 'sequence' }])
    expect(() => explainRow(plain, SETTINGS, '62f3dc76e491dd04')).toThrow(
      'schema: expected a schema with a field of type row_id, found sample',
    )
  })
})
