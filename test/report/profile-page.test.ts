import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { renderProfilePage } from '../../src/report/profile-page.ts'
import {
  COLUMNS,
  checkOf,
  HOSTILE,
  hostilePage,
  pageOf,
  paymentsPage,
  profileOf,
  reportOf,
  type TestColumn,
} from './pages.ts'

const page = renderProfilePage(hostilePage(3000))

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<[^<>]*\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value)

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('renderProfilePage', () => {
  it('asks for nothing from outside, and forbids it', () => {
    expect(page).not.toMatch(/<(img|iframe|object|embed|base|form)\b/i)
    expect(page).not.toMatch(/\burl\(|@import|\sstyle="/i)
    expect(attributes(page, 'src')).toEqual([])
    expect(attributes(page, 'href').filter((href) => !href.startsWith('#'))).toEqual(['data:,'])
  })

  it('allows its own style and script, by their hashes, and no other', () => {
    const [, style] = /<style>(.*?)<\/style>/s.exec(page) ?? []
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)]
    expect(scripts).toHaveLength(1)
    const [policy] = attributes(page, 'http-equiv').length === 1 ? attributes(page, 'content') : []
    expect(policy.split('; ')).toEqual([
      `default-src 'none'`,
      `style-src ${sha256(style)}`,
      `script-src ${sha256(scripts[0][1])}`,
      'img-src data:',
      `base-uri 'none'`,
      `form-action 'none'`,
    ])
  })

  it('escapes names, values, descriptions, checks, offending rows and lineage', () => {
    expect(page).not.toContain(HOSTILE.slice(0, 4))
    expect(page).not.toMatch(/\son\w+="?'?alert/)
    const escaped = '&lt;img src=&quot;http://evil.example/x&quot; onerror=&#39;alert(1)&#39;&gt;'
    expect(page.split(escaped).length - 1).toBeGreaterThan(40)
  })

  it('closes every element that it opens', () => {
    const open: string[] = []
    const empty = new Set(['meta', 'wbr', 'link', 'input'])
    const markup = page.replace('<!doctype html>', '').replace(/<(style|script)>.*?<\/\1>/gs, '')
    for (const [tag, slash, name] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name)
      else if (!empty.has(name) && !tag.endsWith('/>')) open.push(name)
    }
    expect(open).toEqual([])
  })

  it('has one main heading, and none that skips a level', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1)).toEqual([])
  })

  it('links only to what exists, and names nothing twice', () => {
    const ids = attributes(page, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    for (const href of attributes(page, 'href')) if (href !== 'data:,') expect(ids).toContain(href.slice(1))
    for (const id of attributes(page, 'aria-labelledby')) expect(ids).toContain(id)
  })

  it('names its pictures and the headers of its tables', () => {
    const pictures = [...page.matchAll(/<svg (?!class="meter")[^>]*>/g)]
    expect(pictures.length).toBeGreaterThan(8)
    for (const [svg] of pictures) expect(svg).toMatch(/role="img" aria-label="[^"]+"/)
    for (const [chart] of page.matchAll(/<svg class="chart".*?<desc>/gs))
      expect(chart).toMatch(/aria-label="([^"]+)"><title>[^<]+<\/title><desc>/)
    for (const [header] of page.matchAll(/<th[ >][^>]*/g)) expect(header).toMatch(/scope="(row|col)"/)
  })

  it('is the same each time', () => {
    expect(renderProfilePage(hostilePage(3000))).toBe(page)
  })

  it('has a section for all that there is to say, and none for what there is not', async () => {
    const sections = (html: string) => [...html.matchAll(/<h2 id="([a-z]+)"/g)].map(([, id]) => id)
    expect(sections(renderProfilePage(await paymentsPage(500)))).toEqual([
      'alerts',
      'quality',
      'drift',
      'label',
      'fields',
      'interactions',
      'correlations',
      'missing',
      'duplicates',
      'sample',
      'lineage',
    ])
    const one = profileOf([['name', 'string', () => 'x']], 3)
    expect(sections(renderProfilePage(pageOf(one)))).toEqual([
      'alerts',
      'fields',
      'missing',
      'duplicates',
      'sample',
      'lineage',
    ])
  })

  it('stays below 600 kB for a day of payments, and below 1 MB for 100 fields', async () => {
    const payments = renderProfilePage(await paymentsPage(20_000))
    expect(Buffer.byteLength(payments)).toBeLessThan(600_000)
    const columns = Array.from(
      { length: 100 },
      (_, i): TestColumn => [`field_${i}`, COLUMNS[i % 6][1], COLUMNS[i % 6][2]],
    )
    const large = renderProfilePage(pageOf(profileOf(columns, 3000, '')))
    expect(large).toContain('field_<wbr>99')
    expect(Buffer.byteLength(large)).toBeLessThan(1_000_000)
  })

  it('tells how many checks failed', () => {
    const profile = profileOf(COLUMNS, 10)
    const verdict = (...checks: Parameters<typeof reportOf>) =>
      renderProfilePage(pageOf(profile, { quality: reportOf(...checks) })).replace(/<[^>]+>/g, '')
    const warning = checkOf(false, { severity: 'warn' })
    expect(verdict(checkOf(true), checkOf(true))).toContain('✓ All 2 checks passed')
    expect(verdict(checkOf(true), checkOf(false))).toContain('✗ 1 failed of 2 checks')
    expect(verdict(warning, checkOf(false))).toContain('✗ 1 failed, 1 warning of 2 checks')
    expect(verdict(warning)).toContain('! 1 warning of 1 check')
    expect(renderProfilePage(pageOf(profile))).not.toContain('id="quality"')
  })

  it('shows the rows that break a check, the field in question first', () => {
    const rows = [{ row: 41, values: { id: 'a', amount: 99 } }]
    const quality = reportOf(checkOf(false, { offenders: { count: 1234, rows } }))
    const shown = renderProfilePage(pageOf(profileOf(COLUMNS, 10), { quality }))
    expect(shown).toContain('The first 1 of 1,234 rows that break it')
    expect(shown).toContain('<th scope="row" class="number">41</th><td><mark>99</mark></td><td>a</td>')
  })

  it('shows provenance, sizes as such, and the digest', () => {
    const profile = profileOf(COLUMNS, 10)
    expect(page).toContain('<dt>Size</dt><dd class="mono">48.2 MB</dd>')
    expect(page).toContain('<dt>Seed</dt><dd class="mono">12345</dd>')
    expect(renderProfilePage(pageOf(profile))).toContain(profile.digest)
  })

  it('survives a dataset without rows', () => {
    expect(renderProfilePage(pageOf(profileOf(COLUMNS, 0)))).toContain(
      'No value is missing: there are no rows',
    )
  })
})
