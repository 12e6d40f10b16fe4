import { describe, expect, it } from 'vitest'
import { type FailureNote, failureMessage, reasonOf, reportLine } from '../../src/core/failure.ts'

describe('failureMessage', () => {
  it('finds the sentence in what the runtime of a function reports', () => {
    const Cause = JSON.stringify({
      errorType: 'QualityError',
      errorMessage: 'rows: expected 5, found 4',
      trace: [],
    })
    expect(failureMessage({ Error: 'QualityError', Cause })).toBe('rows: expected 5, found 4')
  })

  it.each(['rows: expected 5, found 4', '"text"', '{"other":1}', ''])('keeps %j as it is', (Cause) => {
    expect(failureMessage({ Error: 'E', Cause })).toBe(Cause)
  })

  it('cuts what no one would read', () => {
    expect(failureMessage({ Error: 'E', Cause: 'x'.repeat(5000) })).toHaveLength(2000)
  })
})

describe('reasonOf', () => {
  const quality = '_quarantine/a/_quality.json'
  const note = (message: string, change: Partial<FailureNote> = {}) =>
    ({ error: 'QualityError', message, quality, ...change }) as FailureNote

  it('leaves out the line that says where the report is, and nothing else', () => {
    const message = `row count: expected 5, found 4\n${reportLine(quality)}\nbeside it`
    expect(reasonOf(note(message))).toBe('QualityError: row count: expected 5, found 4\nbeside it')
    expect(reasonOf(note(message, { quality: null }))).toBe(`QualityError: ${message}`)
  })
})
