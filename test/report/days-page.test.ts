import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../src/core/utc-date.ts'
import type { CalendarDay } from '../../src/report/calendar-day.ts'
import { renderDaysPage } from '../../src/report/days-page.ts'
import { BASE_STYLES } from '../../src/report/styles/base.ts'
import { DAYS_STYLES } from '../../src/report/styles/days.ts'

const missing = (date: string, dataset = 'payments'): CalendarDay => ({
  dataset,
  date,
  state: 'missing',
  rows: null,
  bytes: null,
  runId: null,
  publishedAt: null,
  highlights: null,
  reason: null,
  quality: null,
})
const published = (date: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  ...missing(date),
  state: 'published',
  rows: 1_002_345,
  bytes: 48_200_000,
  runId: 'aa11',
  publishedAt: `${addDays(date, 1)}T02:03:04.000Z`,
  highlights: { labelRate: 0.003, drift: { field: 'amount', psi: 0.041, isNotable: false }, warnings: 0 },
  ...more,
})
const failed = (date: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  ...missing(date),
  state: 'failed',
  runId: 'bb22',
  reason: 'QualityError: row count: expected 101, found <100>',
  quality: '_quarantine/payments/year=2026/month=11/day=18/run_id=bb22/_quality.json',
  ...more,
})

/** What a reader sees, without the style sheets. */
const textOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const cellOf = (page: string, day: number) =>
  [...page.matchAll(/<td class="\w+">.*?<\/td>/gs)].find(([cell]) =>
    new RegExp(`<b>${day}</b>`).test(cell),
  )![0]

describe('renderDaysPage', () => {
  const page = renderDaysPage([
    published('2026-11-16'),
    missing('2026-11-17'),
    failed('2026-11-18'),
    published('2026-11-19', {
      highlights: { labelRate: null, drift: { field: 'mcc_code', psi: 0.31, isNotable: true }, warnings: 2 },
    }),
    { ...missing('2026-11-20'), state: 'running', runId: 'cc33' },
  ])

  it('says of every day what it is, by sign and word, and shows the figures of published ones', () => {
    expect(textOf(cellOf(page, 16))).toBe(
      ' 16 November 2026 ✓ published 1,002,345 rows label 0.3 % drift 0.04 amount 48.2 MB ',
    )
    expect(textOf(cellOf(page, 17))).toBe(' 17 November 2026 ○ missing ')
    expect(textOf(cellOf(page, 18))).toBe(' 18 November 2026 ✗ failed ')
    expect(textOf(cellOf(page, 19))).toContain('▲ drift 0.31 mcc_ code ! 2 warnings 48.2 MB')
    expect(textOf(cellOf(page, 20))).toBe(' 20 November 2026 … running ')
  })

  it('links published days to their profile, from the root of the store, and failed ones to the reason', () => {
    expect(cellOf(page, 16)).toContain('href="payments/year=2026/month=11/day=16/run_id=aa11/_profile.html"')
    expect(cellOf(page, 18)).toContain('href="#payments-2026-11-18"')
    expect(page).toContain('<div id="payments-2026-11-18">')
    expect(textOf(page)).toContain('QualityError: row count: expected 101, found &lt;100&gt;')
    expect(page).toContain('href="_quarantine/payments/year=2026/month=11/day=18/run_id=bb22/_quality.json"')
    expect(cellOf(page, 17)).not.toContain('href')
    expect(page).not.toMatch(/href="(\/|https?:)/)
  })

  it('shows a published day that was made again in vain as published, with the failure', () => {
    const again = renderDaysPage([published('2026-11-18', { reason: 'QualityError: row count' })])
    expect(textOf(cellOf(again, 18))).toMatch(/18 November 2026 ✓ published .* ✗ later run failed/)
    expect(cellOf(again, 18)).toContain('_profile.html"')
    expect(cellOf(again, 18)).toContain('href="#payments-2026-11-18"')
    expect(textOf(again)).toContain('2026-11-18 a run after the published one QualityError: row count')
  })

  it('adds up days, rows and bytes, and says when the last one was published', () => {
    expect(textOf(page)).toContain('2 published, 1 failed, 1 missing, 1 running, 2,004,690 rows, 96.4 MB')
    expect(textOf(page)).toContain('Last published 2026-11-20 02:03:04 UTC')
  })

  it('puts days under their weekdays, in weeks that have any', () => {
    const [, body] = /<tbody>(.*?)<\/tbody>/s.exec(page)!
    const weeks = [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, week]) =>
      [...week.matchAll(/<td class="(\w+)">/g)].map(([, state]) => state),
    )
    expect(weeks).toEqual([['published', 'missing', 'failed', 'published', 'running', 'off', 'off']])
  })

  it('shows months newest first, folds those of more than a year ago away, and says a gap in a line', () => {
    const days = daysBetween('2024-12-30', '2026-11-19').map((date) =>
      date > '2026-03-31' && date < '2026-08-01' ? missing(date) : published(date),
    )
    const long = renderDaysPage(days)
    const captions = [...long.matchAll(/<caption><b>(.*?)<\/b>/g)].map(([, name]) => name)
    expect(captions.slice(0, 5)).toEqual([
      'November 2026',
      'October 2026',
      'September 2026',
      'August 2026',
      'March 2026',
    ])
    expect(captions.at(-1)).toBe('December 2024')
    expect(textOf(long)).toContain('○ April 2026 to July 2026: 122 days missing')
    expect([...long.matchAll(/<summary>(\d{4}):/g)].map(([, year]) => year)).toEqual(['2025', '2024'])
  })

  it('keeps datasets apart, by name', () => {
    const both = renderDaysPage([
      published('2026-11-19'),
      published('2026-11-19', { dataset: 'handbook', rows: 9_600, highlights: null }),
    ])
    expect([...both.matchAll(/<h2 id="(\w+)">/g)].map(([, name]) => name)).toEqual(['handbook', 'payments'])
    expect(both).toContain('href="handbook/year=2026/month=11/day=19/run_id=aa11/_profile.html"')
    expect(textOf(both)).toContain('9,600 rows')
  })

  it('explains figures where there are any', () => {
    expect(textOf(page)).toContain('label: share of the rows whose label is true')
    const bare = renderDaysPage([published('2026-11-19', { highlights: null })])
    expect(textOf(bare)).not.toContain('drift')
  })

  it('cuts a reason that goes on and on', () => {
    const wordy = renderDaysPage([failed('2026-11-18', { reason: 'x'.repeat(2000), quality: null })])
    expect(textOf(wordy)).toMatch(/ x{500}… /)
  })

  it('asks for nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<img|src=|@import|url\(|style="/)
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; img-src data:;/)
  })

  it('stays small for three years of three datasets', () => {
    const years = ['a', 'b', 'c'].flatMap((dataset) =>
      daysBetween('2023-11-20', '2026-11-19').map((date) => published(date, { dataset })),
    )
    expect(renderDaysPage(years).length).toBeLessThan(1_000_000)
  })

  it('uses no colour that the style sheet does not have', () => {
    const named = [...DAYS_STYLES.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(5)
    for (const name of named) expect(BASE_STYLES).toContain(`${name}:`)
  })
})
