import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { profileText } from '../../src/cli/profile-text.ts'
import type { ColumnType, FieldType } from '../../src/core/column.ts'
import { Inspection } from '../../src/core/inspection.ts'
import type { DatasetProfile } from '../../src/core/profile/dataset-profile.ts'
import { withDrift } from '../../src/core/profile/drift.ts'
import { summarize } from '../../src/core/profile/summarize.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../core/sketches/columns.ts'
import { parquetFile } from '../parquet/readers.ts'
import { cli } from './harness.ts'

type TestColumn = readonly [name: string, type: ColumnType, cell: (i: number) => Cell]

const COLUMNS: readonly TestColumn[] = [
  ['order_id', 'string', (i) => `order-${i}`],
  ['country', 'string', (i) => ['DE', 'DE', 'FR', null][i % 4]],
  ['amount_in_minor_units', 'float64', (i) => ((i * 37) % 1000) / 4 + 1],
  ['nothing', 'int32', () => null],
  ['is_fraud', 'bool', (i) => Number(i % 50 === 2)],
]

const batchFrom = (columns: readonly TestColumn[], rows: number) => {
  const numbers = Array.from({ length: rows }, (_, i) => i)
  return batchOf(...columns.map(([, type, cell]) => plainColumn(type, numbers.map(cell))))
}

function profileOf(rows: number, columns = COLUMNS): DatasetProfile {
  const inspection = new Inspection(
    columns.map(([name, type]) => fieldOf(name, type)),
    { label: 'is_fraud', dayRows: rows },
  )
  inspection.add(batchFrom(columns, rows))
  return summarize(inspection)
}

const plain = { paint: (_: string, text: string) => text }
const textOf = (profile: DatasetProfile, columns: number) => profileText(profile, { columns, ...plain })

describe('the text of a profile', () => {
  const profile = withDrift(profileOf(1000), [{ date: '2026-11-18', profile: profileOf(800) }])

  it.each([60, 160])('tells the same of all there is on %i columns', (columns) => {
    const text = textOf(profile, columns)
    for (const { name } of profile.fields) expect(text).toContain(name)
    for (const { kind } of profile.alerts) expect(text).toMatch(new RegExp(`^ {2}${kind} `, 'm'))
    expect(text).toContain('1,000 rows, 5 fields')
    expect(text).toMatch(/missing +25 % of all values/)
    expect(text).toMatch(/drift +0\.\d{3} at most \(\w+\), by PSI/)
    // Every fourth row is in France, twice as many in Germany; every fiftieth is fraud, half of these in each.
    expect(text.replaceAll('\u00a0', ' ')).toMatch(/^ {2}country +FR 4 %, DE 2 %,\s+missing 0 %$/m)
    expect(text).toMatch(/^order_id .*such as order-\d/m)
    expect(text).toMatch(/^nothing .* 100 % +0 +-$/m)
  })

  it('fits the screen', () => {
    for (const columns of [60, 80, 120, 160])
      for (const line of textOf(profile, columns).split('\n'))
        expect(line.length).toBeLessThanOrEqual(columns)
  })

  it('has types on a screen of 80 columns, kinds on one of 120', () => {
    expect(textOf(profile, 60)).toMatch(/^country +25 % +2 +DE 66\.7 %, FR 33\.3 %$/m)
    expect(textOf(profile, 80)).toMatch(/^country +string +25 % +2 +DE 66\.7 %, FR 33\.3 %$/m)
    expect(textOf(profile, 120)).toMatch(/^country +string +category +25 % +2 +DE 66\.7 %, FR 33\.3 %$/m)
  })

  it('says so when there is nothing to say', () => {
    const few = profileOf(100, [['amount', 'float64', (i) => (i * 37) % 100], ...COLUMNS.slice(4)])
    expect(textOf({ ...few, alerts: [] }, 80)).toContain('none  Nothing')
  })
})

describe('profile FILE', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-profile-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function profileFile(fields: FieldType[], rows: number, columns: readonly TestColumn[]) {
    const file = join(folder, 'some.parquet')
    await writeFile(file, await parquetFile(fields, rows === 0 ? [] : [batchFrom(columns, rows)]))
    const page = ['--out', join(folder, 'page.html')]
    const shown = await cli(['profile', file, ...page])
    expect(shown.code).toBe(0)
    const { code, json } = await cli(['profile', file, ...page, '--json'])
    expect(code).toBe(0)
    return { text: shown.out, profile: json().profile as DatasetProfile }
  }

  const typed = (columns: readonly TestColumn[]) => columns.map(([name, type]) => fieldOf(name, type))

  it('takes a file without rows', async () => {
    const { text, profile } = await profileFile(typed(COLUMNS), 0, COLUMNS)
    expect(text).toContain('There are no rows')
    expect(profile).toMatchObject({ rows: 0, sampledRows: 0, sample: [], interactions: [], label: null })
    expect(profile.missing).toEqual({ patterns: [], together: { fields: [], values: [] } })
  })

  it('takes a file of one row, and one of one column', async () => {
    const one = await profileFile(typed(COLUMNS), 1, COLUMNS)
    expect(one.profile.sample).toHaveLength(1)
    const column = COLUMNS.slice(2, 3)
    const { profile } = await profileFile(typed(column), 3000, column)
    expect(profile.fields).toHaveLength(1)
    expect(profile.correlations.pearson.values).toEqual([[1]])
    expect(profile.duplicates).toEqual({ rows: 2000, share: 2 / 3, isExact: true })
  })

  it('takes a file in which nothing is but nulls', async () => {
    const types: readonly ColumnType[] = ['bool', 'int32', 'int64', 'float64', 'timestamp', 'string']
    const nulls = types.map((type): TestColumn => [type, type, () => null])
    const { text, profile } = await profileFile(typed(nulls), 5, nulls)
    expect(profile.alerts.map(({ kind, field }) => [kind, field])).toEqual([
      ...types.map((type) => ['empty', type]),
      ['duplicates', null],
    ])
    expect(text).toContain('5 rows, 6 fields')
  })
})
