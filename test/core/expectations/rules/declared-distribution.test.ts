import { describe, expect, it } from 'vitest'
import { declaredDistribution } from '../../../../src/core/expectations/rules/declared-distribution.ts'
import { Inspection } from '../../../../src/core/inspection.ts'
import { batchesOf, datasetOf, dayOf, type WrittenField } from '../../../datasets.ts'
import { batchOf, plainColumn } from '../../sketches/columns.ts'
import { DATE, promising } from '../facts.ts'

const ROWS = 50_000

/** Every form of a field whose distribution is declared. */
const DRAWN: readonly WrittenField[] = [
  { name: 'city', type: 'category', choices: { A: 3, B: 2, C: 0.001, D: 0 } },
  { name: 'code', type: 'category', choices: [5411, 5812, 5411, 6011], nulls: 0.3 },
  { name: 'chip', type: 'bool', p_true: 0.07 },
  { name: 'dice', type: 'int', min: 1, max: 6 },
  { name: 'score', type: 'int', min: -50, max: 800, skew: 2.5 },
  { name: 'far', type: 'int', min: -70_000, max: 1_000_000, skew: 1.3 },
  { name: 'share', type: 'float' },
  { name: 'celsius', type: 'float', min: -20, max: 35, decimals: 0 },
  { name: 'error', type: 'float', distribution: 'normal', mean: -1, stddev: 3, decimals: 1, min: -5, max: 2 },
  { name: 'noise', type: 'float', distribution: 'normal', scale: [2, 0.5], shift: -0.25 },
  { name: 'price', type: 'float', distribution: 'lognormal', mean: 1, stddev: 0.8, decimals: 2, min: 0.5 },
  { name: 'wait', type: 'float', distribution: 'exponential', rate: 0.2, shift: 3, scale: 2 },
]

function inspect(fields: readonly WrittenField[]): Inspection {
  const dataset = datasetOf(fields)
  const inspection = new Inspection(dataset.fields, { dayRows: ROWS })
  for (const batch of batchesOf(dayOf(dataset, ROWS, { date: DATE }))) inspection.add(batch)
  return inspection
}

const hold = (inspection: Inspection, declared: readonly WrittenField[]) =>
  declaredDistribution(datasetOf(declared).fields)({ date: DATE, inspection, history: [] })

const pOf = (observed: string) => Number(/^p = (\S+) /.exec(observed)?.[1])

describe('declared distributions', () => {
  const drawn = inspect(DRAWN)

  it('hold for all forms of fields that are drawn by row', () => {
    const checks = hold(drawn, DRAWN)
    expect(checks.map(({ field }) => field)).toEqual(DRAWN.map(({ name }) => name))
    for (const { passed, observed } of checks) {
      expect(passed, observed).toBe(true)
      expect(pOf(observed)).toBeGreaterThan(0.01)
    }
  })

  it.each<[string, object]>([
    ['city', { choices: { A: 3, B: 2.3, C: 0.001, D: 0 } }],
    ['code', { choices: [5411, 5812, 6011] }],
    ['chip', { p_true: 0.08 }],
    ['dice', { max: 7 }],
    ['dice', { skew: 1.1 }],
    ['score', { skew: 2.8 }],
    ['far', { min: -40_000 }],
    ['share', { min: 0.03 }],
    ['celsius', { max: 37 }],
    ['error', { stddev: 3.2 }],
    ['error', { decimals: 0 }],
    ['noise', { shift: -0.2 }],
    ['price', { mean: 1.03 }],
    ['price', { min: 0.8 }],
    ['wait', { rate: 0.21 }],
  ])('are found not to hold: %s with %j', (name, change) => {
    const declared = DRAWN.map((field) => (field.name === name ? { ...field, ...change } : field))
    const failed = hold(drawn, declared).filter(({ passed }) => !passed)
    expect(failed.map(({ field }) => field)).toEqual([name])
  })

  it('are none of what is not drawn by each row for itself', () => {
    const fields: readonly WrittenField[] = [
      { name: 'dice', type: 'int', max: 6, hidden: true },
      { name: 'city', type: 'category', choices: ['A', 'B'], when: { dice: 1 } },
      { name: 'street', type: 'category', given: 'city', table: { A: ['x'], B: ['y'] }, default: ['z'] },
      { name: 'fraud', type: 'bool', exact_rate: 0.1 },
      {
        name: 'spread',
        type: 'float',
        distribution: 'normal',
        stddev: { by: 'dice', values: {}, default: 1 },
      },
      { name: 'scaled', type: 'float', scale: 'dice' },
      { name: 'cash', type: 'float', max: 100, multiple: 20 },
      { name: 'fixed', type: 'float', distribution: 'normal', stddev: 0 },
      { name: 'id', type: 'uuid' },
    ]
    expect(hold(inspect(fields), fields)).toEqual([])
  })

  it('are none of what a member draws, or of what a row keeps of one', () => {
    const dataset = datasetOf(
      [
        { name: 'scheme', type: 'entity', from: 'card.scheme' },
        { name: 'mood', type: 'category', choices: ['good', 'bad'], per: { member: 'card' } },
        { name: 'own', type: 'category', choices: ['x', 'y'] },
      ],
      {
        rows_of: 'card',
        populations: {
          card: { size: 100, attributes: [{ name: 'scheme', type: 'category', choices: ['A', 'B'] }] },
        },
      },
    )
    expect(dataset.fields.filter(({ declared }) => declared.distribution).map(({ name }) => name)).toEqual([
      'own',
    ])
  })

  it('fail by a value that cannot be drawn, and by too many of them to know', () => {
    const fields = [
      promising('string', { distribution: { kind: 'choice', values: ['A', 'B'], shares: [0.5, 0.5] } }),
    ]
    const check = (cells: string[]) => {
      const inspection = new Inspection(fields, { dayRows: cells.length })
      inspection.add(batchOf(plainColumn('string', cells)))
      return declaredDistribution(fields)({ date: DATE, inspection, history: [] })[0]
    }
    expect(check(['A', 'B', 'B'])).toMatchObject({
      expected: 'choices as declared, p of at least 1e-6',
      observed: 'p = 1 (G = 0, 0 d.f.), 1 among 1 column',
      passed: true,
    })
    expect(check(['A', 'B', 'C'])).toMatchObject({
      observed: 'p = 0 (values that are not declared), 0 among 1 column',
      passed: false,
    })
    expect(check(Array.from({ length: 2000 }, (_, i) => `A${i}`)).passed).toBe(false)
  })
})
