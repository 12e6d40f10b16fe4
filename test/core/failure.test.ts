import { describe, expect, it } from 'vitest'
import { failureMessage } from '../../src/core/failure.ts'

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
