import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { YESTERDAY } from './clock.ts'
import { cli } from './harness.ts'

const DAY = ['--schema', 'card-transactions'] as const

let folder: string
let store: readonly string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-promote-'))
  store = ['--store', join(folder, 'data')]
})
afterAll(() => rm(folder, { recursive: true }))

it('promote rolls a day in a folder back, and verify finds it whole', async () => {
  const run = ['run', ...DAY, '--rows', '500', '--json', ...store] as const
  const [first, second] = [await cli(run), await cli([...run, '--seed', '2'])]
  expect(second.json().runId).not.toBe(first.json().runId)

  const runId = String(first.json().runId)
  const args = ['promote', '--date', YESTERDAY, ...DAY, ...store] as const
  const promoted = await cli([...args, '--run', runId, '--json'])
  expect(promoted.code).toBe(0)
  const { seconds, ...published } = first.json()
  expect(promoted.json()).toEqual(published)
  expect((await cli(['verify', ...DAY, ...store])).code).toBe(0)

  const again = await cli([...args, '--run', runId])
  expect(again.out).toContain('Already published: card-transactions 2026-11-19')
  const unknown = await cli([...args, '--run', 'unknown'])
  expect(unknown.code).toBe(2)
  expect(unknown.err).toContain(`--run: expected a superseded run`)
})
