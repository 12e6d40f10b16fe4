import { describe, expect, it } from 'vitest'
import { CommonStretches } from '../../../src/core/fields/common-stretches.ts'
import { OpenStretches } from '../../../src/core/fields/open-stretches.ts'
import { BinnedDensity, wrappedNormalWeights } from '../../../src/core/random/density.ts'

const MINUTE = 60e6
const DAY = 86_400e6
const curve = new BinnedDensity(wrappedNormalWeights(288, { peak: 18, sigma: 3, period: 24 }))

/** The same stretches made anew. */
function freshly(ahead: number, opensAt: number, span: number): OpenStretches {
  const wholeDay = { start: 0, end: DAY, ahead: ahead * MINUTE }
  return new OpenStretches({ opensAt: opensAt * MINUTE, span: span * MINUTE }, [wholeDay], curve)
}

describe('CommonStretches', () => {
  it('has those of each clock and hours, and makes them once', () => {
    const common = new CommonStretches(curve)
    const kinds = [-480, 0, 60, 330].flatMap((ahead) =>
      [0, 540, 1020].flatMap((opensAt) => [1, 600, 1439].map((span) => [ahead, opensAt, span] as const)),
    )
    const found = kinds.map((kind) => common.find(...kind))
    kinds.forEach((kind, i) => {
      expect(common.find(...kind)).toBe(found[i])
      for (const u of [0.01, 0.5, 0.99]) expect(found[i].draw(u)).toBe(freshly(...kind).draw(u))
    })
  })

  it('forgets them rather than keep more than 65,536', () => {
    const common = new CommonStretches(curve)
    const first = common.find(0, 0, 60)
    for (let kind = 0; kind < 65_536; kind++) common.find(60 * (kind % 8), kind >> 6, 61 + ((kind >> 3) & 7))
    expect(common.find(0, 0, 60)).not.toBe(first)
    expect(common.find(0, 0, 60).draw(0.5)).toBe(first.draw(0.5))
  })
})
