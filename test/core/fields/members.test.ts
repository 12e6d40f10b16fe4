import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../../src/core/dataset.ts'
import { addDays } from '../../../src/core/utc-date.ts'
import { batchesOf, dayOf, table, type Value } from '../../datasets.ts'

/** Members of a world with towns and shops, and what each row of some days picks. */
const dataset = compileDataset({
  name: 'town-world',
  rows_of: 'person',
  populations: {
    town: { size: 12, attributes: [{ name: 'id', type: 'sequence' }] },
    shop: {
      parent: 'town',
      each: 10,
      attributes: [
        { name: 'id', type: 'sequence', start: 0 },
        { name: 'kind', type: 'position', values: { store: 7, kiosk: 2, web: 1 } },
      ],
    },
    person: {
      size: 200,
      attributes: [
        { name: 'id', type: 'sequence' },
        { name: 'home', type: 'reference', population: 'town' },
        { name: 'away', type: 'episode', every_days: 30, lasts_days: [3, 6], chance: 0.5 },
        {
          name: 'trip',
          type: 'reference',
          population: 'town',
          per: { days: 30 },
          when: { away: true },
        },
        { name: 'here', type: 'reference', first: ['trip', 'home'] },
      ],
    },
  },
  fields: [
    { name: 'who', type: 'entity', from: 'person.id' },
    { name: 'home', type: 'entity', from: 'person.home.id' },
    { name: 'here', type: 'entity', from: 'person.here.id' },
    { name: 'away', type: 'entity', from: 'person.away' },
    { name: 'kind', type: 'category', choices: { store: 5, kiosk: 3, web: 1, none: 1 } },
    {
      name: 'shop',
      type: 'reference',
      population: 'shop',
      of: 'person.here',
      with: { kind: 'kind' },
      skew: 1.5,
    },
    {
      name: 'favourite',
      type: 'reference',
      population: 'shop',
      of: 'person.home',
      per: { member: 'person', choices: 3 },
    },
    { name: 'shop_id', type: 'entity', from: 'shop.id' },
    { name: 'shop_kind', type: 'entity', from: 'shop.kind' },
    { name: 'shop_town', type: 'entity', from: 'shop.town.id' },
    { name: 'favourite_id', type: 'entity', from: 'favourite.id' },
    { name: 'mood', type: 'int', per: { member: 'person', days: 10 } },
  ],
})

const DAYS = 60
const days = Array.from({ length: DAYS }, (_, i) =>
  table(dataset, batchesOf(dayOf(dataset, 1000, { date: addDays('2026-06-01', i) }), 2)),
)
const rows = days.flatMap((day, n) =>
  day.who.map((_, i) => ({
    day: n,
    ...(Object.fromEntries(dataset.fields.map(({ name }) => [name, day[name][i]])) as Record<string, Value>),
  })),
) as (Record<string, Value> & { day: number })[]
const people = [...Map.groupBy(rows, ({ who }) => who).values()]

it('is a column of numbers that rise where rows stand in the order of the members, else of such as recur', () => {
  const cardinalities = Object.fromEntries(dataset.fields.map(({ name, cardinality }) => [name, cardinality]))
  expect(cardinalities).toMatchObject({ who: 'ordered', home: 'recurring', here: 'recurring' })
})

describe('position', () => {
  it('lets a reference pick among the members that have it, of the right parent, and none for other values', () => {
    for (const { kind, shop_kind, shop_town, here, shop_id } of rows) {
      expect(shop_kind).toBe(kind === 'none' ? null : kind)
      if (kind === 'none') continue
      expect(shop_town).toBe(here)
      const place = Number(shop_id) % 10
      expect(place < 7 ? 'store' : place < 9 ? 'kiosk' : 'web').toBe(kind)
    }
  })

  it('must give every member of a parent a value', () => {
    const short = { parent: 'a', each: 3, attributes: [{ name: 'p', type: 'position', values: { x: 2 } }] }
    expect(() =>
      compileDataset({
        name: 'x',
        populations: { a: { size: 2 }, b: short },
        fields: [{ name: 'n', type: 'int' }],
      }),
    ).toThrow('populations.b.attributes.0.values: expected counts that add up to each (3), found 2')
  })
})

describe('episode', () => {
  it('sends people away for runs of as many days as declared, to one place each time', () => {
    const lengths: number[] = []
    for (const own of people) {
      const away = [...new Set(own.filter((row) => row.away).map((row) => row.day))].toSorted((a, b) => a - b)
      for (const row of own) if (!row.away) expect(row.here).toBe(row.home)
      // Episodes of neighbouring periods can touch; a run within the days that does not is one episode.
      for (let i = 0; i < away.length; ) {
        let j = i
        while (j + 1 < away.length && away[j + 1] === away[j] + 1) j++
        if (away[i] > 0 && away[j] < DAYS - 1 && j - i < 6) {
          lengths.push(j - i + 1)
          const places = new Set(own.filter((r) => r.day >= away[i] && r.day <= away[j]).map((r) => r.here))
          expect(places.size).toBe(1)
        }
        i = j + 1
      }
    }
    expect(lengths.length).toBeGreaterThan(100)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(6)
    const share = rows.filter(({ away }) => away).length / rows.length
    expect(share).toBeGreaterThan((0.5 * 4.5 * 0.7) / 30)
    expect(share).toBeLessThan((0.5 * 4.5 * 1.3) / 30)
  })
})

describe('per', () => {
  it('gives a member a few favourites, the same on every day', () => {
    for (const own of people) expect(new Set(own.map((row) => row.favourite_id)).size).toBeLessThanOrEqual(3)
    expect(
      people.filter((own) => new Set(own.map((row) => row.favourite_id)).size >= 2).length,
    ).toBeGreaterThan(150)
  })

  it('keeps a value for so many days, which start on other days for other members', () => {
    const phases = new Set<number>()
    for (const own of people) {
      const holds = (phase: number) =>
        [...Map.groupBy(own, ({ day }) => Math.floor((day + phase) / 10)).values()].every(
          (period) => new Set(period.map(({ mood }) => mood)).size === 1,
        )
      const phase = Array.from({ length: 10 }, (_, i) => i).find(holds)
      expect(phase).toBeDefined()
      phases.add(phase!)
      expect(new Set(own.map(({ mood }) => mood)).size).toBeGreaterThan(3)
    }
    expect(phases.size).toBe(10)
  })

  it('names what is missing', () => {
    const of = (per: unknown) => () =>
      compileDataset({ name: 'x', fields: [{ name: 'n', type: 'int', per }] })
    expect(of('campaign')).toThrow('fields.0.per: expected campaigns, for rows to share one')
    expect(of({ days: 3 })).toThrow("fields.0.per.member: expected a path to a member, found 'nothing'")
    expect(of({ member: 'card' })).toThrow(
      "fields.0.per.member: expected a path to a member: none is known, found 'card'",
    )
  })
})
