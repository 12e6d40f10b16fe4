import { describe, expect, it } from 'vitest'
import { campaigns as form } from '../../../src/core/schema/campaign-form.ts'
import { Activity } from '../../../src/core/world/activity.ts'
import { Campaigns, type StruckRow } from '../../../src/core/world/campaigns.ts'

const ENTITIES = 20_000
const ROWS = 100_000
const FIRST_DAY = 20_000

const campaigns = new Campaigns({
  seed: 9,
  dataset: 'payments',
  form: form.parse({
    rate: 0.003,
    scenarios: {
      testing: { weight: 1, lasts_days: 1, rows_per_day: 5 },
      theft: { weight: 2, lasts_days: 7, rows_per_day: 2 },
      skimming: { weight: 1, lasts_days: 28, among: 'card.market', at_once: 2 },
    },
  }),
  activity: new Activity(9, ['a'], { entityCount: ENTITIES, sigma: 1 }),
  averageRows: ROWS,
})
const struck = (day: number, start = 0, end = ENTITIES): StruckRow[] => [
  ...campaigns.onDay(day, ROWS).walk({ start, end }),
]

describe('Campaigns', () => {
  it.each([0, 1, 333, 5000, 1_000_003])('make exactly the declared share of %i rows', (rows) => {
    const day = campaigns.onDay(FIRST_DAY, rows)
    expect([...day.walk({ start: 0, end: ENTITIES })]).toHaveLength(Math.round(rows * 0.003))
    expect(day.rowsBefore(ENTITIES)).toBe(Math.round(rows * 0.003))
  })

  it('tell the rows before and of any entity as they walk them', () => {
    const all = struck(FIRST_DAY)
    const day = campaigns.onDay(FIRST_DAY, ROWS)
    for (const entity of [0, 1, 4000, 8191, 8192, 8193, 16_384, 19_999, ENTITIES])
      expect(day.rowsBefore(entity)).toBe(all.filter((row) => row.entity < entity).length)
    expect(struck(FIRST_DAY, 3000, 17_000)).toEqual(
      all.filter(({ entity }) => entity >= 3000 && entity < 17_000),
    )
    const victims = Float64Array.from(new Set(all.map(({ entity }) => entity)))
    const counts = new Int32Array(victims.length)
    day.countInto(counts, victims)
    expect([...counts]).toEqual([...victims].map((v) => all.filter(({ entity }) => entity === v).length))
  })

  it('keep to a victim for as long as a campaign lasts, and then find others', () => {
    const victims = (day: number) =>
      new Set(struck(day).flatMap(({ entity, scenario }) => (scenario === 1 ? [entity] : [])))
    const today = victims(FIRST_DAY)
    const shared = (days: number) =>
      [...victims(FIRST_DAY + days)].filter((victim) => today.has(victim)).length / today.size
    expect(shared(1)).toBeGreaterThan(0.5)
    expect(shared(1)).toBeGreaterThan(shared(4))
    expect(shared(8)).toBeLessThan(0.1)
  })

  it('give victims about as many rows a day as declared', () => {
    for (const [scenario, expected] of [
      [0, 5],
      [1, 2],
    ]) {
      let [rows, victims] = [0, 0]
      for (let day = FIRST_DAY; day < FIRST_DAY + 20; day++) {
        const own = struck(day).filter((row) => row.scenario === scenario)
        rows += own.length
        victims += new Set(own.map(({ entity }) => entity)).size
      }
      // Those who get none on a day are not seen: a Poisson count seen only above 0.
      const seen = expected / (1 - Math.exp(-expected))
      expect(rows / victims).toBeGreaterThan(0.8 * seen)
      expect(rows / victims).toBeLessThan(1.25 * seen)
    }
  })

  it('strike scenarios by their weights', () => {
    const counts = [0, 0, 0]
    for (let day = FIRST_DAY; day < FIRST_DAY + 30; day++)
      for (const { scenario } of struck(day)) counts[scenario]++
    const total = counts.reduce((sum, n) => sum + n, 0)
    expect(total).toBe(30 * 300)
    expect(counts[0] / total).toBeCloseTo(0.25, 1)
    expect(counts[1] / total).toBeCloseTo(0.5, 1)
    expect(counts[2] / total).toBeCloseTo(0.25, 1)
  })
})
