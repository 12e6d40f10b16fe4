import { expect, it } from 'vitest'
import { nullShare } from '../../../../src/core/expectations/rules/null-share.ts'
import { COMMON, checkBy, dayOf } from '../day-facts.ts'

it.each([
  [{ max: 0.25 }, true],
  [{ max: 0.24 }, false],
  [{ min: 0.25 }, true],
  [{ min: 0.26 }, false],
])('the share of nulls lies within %j: %j', (bounds, passed) => {
  const rule = nullShare({ rule: 'null_rate', field: 'note', ...COMMON, ...bounds })
  expect(checkBy(rule, dayOf({ note: ['string', ['a', null, 'b', 'c']] }))).toMatchObject({
    rule: 'null rate',
    observed: '0.25',
    passed,
  })
})
