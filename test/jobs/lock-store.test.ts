import { describe, expect, it } from 'vitest'
import { ContractError, LockHeldError, LockLostError } from '../../src/core/errors.ts'
import { LOCK_KEY } from '../../src/core/keys.ts'
import { assertHolds, freeLock, lockOf, takeLock } from '../../src/jobs/lock-store.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { testContext } from '../helpers/workflow.ts'

const claim = (owner: string) => ({ owner, runId: 'r', dataset: 'tiny', date: '2026-11-19' })

describe('the stored lock', () => {
  it('belongs to one of many who try at once', async () => {
    const context = testContext(memoryStore())
    const tries = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((owner) => takeLock(claim(owner), context)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = tries.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
    expect(reasons.every((reason) => reason instanceof LockHeldError)).toBe(true)
  })

  it('may be taken again by its own owner', async () => {
    const context = testContext(memoryStore())
    await takeLock(claim('a'), context)
    await takeLock(claim('a'), context)
    await expect(assertHolds('a', context.store)).resolves.toMatchObject({ state: 'held', owner: 'a' })
  })

  it('is overwritten, not deleted, when it is freed; freeing twice is no error', async () => {
    const context = testContext(memoryStore())
    await takeLock(claim('a'), context)
    await freeLock('a', context)
    await freeLock('a', context)
    expect(await context.store.head(LOCK_KEY)).not.toBeNull()
    await takeLock(claim('b'), context)
    expect((await lockOf('b', context.store))?.runId).toBe('r')
  })

  it('is not freed, nor held, by another than its owner', async () => {
    const context = testContext(memoryStore())
    await takeLock(claim('a'), context)
    await freeLock('b', context)
    expect(await lockOf('a', context.store)).not.toBeNull()
    await expect(assertHolds('b', context.store)).rejects.toThrow(LockLostError)
  })

  it('stays with who took it over while its old owner was freeing it', async () => {
    const store = memoryStore()
    await takeLock(claim('old'), testContext(store))
    const overtaken = faultyStore(store, (operation) => {
      if (operation === 'put') overtake()
    })
    const overtake = () => store.put(LOCK_KEY, new TextEncoder().encode('{"state":"held","owner":"new"}'))
    await freeLock('old', testContext(overtaken))
    const left = await store.get(LOCK_KEY)
    expect(new TextDecoder().decode(left?.bytes)).toContain('"owner":"new"')
  })

  it('that nobody can read is taken by nobody', async () => {
    const store = memoryStore()
    await store.put(LOCK_KEY, new TextEncoder().encode('?'))
    await expect(takeLock(claim('a'), testContext(store))).rejects.toThrow(ContractError)
  })
})
