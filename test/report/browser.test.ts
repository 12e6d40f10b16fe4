/** Pages as people see them: in headless Chromium, light and dark, on phones and wide screens, with and without JavaScript. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ProfilePage, renderProfilePage } from '../../src/report/profile-page.ts'
import { chromiumPath } from './chromium.ts'
import { COLUMNS, hostilePage, pageOf, paymentsPage, profileOf } from './pages.ts'

const ADDRESS = 'https://profile.test/_profile.html'
const PHONE = { width: 360, height: 740 }
const WIDE = { width: 1600, height: 1000 }
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a page asked for and complained of. */
interface Opened {
  readonly page: Page
  readonly requests: string[]
  readonly complaints: string[]
}

const title = chromiumPath ? 'in Chromium' : 'in Chromium, of which none was found: set CHROMIUM to its path'

/** Seconds on a machine that does nothing else; axe-core looks at 9,000 elements, four times. */
const TIMEOUT = 180_000

describe.skipIf(!chromiumPath)(title, { timeout: TIMEOUT }, () => {
  let browser: Browser
  let payments: string

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
    payments = renderProfilePage(await paymentsPage(5000))
  }, TIMEOUT)
  afterAll(() => browser?.close())

  async function open(html: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const [requests, complaints]: string[][] = [[], []]
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await context.route('**/*', (route) => {
      requests.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: html })
    })
    await page.goto(ADDRESS)
    return { page, requests, complaints }
  }

  /** Rules of axe-core that are broken, and where. */
  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(AXE)
    const { violations } = (await page.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(' ')}`,
    )
  }

  const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth')

  it.each([
    ['light', PHONE],
    ['dark', PHONE],
    ['light', WIDE],
    ['dark', WIDE],
  ] as const)('a day of payments has no fault, %s, %o', async (colorScheme, viewport) => {
    const { page, requests, complaints } = await open(payments, { colorScheme, viewport })
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(requests).toEqual([ADDRESS])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  const ODD: readonly (readonly [string, ProfilePage])[] = [
    ['hostile names and values', hostilePage(400)],
    ['no rows', pageOf(profileOf(COLUMNS, 0))],
    ['one column', pageOf(profileOf([['x', 'int32', (i) => i % 3]], 10))],
    [
      'very long words',
      pageOf(profileOf([[`n${'a'.repeat(300)}`, 'string', (i) => 'ü'.repeat(2000) + i]], 50), {
        title: 'x'.repeat(200),
      }),
    ],
  ]
  it.each(ODD)('%s fit a phone, and do nothing', async (_, odd) => {
    const { page, requests, complaints } = await open(renderProfilePage(odd), { viewport: PHONE })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    expect(requests).toEqual([ADDRESS])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('all of it can be read without JavaScript', async () => {
    const { page } = await open(payments, { javaScriptEnabled: false, viewport: WIDE })
    expect(await page.locator('#search').isVisible()).toBe(false)
    expect(await page.locator('article.field:visible').count()).toBe(24)
    expect(await page.locator('section:visible').count()).toBe(11)
    // What is folded away opens without a script.
    const table = page.getByRole('region', { name: 'Passed: not null' })
    expect(await table.isVisible()).toBe(false)
    await page.getByText('not null').first().click()
    expect(await table.isVisible()).toBe(true)
    await page.context().close()
  })

  it('the search leaves the fields that have all its words, and gives them back', async () => {
    const { page } = await open(payments, { viewport: WIDE })
    const shown = async () =>
      Promise.all(
        ['article.field', '#fields ~ .panel tr[data-of]', '.names li'].map((place) =>
          page.locator(`${place}:visible`).count(),
        ),
      )
    await page.keyboard.press('/')
    await page.keyboard.type('card exp')
    expect(await shown()).toEqual([2, 2, 2])
    expect(await page.getByRole('status').textContent()).toBe('2 of 24 fields')
    await page.keyboard.press('Enter')
    expect(page.url()).toBe(`${ADDRESS}#field-8`)
    await page.locator('#search').press('Escape')
    expect(await shown()).toEqual([24, 24, 24])
    await page.locator('#search').fill('no such field')
    expect(await shown()).toEqual([0, 0, 0])
    await page.context().close()
  })

  it('keys lead past the contents, then through them, and what has the focus is seen to have it', async () => {
    const { page } = await open(payments, { viewport: WIDE })
    const focused = () =>
      page.evaluate(`document.activeElement.textContent.trim() || document.activeElement.id`)
    const order: unknown[] = []
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab')
      order.push(await focused())
      expect(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).toBe('solid')
    }
    expect(order.map((text) => String(text).replace(/\s+\d+$/, ''))).toEqual([
      'Skip to the contents',
      'payments',
      'search',
      'Alerts',
    ])
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await focused()).toContain('Alerts')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await page.context().close()
  })

  it('scrolls wide tables by key, within themselves', async () => {
    const { page } = await open(payments, { viewport: PHONE })
    const region = page.locator('.scroll[aria-label="Rows as they are"]')
    await region.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate('document.activeElement.scrollLeft')).toBeGreaterThan(0)
    await page.context().close()
  })

  it('prints on paper without what only a screen needs', async () => {
    const { page } = await open(payments, { viewport: { width: 703, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(50_000)
    await page.context().close()
  })
})
