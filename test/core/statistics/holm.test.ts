import { describe, expect, it } from 'vitest'
import { correctForSeveral } from '../../../src/core/statistics/holm.ts'

describe("Holm's correction", () => {
  it('takes the smallest of four four times, the next three times, and keeps their order', () => {
    expect(correctForSeveral([0.04, 0.01, 0.03, 0.5])).toEqual([0.09, 0.04, 0.09, 0.5])
  })

  it('leaves one alone, and never exceeds 1', () => {
    expect(correctForSeveral([0.04])).toEqual([0.04])
    expect(correctForSeveral([0.9, 0.8])).toEqual([1, 1])
    expect(correctForSeveral([])).toEqual([])
  })
})
