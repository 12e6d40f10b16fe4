import { describe, expect, it } from 'vitest'
import { InvalidRequestError } from '../../src/core/errors.ts'
import { MAX_ROWS, parseRunRequest } from '../../src/core/request.ts'

const faultsOf = (input: unknown) => {
  try {
    parseRunRequest(input)
  } catch (error) {
    if (error instanceof InvalidRequestError) return error.faults
    throw error
  }
  return []
}

describe('parseRunRequest', () => {
  it('fills in every default', () => {
    expect(parseRunRequest({ date: '2026-11-19' })).toEqual({
      date: '2026-11-19',
      rows: null,
      schema: 'payments',
      seed: 1,
      parts: null,
      force: false,
    })
  })

  it('asks for the UTC day before the time of an EventBridge event, whatever else it holds', () => {
    const event = { 'detail-type': 'Scheduled Event', time: '2028-03-01T02:00:00Z', detail: {}, region: 'x' }
    expect(parseRunRequest(event).date).toBe('2028-02-29')
  })

  it.each(['2028-02-29', '2026-12-31', '1970-01-01'])('takes the day %s', (date) => {
    expect(parseRunRequest({ date }).date).toBe(date)
  })

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '19.11.2026', '', 20261119, null, undefined])(
    'refuses the day %j',
    (date) => {
      expect(faultsOf({ date }).map((fault) => fault.path)).toEqual(['date'])
    },
  )

  it('names every fault at once, with what was expected and found', () => {
    const faults = faultsOf({
      date: '2026-02-30',
      rows: 0,
      seed: -1,
      parts: 1.5,
      force: 'yes',
      schema: '',
      colour: 'red',
    })
    expect(faults.map(({ path, found }) => [path, found])).toEqual([
      ['date', '"2026-02-30"'],
      ['rows', '0'],
      ['schema', '""'],
      ['seed', '-1'],
      ['parts', '1.5'],
      ['force', '"yes"'],
      ['colour', '"red"'],
    ])
  })

  it('takes the most rows and refuses one more, with the reason', () => {
    expect(parseRunRequest({ date: '2026-11-19', rows: MAX_ROWS }).rows).toBe(10_000_000_000)
    expect(() => parseRunRequest({ date: '2026-11-19', rows: MAX_ROWS + 1 })).toThrow(
      'rows: expected a whole number in 1..10000000000, as 10000 parts of 1000000 rows are the most, found 10000000001',
    )
  })

  it.each([null, 'today', 7, []])('refuses %j as a request', (input) => {
    expect(() => parseRunRequest(input)).toThrow('request: expected an object')
  })

  it.each(['yesterday', '2026-02-30T02:00:00Z', 5, null])('refuses an event with time %j', (time) => {
    expect(faultsOf({ 'detail-type': 'Scheduled Event', time }).map((fault) => fault.path)).toEqual(['time'])
  })
})
