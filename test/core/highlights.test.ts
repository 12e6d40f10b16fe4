import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/core/expectations/check.ts'
import { highlightsOf } from '../../src/core/highlights.ts'
import type { DatasetProfile } from '../../src/core/profile/dataset-profile.ts'

const drifting = (drifts: Readonly<Record<string, number | null>>, alerts: readonly string[] = []) =>
  ({
    label: null,
    alerts: alerts.map((field) => ({ kind: 'drift', field, message: '' })),
    drift: {
      previous: { fields: Object.entries(drifts).map(([field, psi]) => ({ field, psi })) },
      week: null,
    },
  }) as unknown as DatasetProfile
const check = (change: Partial<Check>) => ({ severity: 'warn', passed: false, ...change }) as Check
const report = { passed: true, checks: [] }

describe('highlightsOf', () => {
  it('takes the rate from the counts of the label, and none where there is no label or no row', () => {
    const of = (label: { rows: number; trues: number } | null) =>
      highlightsOf({ drift: null, alerts: [], label } as unknown as DatasetProfile, report)
    expect(of({ rows: 1000, trues: 3 })).toEqual({ labelRate: 0.003, drift: null, warnings: 0 })
    expect(of({ rows: 0, trues: 0 }).labelRate).toBeNull()
    expect(of(null).labelRate).toBeNull()
  })

  it('takes the greatest index, of a field that the profile warns of if there is one', () => {
    const drifts = { a: 0.01, b: null, c: 0.4, d: 0.3, e: 0.2 }
    expect(highlightsOf(drifting(drifts), report).drift).toEqual({ field: 'c', psi: 0.4, isNotable: false })
    expect(highlightsOf(drifting(drifts, ['e', 'd']), report).drift).toEqual({
      field: 'd',
      psi: 0.3,
      isNotable: true,
    })
    expect(highlightsOf(drifting({ b: null }), report).drift).toBeNull()
  })

  it('counts checks that only warn, and failed', () => {
    const checks = [check({}), check({}), check({ passed: true }), check({ severity: 'fail' })]
    expect(highlightsOf(drifting({}), { passed: true, checks }).warnings).toBe(2)
  })
})
