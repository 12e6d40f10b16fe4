import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aucByRate, aucError, aucInOrder, chanceAucByRate, type RocBin } from '../../src/core/auc.ts'
import { drawBits, openStream } from '../../src/core/random/stream.ts'
import { mean as average } from '../statistics.ts'

const bin = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.nat(6))
  .map(([rows, trues]) => ({ rows, trues: Math.min(rows, trues) }))
const isMixed = (bins: readonly RocBin[]) =>
  bins.some(({ trues }) => trues > 0) && bins.some(({ rows, trues }) => trues < rows)
const mixedBins = (maxLength: number) => fc.array(bin, { minLength: 1, maxLength }).filter(isMixed)

/** Share of pairs of a true and a false row in which the true one stands later; ties count half. */
function aucByPairs(bins: readonly RocBin[]): number {
  const rows = bins.flatMap(({ rows, trues }, place) =>
    Array.from({ length: rows }, (_, i) => ({ place, isTrue: i < trues })),
  )
  const trues = rows.filter(({ isTrue }) => isTrue)
  const falses = rows.filter(({ isTrue }) => !isTrue)
  const wins = trues.flatMap((a) =>
    falses.map((b) => (a.place > b.place ? 1 : a.place === b.place ? 0.5 : 0)),
  )
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))
}

const coordinates = (n: number, round: number) =>
  [Int32Array.from({ length: n }, (_, i) => i), new Int32Array(n).fill(round)] as const

/** Bins of these sizes with so many true rows dealt at random. */
function shuffled(sizes: readonly number[], trues: number, round: number): RocBin[] {
  const owners = sizes.flatMap((size, i) => new Array<number>(size).fill(i))
  const order = drawBits(openStream(1, ['shuffle']), coordinates(owners.length, round), owners.length)[0]
  const dealt = owners
    .map((owner, i) => ({ owner, at: order[i] }))
    .sort((a, b) => a.at - b.at)
    .slice(0, trues)
  const counts = sizes.map(() => 0)
  for (const { owner } of dealt) counts[owner]++
  return sizes.map((rows, i) => ({ rows, trues: counts[i] }))
}

describe('aucInOrder', () => {
  it('is the share of pairs that are in order', () => {
    fc.assert(
      fc.property(mixedBins(8), (bins) => {
        expect(aucInOrder(bins)).toBeCloseTo(aucByPairs(bins), 12)
      }),
    )
  })
})

describe('aucByRate', () => {
  it('is the greatest of any order', () => {
    fc.assert(
      fc.property(mixedBins(5), (bins) => {
        const best = Math.max(...permutations(bins).map(aucByPairs))
        expect(aucByRate(bins)).toBeCloseTo(best, 12)
      }),
    )
  })
})

describe('chanceAucByRate', () => {
  it.each([
    ['few even bins', [1000, 1000, 1000], 60],
    ['32 even bins', new Array(32).fill(100), 400],
    ['uneven bins', [1500, 700, 300, 200, 100, 100, 100], 300],
    ['as many false as true', [400, 300, 200, 100], 500],
    ['one that hardly expects any', [2000, 990, 10], 200],
  ])('is what shuffled labels give on average: %s', (_, sizes, trues) => {
    const rounds = 300
    const aucs = Array.from({ length: rounds }, (_, round) => aucByRate(shuffled(sizes, trues, round)))
    const mean = average(aucs)
    const deviation = Math.sqrt(average(aucs.map((auc) => (auc - mean) ** 2)))
    const chance = chanceAucByRate(shuffled(sizes, trues, 0))
    expect(chance).toBeGreaterThan(0.5)
    expect(Math.abs(chance - mean)).toBeLessThan((4 * deviation) / Math.sqrt(rounds))
  })

  it('is a half where there is nothing to order', () => {
    expect(chanceAucByRate([{ rows: 10, trues: 3 }])).toBe(0.5)
  })
})

describe('aucError', () => {
  it('is how far areas stray of rows that are rated exponentially, as the paper takes them to be', () => {
    const [trues, falses, rounds, ratio] = [30, 60, 2000, 4]
    const aucs = Array.from({ length: rounds }, (_, round) => {
      const bits = drawBits(openStream(2, ['ratings']), coordinates(trues + falses, round), trues + falses)[0]
      const rows = Array.from(bits.subarray(0, trues + falses), (word, i) => ({
        rating: -Math.log(((word >>> 0) + 0.5) / 2 ** 32) * (i < trues ? ratio : 1),
        isTrue: Number(i < trues),
      }))
      rows.sort((a, b) => a.rating - b.rating)
      return aucInOrder(rows.map(({ isTrue }) => ({ rows: 1, trues: isTrue })))
    })
    const mean = average(aucs)
    expect(Math.abs(mean - ratio / (1 + ratio))).toBeLessThan(0.005)
    const deviation = Math.sqrt(average(aucs.map((auc) => (auc - mean) ** 2)))
    expect(Math.abs(aucError(ratio / (1 + ratio), trues, falses) / deviation - 1)).toBeLessThan(0.07)
  })

  it('is the deviation of ranks where there is no signal', () => {
    expect(aucError(0.5, 40, 60)).toBeCloseTo(Math.sqrt(101 / (12 * 40 * 60)), 3)
  })
})
