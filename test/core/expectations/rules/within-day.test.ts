import { describe, expect, it } from 'vitest'
import { withinDay } from '../../../../src/core/expectations/rules/within-day.ts'
import { MICROS_PER_DAY } from '../../../../src/core/utc-date.ts'
import { breaking, DATE, MIDNIGHT, promising } from '../facts.ts'

const field = promising('timestamp', { withinDay: true })

describe('within day', () => {
  it('passes from midnight to the last microsecond', () => {
    expect(breaking(withinDay, field, [MIDNIGHT, null, MIDNIGHT + MICROS_PER_DAY - 1])).toEqual([])
    expect(withinDay({ field, column: 0, date: DATE })?.expected).toBe(`times on ${DATE}`)
  })

  it.each([-1, MICROS_PER_DAY])('names a row %i µs from midnight', (micros) => {
    expect(breaking(withinDay, field, [MIDNIGHT + 5, MIDNIGHT + micros])).toEqual([1])
  })

  it('says nothing of times that may fall on any day', () => {
    expect(breaking(withinDay, promising('timestamp', {}), [0])).toBeNull()
  })
})
