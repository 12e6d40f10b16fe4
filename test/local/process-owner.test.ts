import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { newOwner, ownerIsDead } from '../../src/local/process-owner.ts'

describe('an owner', () => {
  it('is alive while its process is, and another in each execution', async () => {
    const [a, b] = [await newOwner(), await newOwner()]
    expect(a).not.toBe(b)
    expect(await ownerIsDead(a)).toBe(false)
  })

  it('is dead once its process has ended', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    expect(await ownerIsDead(`pid:${child.pid}@${hostname()}:1:x`)).toBe(true)
  })

  it.runIf(process.platform === 'linux')('is dead when its number is another process’s by now', async () => {
    const [, start] = /@[^:]+:(\d+):/.exec(await newOwner()) ?? []
    expect(await ownerIsDead(`pid:${process.pid}@${hostname()}:${Number(start) - 1}:x`)).toBe(true)
  })

  it.each(['pid:1@elsewhere:1:x', 'arn:aws:states:eu-west-1:1:execution:daily:x', ''])(
    'of which this machine knows nothing counts as alive: %j',
    async (owner) => {
      expect(await ownerIsDead(owner)).toBe(false)
    },
  )
})
