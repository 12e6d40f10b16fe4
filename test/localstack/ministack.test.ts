import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { answers, emulatorFolder, stopMinistack } from '../../localstack/ministack.ts'
import { recallMinistack, rememberMinistack } from '../../localstack/running.ts'

/** Nobody listens there: it is never asked of. */
const ENDPOINT = 'http://127.0.0.1:1'
afterAll(() => rm(emulatorFolder(ENDPOINT), { recursive: true, force: true }))

/** A process that waits, in a group of its own, with another that it started; both hold its standard output. */
async function startGroup(...args: string[]): Promise<ChildProcess> {
  const code = `const { spawn } = require('child_process')
    spawn('sleep', ['60'], { stdio: 'inherit' }).once('spawn', () => console.log('ready'))
    setTimeout(() => {}, 60_000)`
  const group = spawn(process.execPath, ['-e', code, '--', ...args], { detached: true })
  await once(group.stdout!, 'data')
  return group
}

describe('stopMinistack', () => {
  it('stops the process and what it started, and is content when it is gone', async () => {
    const group = await startGroup()
    const released = once(group.stdout!, 'close')
    await stopMinistack(group.pid!)
    await released
    await stopMinistack(group.pid!)
    expect(group.signalCode).toBe('SIGTERM')
  })
})

describe('recallMinistack', () => {
  it('returns the process that was remembered, once', async () => {
    const group = await startGroup('-m', 'ministack')
    try {
      await rememberMinistack(ENDPOINT, group.pid!)
      expect(await recallMinistack(ENDPOINT)).toBe(group.pid)
      expect(await recallMinistack(ENDPOINT)).toBeNull()
    } finally {
      await stopMinistack(group.pid!)
    }
  })

  it('returns nothing for another process that has the number by now', async () => {
    await rememberMinistack(ENDPOINT, process.pid)
    expect(await recallMinistack(ENDPOINT)).toBeNull()
  })
})

describe('answers', () => {
  it('is false where nobody listens', async () => {
    expect(await answers(ENDPOINT)).toBe(false)
  })
})
