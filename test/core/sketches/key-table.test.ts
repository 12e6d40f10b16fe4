import { describe, expect, it } from 'vitest'
import { avalanche } from '../../../src/core/hashing/avalanche.ts'
import { NULL_FIRST, NULL_SECOND } from '../../../src/core/sketches/hashed-values.ts'
import { KeyTable, NO_KEY } from '../../../src/core/sketches/key-table.ts'

const BLOCK = 1000
type Hash = readonly [first: number, second: number]
const hashOf = (i: number): Hash => [avalanche(i + 1), avalanche(i * 7 + 5)]

/** Looks up keys and gives, for each, its place and whether it was new. */
function find(table: KeyTable, keys: readonly Hash[]): [place: number, isNew: number][] {
  const first = Uint32Array.from(keys, ([word]) => word)
  const second = Uint32Array.from(keys, ([, word]) => word)
  const { places, isNew } = table.find({ first, second }, keys.length)
  return keys.map((_, i) => [places[i], isNew[i]])
}

/** Looks up the keys [0, n), a block at a time, and shows each. */
function findAll(table: KeyTable, n: number, see: (i: number, place: number, isNew: number) => void): void {
  for (let start = 0; start < n; start += BLOCK) {
    const keys = Array.from({ length: Math.min(BLOCK, n - start) }, (_, i) => hashOf(start + i))
    for (const [i, [place, isNew]] of find(table, keys).entries()) see(start + i, place, isNew)
  }
}

describe('KeyTable', () => {
  it('knows each key again, with what was kept of it, however it grew', () => {
    const table = new KeyTable(2)
    const wrong: number[] = []
    findAll(table, 50_000, (i, place, isNew) => {
      if (isNew !== 1 || table.words[place] !== 0) wrong.push(i)
      table.words[place] = i
      table.words[place + 1] = -i
    })
    expect(table.size).toBe(50_000)
    findAll(table, 50_000, (i, place, isNew) => {
      if (isNew !== 0 || table.words[place] !== i || table.words[place + 1] !== -i) wrong.push(i)
    })
    expect(wrong).toEqual([])
  })

  it('has room for as many as are expected', () => {
    const table = new KeyTable(1, 5000)
    const { words } = table
    findAll(table, 5000, () => {})
    expect(table.words).toBe(words)
    expect(table.size).toBe(5000)
  })

  it('tells apart keys that share a word, and takes a null for none', () => {
    const table = new KeyTable(0)
    const keys: Hash[] = [
      [1, 2],
      [1, 2],
      [1, 3],
      [2, 2],
      [0, 0],
      [NULL_FIRST, NULL_SECOND],
      [0, 0],
      [1, 2],
    ]
    const found = find(table, keys)
    expect(found.map(([, isNew]) => isNew)).toEqual([1, 0, 1, 1, 1, 0, 0, 0])
    expect(found[5][0]).toBe(NO_KEY)
    expect(new Set(found.map(([place]) => place)).size).toBe(5)
    expect(table.size).toBe(4)
  })

  it('keeps a sample of the keys when there are too many, and knows those exactly', () => {
    const most = 4096
    const table = new KeyTable(1, 0, most)
    const kept: number[] = []
    const fresh: number[] = []
    for (let round = 0; round < 2; round++) {
      findAll(table, 40_000, (i, place, isNew) => {
        if (place === NO_KEY) return
        table.words[place]++
        if (isNew === 1 && round === 1) fresh.push(i)
        if (round === 1) kept.push(table.words[place])
      })
    }
    expect(fresh).toEqual([])
    expect(table.size).toBeGreaterThan(most / 4)
    expect(table.size).toBeLessThanOrEqual(most)
    expect(kept).toEqual(new Array(table.size).fill(2))
  })
})
