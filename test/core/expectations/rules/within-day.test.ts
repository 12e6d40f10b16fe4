import { describe, expect, it } from 'vitest'
import { withinDay } from '../../../../src/core/expectations/rules/within-day.ts'
import { MICROS_PER_DAY } from '../../../../src/core/utc-date.ts'
import { DATE, factsOf, MIDNIGHT, promising } from '../facts.ts'

const field = promising('timestamp', { withinDay: true })

describe('within day', () => {
  it('passes from midnight to the last microsecond', () => {
    expect(withinDay(factsOf(field, [MIDNIGHT, MIDNIGHT + MICROS_PER_DAY - 1]))).toEqual({
      severity: 'fail',
      expected: `times on ${DATE}`,
      observed: '2026-11-19T00:00:00Z to 2026-11-19T23:59:59.999999Z',
      passed: true,
    })
  })

  it.each([-1, MICROS_PER_DAY])('fails %i µs from midnight', (micros) => {
    expect(withinDay(factsOf(field, [MIDNIGHT + 5, MIDNIGHT + micros]))).toMatchObject({ passed: false })
  })

  it('passes without times', () => {
    expect(withinDay(factsOf(field, [null]))).toMatchObject({ passed: true })
  })

  it('says nothing of times that may fall on any day', () => {
    expect(withinDay(factsOf(promising('timestamp', {}), [0]))).toBeNull()
  })
})
