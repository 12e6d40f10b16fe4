import { describe, expect, it } from 'vitest'
import { histogramChart } from '../../../src/report/charts/histogram.ts'
import { isMap, mapChart } from '../../../src/report/charts/map.ts'
import { rateChart } from '../../../src/report/charts/rates.ts'
import { fieldProfile } from '../../core/profile/sampled.ts'

const numbersOf = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map((found) => found.slice(1).map(Number))

describe('histogramChart', () => {
  const histogram = { scale: 'linear', edges: [0, 10, 20, 30], counts: [5, 0, 10] } as const
  const { markup } = histogramChart(fieldProfile({ name: 'n' }), histogram, 'bars-1')

  it('has a bar for each bin that holds something, as high as its count, with its figures', () => {
    const bars = numbersOf(markup, /<rect height="([\d.]+)" width="([\d.]+)"/g)
    expect(bars).toHaveLength(2)
    expect(bars[1][0] / bars[0][0]).toBeCloseTo(2, 1)
    expect(bars[0][1]).toBe(bars[1][1])
    expect(markup).toContain('<title>0 to 10: 5</title>')
    expect(markup).toContain('<title>20 to 30: 10</title>')
  })

  it('takes the colours of the page, says what it shows, and has no style of its own', () => {
    expect(markup).toMatch(
      /^<svg class="chart" [^>]*role="img" aria-label="Histogram of n"><title>Histogram of n</,
    )
    expect(markup).toContain('<g fill="var(--bar)" id="bars-1">')
    expect(markup).not.toMatch(/<style|style=|class="plot|#[0-9a-f]{3}/)
  })
})

describe('rateChart', () => {
  const view = { label: 'fraud', rows: 1000, trues: 10, breakdowns: [] }
  const rates = [
    { value: 'ONLINE', rows: 400, trues: 8 },
    { value: null, rows: 600, trues: 2 },
  ]
  const { markup } = rateChart(view, { field: 'channel', rates })

  it('names groups, counts, rates and their intervals', () => {
    expect(markup).toContain(
      'Of all rows, 1 % are fraud. The highest rate is that of ONLINE: 2 % (1.02 % to 3.9 %), 8 of 400.',
    )
    expect(markup).toContain('<title>missing: 0.33 % (0.09 % to 1.21 %), 2 of 600</title>')
    expect(markup).toContain('8 of 400</text>')
  })

  it('draws hours in their places', () => {
    const hours = { field: 'time', rates: [{ value: '18:00', rows: 400, trues: 8 }] }
    const [[x]] = numbersOf(rateChart(view, hours).markup, /<rect [^>]*x="([\d.]+)"/g)
    // Eighteen of the 24 hours of an axis from 46 to 364, and an inset of 2.
    expect(x).toBeCloseTo(46 + (318 * 18) / 24 + 2, 1)
  })
})

describe('mapChart', () => {
  const axis = (field: string, edges: number[]) => ({ field, scale: 'linear', edges }) as const
  const places = {
    x: axis('lon', [0, 10, 20]),
    y: axis('lat', [40, 50]),
    counts: [[1, 4]],
  }

  it('is for longitudes and latitudes only', () => {
    const geo = ['lon', 'lat'].map((name) => fieldProfile({ name, kind: 'geo' }))
    expect(isMap(places, geo)).toBe(true)
    expect(isMap(places, geo.slice(1))).toBe(false)
  })

  it('keeps to the world and draws the coasts within its frame', () => {
    const { markup } = mapChart(places)
    const [[width, height]] = numbersOf(markup, /viewBox="0 0 (\d+) (\d+)"/g)
    const coasts = [...markup.matchAll(/ d="([^"]+)"/g)].flatMap(([, path]) =>
      numbersOf(path, /[ML](-?[\d.]+),(-?[\d.]+)/g),
    )
    expect(coasts.length).toBeGreaterThan(50)
    for (const [x, y] of coasts) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(height)
    }
  })
})
