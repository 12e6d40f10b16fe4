import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { probeNode } from '../../src/cli/runtime-probes.ts'
import { cli } from './harness.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-smoke-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('passes on a sound machine and store, a line per check, and leaves nothing there', async () => {
  const data = join(folder, 'data')
  const { code, out } = await cli(['smoke', '--store', data])
  expect(code).toBe(0)
  const lines = out.trimEnd().split('\n')
  expect(lines).toHaveLength(10)
  expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([])
  expect(await readdir(folder, { recursive: true })).not.toContainEqual(expect.stringContaining('smoke-'))
})

it('ends with exit code 1 and says why when the store is of no use', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  const { code, json } = await cli(['smoke', '--store', join(file, 'data'), '--json'])
  expect(code).toBe(1)
  const { passed, checks } = json() as {
    passed: boolean
    checks: { name: string; ok: boolean; detail: string }[]
  }
  expect(passed).toBe(false)
  expect(checks.find(({ name }) => name === 'store: write and read')).toMatchObject({
    ok: false,
    detail: expect.stringContaining('ENOTDIR'),
  })
})

it('wants Node 24 or newer', () => {
  expect(probeNode('24.0.0').ok).toBe(true)
  expect(probeNode('20.19.1').ok).toBe(false)
})
