import { expect, it } from 'vitest'
import { leasePartArena } from '../../src/core/part-arena.ts'

it('is lent to one at a time, and empty to the next', () => {
  const first = leasePartArena()
  first.arena?.ints(1000)
  expect(first.arena?.usedBytes).toBeGreaterThanOrEqual(4000)
  const second = leasePartArena()
  expect(second.arena).toBe(null)
  second[Symbol.dispose]()
  expect(leasePartArena().arena).toBe(null)
  first[Symbol.dispose]()
  {
    using third = leasePartArena()
    expect(third.arena?.usedBytes).toBe(0)
  }
  using fourth = leasePartArena()
  expect(fourth.arena).not.toBe(null)
})
