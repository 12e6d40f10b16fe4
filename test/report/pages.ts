/** Profiles to make pages of: a day of payments, rows made to break out of markup, and none. */
import type { ColumnType } from '../../src/core/column.ts'
import { compileDataset } from '../../src/core/dataset.ts'
import { openDay } from '../../src/core/day.ts'
import type { Check } from '../../src/core/expectations/check.ts'
import type { QualityReport } from '../../src/core/expectations/check-day.ts'
import { Inspection } from '../../src/core/inspection.ts'
import type { DatasetProfile } from '../../src/core/profile/dataset-profile.ts'
import { withDrift } from '../../src/core/profile/drift.ts'
import { summarize } from '../../src/core/profile/summarize.ts'
import { loadShippedSchema } from '../../src/jobs/shipped-schemas.ts'
import type { ProfilePage } from '../../src/report/profile-page.ts'
import { batchOf, type Cell, fieldOf, plainColumn } from '../core/sketches/columns.ts'

export const HOSTILE = `<img src="http://evil.example/x" onerror='alert(1)'>&</script><script>`

export type TestColumn = readonly [name: string, type: ColumnType, cell: (i: number) => Cell]

/** One column of each look that a field can have. */
export const COLUMNS: readonly TestColumn[] = [
  ['few_texts', 'string', (i) => ['VISA', 'AMEX', null][i % 3]],
  ['many_texts', 'string', (i) => `text ${i}`],
  ['amount', 'float64', (i) => i ** 3 / 7 + 1],
  ['flag', 'bool', (i) => (i % 300 === 0 ? 1 : 0)],
  ['event_time', 'timestamp', (i) => 1.7e15 + i * 3_600_000_000],
  ['nothing', 'int32', () => null],
]

export function profileOf(
  columns: readonly TestColumn[],
  rows: number,
  description = HOSTILE,
): DatasetProfile {
  const fields = columns.map(([name, type]) => ({ ...fieldOf(name, type), description }))
  const label = columns.some(([name]) => name === 'flag') ? 'flag' : undefined
  const inspection = new Inspection(fields, { dayRows: rows, label })
  const cells = Array.from({ length: rows }, (_, i) => i)
  if (rows > 0)
    inspection.add(batchOf(...columns.map(([, type, cell]) => plainColumn(type, cells.map(cell)))))
  return summarize(inspection)
}

export const pageOf = (profile: DatasetProfile, more: Partial<ProfilePage> = {}): ProfilePage => ({
  title: 'day',
  date: null,
  profile,
  quality: null,
  lineage: null,
  ...more,
})

export const checkOf = (passed: boolean, more: Partial<Check> = {}): Check => ({
  rule: 'range',
  field: 'amount',
  severity: 'fail',
  expected: '0 to 10',
  observed: '-1 to 11',
  passed,
  offenders: null,
  ...more,
})

export const reportOf = (...checks: Check[]): QualityReport => ({
  passed: checks.every(({ passed }) => passed),
  checks,
})

/** Every text that comes from without tries to be markup. */
export function hostilePage(rows: number): ProfilePage {
  const profile = profileOf([...COLUMNS, [HOSTILE, 'string', (i) => `${HOSTILE} ${i % 4}`]], rows)
  const hostile = { rule: HOSTILE, field: HOSTILE, expected: HOSTILE, observed: HOSTILE }
  const offenders = { count: 1, rows: [{ row: 7, values: { [HOSTILE]: HOSTILE, other: null } }] }
  return pageOf(withDrift(profile, [{ date: '2026-11-19', profile }]), {
    title: HOSTILE,
    quality: reportOf(checkOf(true, hostile), checkOf(false, { ...hostile, offenders })),
    lineage: { run: 'abc', seed: 12345, bytes: 48_200_000, [HOSTILE]: HOSTILE },
  })
}

/** A day of the shipped payments after two others, with a check that failed and one that warned. */
export async function paymentsPage(rows: number): Promise<ProfilePage> {
  const dataset = compileDataset(await loadShippedSchema('payments'))
  const [day, ...past] = ['2026-11-20', '2026-11-19', '2026-11-18'].map((date) => {
    const { fields } = dataset
    const days = openDay(dataset, { seed: 1, date, rows, averageRows: null })
    const inspection = new Inspection(fields, { dayRows: rows, label: dataset.label?.field })
    for (const batch of days.batches(days.partRange(0, 1))) inspection.add(batch)
    return { date, profile: summarize(inspection, dataset.form.analysis) }
  })
  const profile = withDrift(day.profile, past)
  const values = Object.fromEntries(profile.fields.map(({ name }, i) => [name, profile.sample[0].values[i]]))
  return {
    title: dataset.name,
    date: day.date,
    profile,
    quality: reportOf(
      checkOf(false, { offenders: { count: 12, rows: [{ row: 0, values }] } }),
      checkOf(false, { severity: 'warn', field: 'channel', rule: 'allowed values' }),
      ...profile.fields.map(({ name }) => checkOf(true, { field: name, rule: 'not null' })),
    ),
    lineage: { run: '5989e3a493b7da38', seed: 1, parts: 1, bytes: 48_200_000, digest: profile.digest },
  }
}
