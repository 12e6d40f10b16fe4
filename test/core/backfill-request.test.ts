import { describe, expect, it } from 'vitest'
import { backfillDays, MAX_BACKFILL_DAYS, parseBackfillRequest } from '../../src/core/backfill-request.ts'
import { InvalidRequestError } from '../../src/core/errors.ts'
import { addDays } from '../../src/core/utc-date.ts'

describe('parseBackfillRequest', () => {
  it('fills in every default', () => {
    expect(parseBackfillRequest({})).toEqual({
      from: null,
      to: null,
      reprocess: 'none',
      dryRun: false,
      rows: null,
      schema: 'payments',
      seed: 1,
      parts: null,
    })
  })

  it('names every fault at once', () => {
    const input = { from: '2026-02-30', to: 'now', reprocess: 'some', dryRun: 1, force: true }
    expect(() => parseBackfillRequest(input)).toThrow(InvalidRequestError)
    expect(() => parseBackfillRequest(input)).toThrow(/^from: .*\nto: .*\nreprocess: .*\ndryRun: .*\nforce: /)
  })
})

describe('backfillDays', () => {
  it('has both ends, over a leap day', () => {
    expect(backfillDays('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(backfillDays('2028-02-28', '2028-02-28')).toHaveLength(1)
  })

  it('refuses a range that ends before it begins, and one that is too long', () => {
    expect(() => backfillDays('2026-11-20', '2026-11-19')).toThrow('from: expected a day up to 2026-11-19')
    const first = '2020-01-01'
    expect(backfillDays(first, addDays(first, MAX_BACKFILL_DAYS - 1))).toHaveLength(MAX_BACKFILL_DAYS)
    expect(() => backfillDays(first, addDays(first, MAX_BACKFILL_DAYS))).toThrow('found 1101 days')
  })
})
