import { describe, expect, it } from 'vitest'
import { labelSeparation } from '../../../../src/core/expectations/rules/label-separation.ts'
import { Inspection } from '../../../../src/core/inspection.ts'
import { datasetOf, dayOf } from '../../../datasets.ts'
import { batchOf, fieldOf, plainColumn } from '../../sketches/columns.ts'

const FIELDS = [fieldOf('amount', 'int32'), fieldOf('label_fraud', 'bool')]
const label = { field: 'label_fraud', maxAuc: 0.8, except: [] }

/** Rows of which the last ones are true, and so the largest. */
function inspectionOf(rows: number, trues: number, byLabel = true): Inspection {
  const inspection = new Inspection(FIELDS, { dayRows: 2000, label: byLabel ? 'label_fraud' : undefined })
  const numbers = Array.from({ length: rows }, (_, i) => i)
  const labels = numbers.map((i) => Number(i >= rows - trues))
  inspection.add(batchOf(plainColumn('int32', numbers), plainColumn('bool', labels)))
  return inspection
}

describe('label separation', () => {
  it('fails by every column that tells too much, and by position', () => {
    expect(labelSeparation(label, inspectionOf(2000, 200))).toEqual(
      ['amount', null].map((field) => ({
        rule: 'label separation',
        field,
        severity: 'fail',
        expected: 'an AUC of 0.8 at most for label_fraud, with three standard errors 0.858',
        observed: expect.stringMatching(/^(1\.000|0\.99\d) ± 0\.00\d by (number|position) in order$/),
        passed: false,
        offenders: null,
      })),
    )
  })

  it('passes what is excepted or allowed', () => {
    const excepting = labelSeparation({ ...label, except: ['amount'] }, inspectionOf(2000, 200))
    expect(excepting.map(({ field }) => field)).toEqual([null])
    const allowing = labelSeparation({ ...label, maxAuc: 1 }, inspectionOf(2000, 200))
    expect(allowing.map(({ passed }) => passed)).toEqual([true, true])
  })

  it.each([0, 1, 3, 10, 97, 100])('passes a day of 100 rows with %i true, too few to tell', (trues) => {
    const checks = labelSeparation(label, inspectionOf(100, trues))
    expect(checks.map(({ passed }) => passed)).toEqual([true, true])
    expect(checks[0].expected).toMatch(/which \d+ rows are too few to tell$/)
  })

  it('passes a label that is drawn apart from all else, on each of 50 days', () => {
    const dataset = datasetOf([
      { name: 'id', type: 'uuid' },
      { name: 'at', type: 'datetime' },
      { name: 'shop', type: 'category', choices: Array.from({ length: 60 }, (_, i) => `shop ${i}`) },
      { name: 'amount', type: 'float', distribution: 'lognormal', mean: 3, stddev: 1, nulls: 0.1 },
      { name: 'label_fraud', type: 'bool', exact_rate: 0.02 },
    ])
    for (let seed = 1; seed <= 50; seed++) {
      const day = dayOf(dataset, 2000, { seed })
      const inspection = new Inspection(dataset.fields, { label: 'label_fraud', dayRows: 2000 })
      for (const batch of day.batches(day.partRange(0, 1))) inspection.add(batch)
      for (const check of labelSeparation({ ...label, maxAuc: 0.6 }, inspection))
        expect(check).toMatchObject({ passed: true })
    }
  })

  it('says nothing without a label, and refuses rows that were not inspected by it', () => {
    expect(labelSeparation(null, inspectionOf(10, 1))).toEqual([])
    expect(() => labelSeparation(label, inspectionOf(10, 1, false))).toThrow(
      'inspection: expected one by label_fraud, found none',
    )
  })
})
