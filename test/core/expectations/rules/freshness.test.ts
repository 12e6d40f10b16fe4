import { expect, it } from 'vitest'
import { freshness } from '../../../../src/core/expectations/rules/freshness.ts'
import { COMMON, checkBy, dayOf } from '../day-facts.ts'
import { MIDNIGHT } from '../facts.ts'

const HOUR_MICROS = 3_600_000_000
const rule = freshness({ rule: 'freshness', field: 'paid_at', hours: 1.5, ...COMMON })
const on = (...hours: (number | null)[]) =>
  checkBy(
    rule,
    dayOf({
      paid_at: ['timestamp', hours.map((hour) => (hour === null ? null : MIDNIGHT + hour * HOUR_MICROS))],
    }),
  )

it('takes a time that is just young enough', () => {
  expect(on(3, 22.5, null)).toMatchObject({
    expected: 'a time from 2026-11-19T22:30:00Z',
    observed: '2026-11-19T22:30:00Z',
    passed: true,
  })
})

it('fails where the latest time is older, or there is none', () => {
  expect(on(3, 22.4999)).toMatchObject({ observed: '2026-11-19T22:29:59.640000Z', passed: false })
  expect(on(null)).toMatchObject({ observed: 'no times', passed: false })
})
