import { describe, expect, it } from 'vitest'
import { compileDataset, type Dataset } from '../../src/core/dataset.ts'
import { addDays } from '../../src/core/utc-date.ts'
import { batchesOf, dayOf, table, type Value } from '../datasets.ts'

const LAST = '2026-11-19'

const dataset = compileDataset({
  name: 'ledger',
  rows_of: 'card',
  populations: {
    customer: { size: { per_row: 0.4 }, lifetime_days: 60 },
    card: {
      parent: 'customer',
      each: 2,
      activity: { sigma: 1.2 },
      attributes: [{ name: 'id', type: 'sequence' }],
    },
    subscription: {
      parent: 'card',
      each: 4,
      monthly: { share: 0.5 },
      attributes: [
        { name: 'id', type: 'sequence' },
        { name: 'price', type: 'float', decimals: 2 },
      ],
    },
  },
  campaigns: {
    rate: 0.05,
    scenarios: {
      burst: { weight: 1, lasts_days: 2, rows_per_day: 5 },
      area: { weight: 1, lasts_days: 14, among: 'card.customer', at_once: 2 },
    },
  },
  fields: [
    { name: 'id', type: 'row_id' },
    { name: 'time', type: 'datetime', ordered: true },
    { name: 'card_id', type: 'entity', from: 'card.id' },
    { name: 'subscription_id', type: 'entity', from: 'subscription.id' },
    { name: 'price', type: 'entity', from: 'subscription.price' },
    { name: 'previous', type: 'row_id', row: 'previous' },
    { name: 'fraud', type: 'campaign', part: 'label' },
    { name: 'scenario', type: 'campaign', part: 'scenario' },
    { name: 'campaign', type: 'campaign', part: 'id' },
  ],
})

const daysBack = (dataset: Dataset, days: number, rows: number) =>
  Array.from({ length: days }, (_, i) => {
    const date = addDays(LAST, i - days + 1)
    return table(dataset, batchesOf(dayOf(dataset, rows, { date }), 3))
  })

describe('history', () => {
  const days = daysBack(dataset, 90, 400)
  const rows = days.flatMap((day) => day.id.map((id, i) => ({ id, ...at(day, i) })))
  const byCard = Map.groupBy(rows, ({ card }) => card)

  it("names the card's true previous row, on whatever day it fell, and none only before its first", () => {
    const ids = new Set(rows.map(({ id }) => id))
    let resolved = 0
    for (const own of byCard.values())
      own.forEach(({ previous }, i) => {
        if (i > 0) expect(previous).toBe(own[i - 1].id)
        else if (previous !== null) expect(ids.has(previous)).toBe(false) // before the days made here
        if (i > 0) resolved++
      })
    expect(resolved).toBeGreaterThan(30_000)
  })

  it('has a first row for every card that came within these days', () => {
    const firsts = rows.filter(({ previous }) => previous === null)
    const newcomers = [...byCard.values()].filter((own) => own[0].day >= 62)
    expect(newcomers.length).toBeGreaterThan(50)
    for (const own of newcomers) expect(own[0].previous).toBe(null)
    expect(new Set(firsts.map(({ card }) => card)).size).toBe(firsts.length)
  })

  it('is in order of time within a card', () => {
    for (const own of byCard.values())
      own.forEach(({ time }, i) => {
        if (i > 0) expect(Number(time)).toBeGreaterThanOrEqual(Number(own[i - 1].time))
      })
  })

  it('brings the rows of a subscription on one day of the month, at one price', () => {
    const bySubscription = Map.groupBy(
      rows.filter(({ subscription }) => subscription !== null),
      ({ subscription }) => subscription,
    )
    expect(bySubscription.size).toBeGreaterThan(100)
    for (const own of bySubscription.values()) {
      expect(new Set(own.map(({ time }) => new Date(Number(time) / 1000).getUTCDate())).size).toBe(1)
      expect(new Set(own.map(({ price }) => price)).size).toBe(1)
    }
    expect([...bySubscription.values()].some((own) => own.length === 2)).toBe(true)
  })

  it('tells campaigns apart by scenario, and those of a group by its member', () => {
    const byCampaign = Map.groupBy(
      rows.filter(({ fraud }) => fraud),
      ({ campaign }) => campaign,
    )
    expect(rows.filter(({ fraud }) => fraud)).toHaveLength(90 * 20)
    for (const own of byCampaign.values()) {
      expect(new Set(own.map(({ scenario }) => scenario)).size).toBe(1)
      const span = Math.max(...own.map(({ day }) => day)) - Math.min(...own.map(({ day }) => day))
      expect(span).toBeLessThan(own[0].scenario === 'burst' ? 2 : 14)
      if (own[0].scenario === 'burst') expect(new Set(own.map(({ card }) => card)).size).toBe(1)
    }
  })
})

function at(day: Record<string, Value[]>, i: number) {
  const { card_id, time, previous, subscription_id, price, fraud, scenario, campaign } = day
  return {
    card: card_id[i],
    time: time[i],
    day: Math.floor(Number(time[i]) / 86_400e6) - 20_687,
    previous: previous[i],
    subscription: subscription_id[i],
    price: price[i],
    fraud: fraud[i],
    scenario: scenario[i],
    campaign: campaign[i],
  }
}
