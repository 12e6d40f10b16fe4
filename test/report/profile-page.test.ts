import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../src/core/column.ts'
import type { QualityReport } from '../../src/core/expectations/check-day.ts'
import { Inspection } from '../../src/core/inspection.ts'
import { summarize } from '../../src/core/profile/summarize.ts'
import { renderProfilePage } from '../../src/report/profile-page.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../core/sketches/columns.ts'

const HOSTILE = `<img src="http://evil.example/x" onerror='alert(1)'>&</script><script>`
const ROWS = 3000

type TestColumn = readonly [name: string, type: ColumnType, cell: (i: number) => Cell]

const COLUMNS: readonly TestColumn[] = [
  ['few_texts', 'string', (i) => ['VISA', 'AMEX', null][i % 3]],
  ['many_texts', 'string', (i) => `text ${i}`],
  ['amount', 'float64', (i) => i ** 3 / 7 + 1],
  ['flag', 'bool', (i) => (i % 300 === 0 ? 1 : 0)],
  ['event_time', 'timestamp', (i) => 1.7e15 + i * 3_600_000_000],
  ['nothing', 'int32', () => null],
]

function profileOf(columns: readonly TestColumn[], rows: number) {
  const inspection = new Inspection(
    columns.map(([name, type]) => ({ ...fieldOf(name, type), description: HOSTILE })),
    { dayRows: rows },
  )
  const cells = Array.from({ length: rows }, (_, i) => i)
  inspection.add(batchOf(...columns.map(([, type, cell]) => plainColumn(type, cells.map(cell)))))
  return summarize(inspection)
}

const check = (passed: boolean) => ({
  rule: HOSTILE,
  field: HOSTILE,
  severity: 'fail' as const,
  expected: HOSTILE,
  observed: HOSTILE,
  passed,
  offenders: null,
})

const quality = (...passed: boolean[]): QualityReport => ({
  passed: passed.every((each) => each),
  checks: passed.map(check),
})

const page = renderProfilePage({
  title: HOSTILE,
  profile: profileOf([...COLUMNS, [HOSTILE, 'string', (i) => `${HOSTILE} ${i % 4}`]], ROWS),
  quality: quality(true, false),
  lineage: { run: 'abc', seed: 12345, bytes: 48_200_000, [HOSTILE]: HOSTILE },
})

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<[^<>]*\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value)

describe('renderProfilePage', () => {
  it('asks for nothing from outside, and forbids it', () => {
    expect(page).not.toMatch(/<(script|img|link|iframe|object|embed|base|form)\b/i)
    expect(page).not.toMatch(/\burl\(|@import/i)
    expect(attributes(page, 'src')).toEqual([])
    expect(attributes(page, 'href').every((href) => href.startsWith('#'))).toBe(true)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('escapes names, values, descriptions, checks and provenance', () => {
    expect(page).not.toContain(HOSTILE.slice(0, 4))
    expect(page).not.toMatch(/\son\w+="?'?alert/)
    const escaped = '&lt;img src=&quot;http://evil.example/x&quot; onerror=&#39;alert(1)&#39;&gt;'
    // Title twice, 7 descriptions, and the rest.
    expect(page.split(escaped).length - 1).toBeGreaterThan(20)
  })

  it('closes every element that it opens', () => {
    const open: string[] = []
    const empty = new Set(['meta', 'wbr'])
    for (const [, slash, name] of page
      .replace('<!doctype html>', '')
      .matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name)
      else if (!empty.has(name)) open.push(name)
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
    for (const href of attributes(page, 'href')) expect(ids).toContain(href.slice(1))
    for (const id of attributes(page, 'aria-labelledby')) expect(ids).toContain(id)
  })

  it('names its pictures and the headers of its tables', () => {
    for (const [svg] of page.matchAll(/<svg[^>]*>.*?<\/svg>/gs)) {
      expect(svg).toMatch(/^<svg[^>]* role="img" aria-label="[^"]+"[^>]*><title>[^<]+<\/title>/)
    }
    for (const [header] of page.matchAll(/<th[ >][^>]*/g)) expect(header).toMatch(/scope="(row|col)"/)
  })

  it('stays below 1 MB with 100 fields', () => {
    const columns = Array.from(
      { length: 100 },
      (_, i): TestColumn => [`field_${i}`, COLUMNS[i % 6][1], COLUMNS[i % 6][2]],
    )
    const profile = profileOf(columns, ROWS)
    const large = renderProfilePage({ title: 'large', profile, quality: null, lineage: null })
    expect(large).toContain('field_<wbr>99')
    expect(Buffer.byteLength(large)).toBeLessThan(1_000_000)
  })

  it('tells how many checks failed', () => {
    const profile = profileOf(COLUMNS, 10)
    const withQuality = (report: QualityReport | null) =>
      renderProfilePage({ title: 'day', profile, quality: report, lineage: null })
    expect(withQuality(quality(true, true))).toContain('✓ All 2 checks passed')
    expect(withQuality(quality(true, false))).toContain('✗ 1 of 2 checks failed')
    expect(withQuality({ passed: true, checks: [{ ...check(false), severity: 'warn' }] })).toContain(
      '! 1 of 1 checks failed',
    )
    expect(withQuality(null)).not.toContain('Quality')
  })

  it('shows provenance, sizes as such, and the digest', () => {
    const profile = profileOf(COLUMNS, 10)
    expect(page).toContain('<dt>Size</dt><dd>48.2 MB</dd>')
    expect(page).toContain('<dt>Seed</dt><dd>12345</dd>')
    expect(renderProfilePage({ title: 'day', profile, quality: null, lineage: null })).toContain(
      profile.digest,
    )
  })

  it('survives a dataset without rows', () => {
    const profile = summarize(
      new Inspection(
        COLUMNS.map(([name, type]) => fieldOf(name, type)),
        { dayRows: 0 },
      ),
    )
    expect(renderProfilePage({ title: 'empty', profile, quality: null, lineage: null })).toContain(
      'Profile of all 0 rows',
    )
  })
})
