import { describe, expect, it } from 'vitest'
import { parseBackfillRequest } from '../../src/core/backfill-request.ts'
import { parseRunDefaults, parseRunRequest } from '../../src/core/request.ts'

const DEFAULTS = parseRunDefaults({ rows: 5000, schema: 'card-transactions', seed: 9, partRows: 1000 })

describe('the defaults of a deployment', () => {
  it('fill what a scheduled event leaves open', () => {
    const event = { 'detail-type': 'Scheduled Event', time: '2026-11-20T02:00:00Z' }
    expect(parseRunRequest(event, DEFAULTS)).toEqual({
      date: '2026-11-19',
      rows: 5000,
      schema: 'card-transactions',
      seed: 9,
      parts: null,
      force: false,
    })
  })

  it('give way to what a request says, even that the schema shall decide', () => {
    expect(parseRunRequest({ date: '2026-11-19', rows: null, seed: 1 }, DEFAULTS)).toMatchObject({
      rows: null,
      seed: 1,
      schema: 'card-transactions',
    })
  })

  it('fill what a backfill leaves open in the same way', () => {
    expect(parseBackfillRequest({ from: '2026-11-19', seed: 2 }, DEFAULTS)).toMatchObject({
      rows: 5000,
      schema: 'card-transactions',
      seed: 2,
    })
  })

  it('are refused with every fault at once', () => {
    expect(() => parseRunDefaults({ rows: 0, schema: '', seed: -1, partRows: 2e6, row: 1 })).toThrow(
      /^rows: .*\nschema: .*\nseed: .*\npartRows: .*1\.\.1000000, found 2000000\nrow: /,
    )
  })
})
