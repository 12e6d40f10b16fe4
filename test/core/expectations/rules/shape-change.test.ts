import { expect, it } from 'vitest'
import { shapeChange } from '../../../../src/core/expectations/rules/shape-change.ts'
import { COMMON, type Columns, checkBy, dayOf, publishedDay } from '../day-facts.ts'
import { repeated } from '../facts.ts'

const rule = (most: number, days = 7) =>
  shapeChange({ rule: 'change', of: 'distribution', field: 'shop', most, days, ...COMMON }, {})

const shops = (a: number, b: number): Columns => ({
  shop: ['string', [...repeated('A', a), ...repeated('B', b)]],
})

it('is none where no day was published, or its column was of another kind', () => {
  expect(checkBy(rule(0), dayOf(shops(5, 5)))).toMatchObject({
    observed: 'nothing to compare with',
    passed: true,
  })
  const other: Columns = { shop: ['timestamp', repeated(0, 10)] }
  expect(checkBy(rule(0), dayOf(shops(5, 5), [publishedDay('2026-11-18', other)])).passed).toBe(true)
})

it('passes days that are alike but for chance, and finds one that is not', () => {
  const before = [publishedDay('2026-11-18', shops(500, 500)), publishedDay('2026-11-17', shops(490, 510))]
  expect(checkBy(rule(0), dayOf(shops(505, 495), before))).toMatchObject({
    expected: 'a stability index of at most 0',
    observed: '0 against 2 published days',
    passed: true,
  })
  // (0.8 - 0.5) ln(0.8 / 0.5) + (0.2 - 0.5) ln(0.2 / 0.5) = 0.4159, less 2 / 1000 that chance gives.
  const far = dayOf(shops(800, 200), before.slice(0, 1))
  expect(checkBy(rule(0.414), far).passed).toBe(true)
  expect(checkBy(rule(0.4138), far)).toMatchObject({
    observed: '0.413888 against 1 published day',
    passed: false,
  })
})

it('compares with as many days as the schema says', () => {
  const before = [publishedDay('2026-11-18', shops(800, 200)), publishedDay('2026-11-17', shops(200, 800))]
  expect(checkBy(rule(0.01, 1), dayOf(shops(800, 200), before)).passed).toBe(true)
  expect(checkBy(rule(0.01, 2), dayOf(shops(800, 200), before)).passed).toBe(false)
})

it('does not compare with days that are too small to be judged', () => {
  const fromRows = (from_rows: number) =>
    shapeChange(
      { rule: 'change', of: 'distribution', field: 'shop', most: 0.01, days: 1, ...COMMON, from_rows },
      {},
    )
  const before = [publishedDay('2026-11-18', shops(4, 1)), publishedDay('2026-11-17', shops(500, 500))]
  const today = dayOf(shops(500, 500), before)
  expect(checkBy(fromRows(1), today).observed).toContain('against 1 published day')
  expect(
    checkBy(fromRows(1), dayOf(shops(500, 500), [publishedDay('2026-11-18', shops(400, 100))])),
  ).toMatchObject({
    passed: false,
  })
  expect(checkBy(fromRows(600), today)).toMatchObject({ observed: '0 against 1 published day', passed: true })
  expect(checkBy(fromRows(1000), dayOf(shops(500, 500), before.slice(0, 1)))).toMatchObject({
    observed: 'nothing to compare with',
    passed: true,
  })
})
