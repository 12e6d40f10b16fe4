import { access, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardPath, STALE_GUARD_MILLIS, withGuard } from '../../src/storage/guard.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guard-'))
  path = join(folder, 'lock.json')
})
afterEach(() => rm(folder, { recursive: true }))

describe('withGuard', () => {
  it('lets one operation in at a time', async () => {
    let inside = 0
    const most: number[] = []
    const operation = async () => {
      most.push(++inside)
      await sleep(2)
      inside--
    }
    await Promise.all(Array.from({ length: 10 }, () => withGuard(path, operation)))
    expect(most).toEqual(Array<number>(10).fill(1))
  })

  it('lifts the guard when the operation throws', async () => {
    const failing = withGuard(path, () => Promise.reject(new Error('failed')))
    await expect(failing).rejects.toThrow('failed')
    expect(await readdir(folder)).toEqual([])
  })

  it('waits for a living guard', async () => {
    await writeFile(guardPath(path), '')
    const entered = withGuard(path, async () => 'in')
    expect(await Promise.race([entered, sleep(100, 'waiting')])).toBe('waiting')
    await rm(guardPath(path))
    expect(await entered).toBe('in')
  })

  it('takes over the guard of a dead process, one at a time', async () => {
    for (let round = 0; round < 20; round++) {
      await leaveDead(guardPath(path))
      let inside = 0
      const operation = async () => {
        expect(++inside).toBe(1)
        await access(guardPath(path))
        inside--
      }
      await Promise.all(Array.from({ length: 10 }, () => withGuard(path, operation)))
      expect(await readdir(folder)).toEqual([])
    }
  })

  it('takes over even when a process died in taking over', async () => {
    const guard = guardPath(path)
    await leaveDead(guard)
    const { ino, mtimeMs } = await stat(guard)
    await leaveDead(`${guard}.${ino}-${mtimeMs}`)
    expect(await withGuard(path, async () => 'in')).toBe('in')
    expect(await readdir(folder)).toEqual([])
  })
})

async function leaveDead(guard: string): Promise<void> {
  await writeFile(guard, '')
  const then = new Date(Date.now() - STALE_GUARD_MILLIS - 1000)
  await utimes(guard, then, then)
}
