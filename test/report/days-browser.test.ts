/** The calendar as people see it: in headless Chromium, light and dark, on a phone and a wide screen, without JavaScript. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daysBetween } from '../../src/core/utc-date.ts'
import type { CalendarDay, DayState } from '../../src/report/calendar-day.ts'
import { renderDaysPage } from '../../src/report/days-page.ts'
import { chromiumPath } from './chromium.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TIMEOUT = 120_000
const PHONE = 360
const WIDE = 1600

/** Every state, notable drift, warnings, a gap of months, and months of more than a year ago. */
function stateOf(date: string): DayState {
  if (date === '2026-11-19') return 'running'
  if (date.endsWith('-17')) return 'failed'
  return date.endsWith('-12') || (date > '2026-04-30' && date < '2026-08-01') ? 'missing' : 'published'
}
const days = daysBetween('2025-08-20', '2026-11-19').map((date): CalendarDay => {
  const state = stateOf(date)
  const isPublished = state === 'published'
  return {
    dataset: 'payments',
    date,
    state,
    rows: isPublished ? 1_234_567_890 : null,
    bytes: isPublished ? 56_789_012_345 : null,
    runId: state === 'missing' ? null : '5989e3a493b7da38',
    publishedAt: isPublished ? `${date}T02:03:04.000Z` : null,
    highlights: isPublished
      ? {
          labelRate: 0.003,
          drift: { field: 'a_field_with_quite_a_long_name', psi: 0.31, isNotable: date.endsWith('-09') },
          warnings: date.endsWith('-08') ? 2 : 0,
        }
      : null,
    reason: state === 'failed' ? `QualityError: ${'x'.repeat(300)}` : null,
    quality: state === 'failed' ? '_quarantine/payments/_quality.json' : null,
  }
})

/** Few enough for axe-core to look at each of them soon. */
const recent = days.filter(({ date }) => date > '2026-09-25')

const title = chromiumPath ? 'in Chromium' : 'in Chromium, of which none was found: set CHROMIUM to its path'

describe.skipIf(!chromiumPath)(title, { timeout: TIMEOUT }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
  }, TIMEOUT)
  afterAll(() => browser?.close())

  async function open(width: number, colorScheme: 'light' | 'dark', shown = days) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    const page = await context.newPage()
    const [requests, complaints]: string[][] = [[], []]
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await context.route('**/*', (route) => {
      requests.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: renderDaysPage(shown) })
    })
    await page.goto('https://store.test/index.html')
    return { page, requests, complaints }
  }

  it.each([
    [PHONE, 'light'],
    [PHONE, 'dark'],
    [WIDE, 'light'],
    [WIDE, 'dark'],
  ] as const)(
    'fits %i px in the %s, asks for nothing, and breaks no rule of axe-core',
    async (width, scheme) => {
      const { page, requests, complaints } = await open(width, scheme, recent)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      expect({ requests, complaints }).toEqual({
        requests: ['https://store.test/index.html'],
        complaints: [],
      })
      await page.evaluate(AXE)
      const { violations } = (await page.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as {
        violations: { id: string; nodes: { html: string }[] }[]
      }
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([])
    },
  )

  it('is a grid of weeks where there is room, and a list of days on a phone', async () => {
    const tops = async (width: number) => {
      const { page } = await open(width, 'light')
      return (await page.evaluate(
        `[...document.querySelectorAll('.month td:not(.off)')].slice(1, 4).map((cell) => cell.getBoundingClientRect().top)`,
      )) as number[]
    }
    expect(new Set(await tops(WIDE)).size).toBe(1)
    expect(new Set(await tops(PHONE)).size).toBe(3)
  })

  it('leads from a failed day to its reason', async () => {
    const { page } = await open(WIDE, 'light')
    await page.locator('td.failed a').first().click()
    expect(page.url()).toMatch(/#payments-2026-11-17$/)
    expect(await page.locator(':target').innerText()).toContain('QualityError')
  })

  it('prints folded years as well', async () => {
    const { page } = await open(WIDE, 'light')
    const height = () => page.locator('details .month').first().boundingBox()
    expect((await height())?.height ?? 0).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect((await height())?.height).toBeGreaterThan(50)
  })
})
