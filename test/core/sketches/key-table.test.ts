import { describe, expect, it } from 'vitest'
import { avalanche } from '../../../src/core/hash.ts'
import { KeyTable } from '../../../src/core/sketches/key-table.ts'

const hashOf = (i: number): [number, number] => [avalanche(i + 1) >>> 0, avalanche(i * 7 + 5) >>> 0]

describe('KeyTable', () => {
  it('knows each key again, with what was kept of it, however it grew', () => {
    const table = new KeyTable(2)
    for (let i = 0; i < 50_000; i++) {
      const at = table.at(...hashOf(i))
      expect(table.isNew).toBe(true)
      table.words[at] = i
      table.words[at + 1] = -i
    }
    expect(table.size).toBe(50_000)
    for (let i = 0; i < 50_000; i++) {
      const at = table.at(...hashOf(i))
      if (table.isNew || table.words[at] !== i || table.words[at + 1] !== -i) throw new Error(`lost ${i}`)
    }
  })

  it('has room for as many as are expected', () => {
    const table = new KeyTable(1, 5000)
    const { words } = table
    for (let i = 0; i < 5000; i++) table.at(...hashOf(i))
    expect(table.words).toBe(words)
    expect(table.size).toBe(5000)
  })

  it('tells apart keys that share a word', () => {
    const table = new KeyTable(0)
    for (let i = 0; i < 600; i++) {
      table.at(i, 0)
      expect(table.isNew).toBe(true)
      table.at(0xffffffff, i + 1)
      expect(table.isNew).toBe(true)
    }
    table.at(599, 0)
    expect(table.isNew).toBe(false)
  })

  it('keeps a sample of the keys when there are too many, and knows those exactly', () => {
    const most = 4096
    const table = new KeyTable(1, 0, most)
    const kept = new Set<number>()
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 40_000; i++) {
        const at = table.at(...hashOf(i))
        if (at === -1) continue
        table.words[at]++
        if (round === 1) kept.add(table.words[at])
      }
    }
    expect([...kept]).toEqual([2])
    expect(table.size).toBeGreaterThan(most / 4)
    expect(table.size).toBeLessThanOrEqual(most)
  })
})
