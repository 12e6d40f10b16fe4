import { describe, expect, it } from 'vitest'
import { ContractError } from '../../src/core/errors.ts'
import { freedLock, isOpen, LEASE_HOURS, lockFor, parseLock } from '../../src/core/lock.ts'

const now = new Date('2026-11-20T02:00:00Z')
const claim = { owner: 'a', runId: 'r', dataset: 'd', date: '2026-11-19' }

describe('lock', () => {
  it('is open to others from the moment its lease ends, not before', () => {
    const lock = lockFor(claim, now)
    const leaseEnd = now.getTime() + LEASE_HOURS * 3_600_000
    expect(isOpen(lock, new Date(leaseEnd - 1))).toBe(false)
    expect(isOpen(lock, new Date(leaseEnd))).toBe(true)
  })

  it('is open when free', () => {
    expect(isOpen(freedLock(now), now)).toBe(true)
  })

  it('reads back as it was written', () => {
    for (const lock of [lockFor(claim, now), freedLock(now)])
      expect(parseLock(JSON.stringify(lock))).toEqual(lock)
  })

  it.each(['', 'null', '{"state":"held"}', '{"state":"stuck"}'])(
    'is no one’s to overwrite when it reads %s',
    (text) => {
      expect(() => parseLock(text)).toThrow(ContractError)
    },
  )
})
