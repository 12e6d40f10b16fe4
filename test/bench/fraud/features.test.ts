/** The Python side, where there is a Python with numpy: the one of `npm run bench:fraud`, or the machine's own. */
import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFeatures } from '../../../bench/fraud/evaluation.ts'
import { cacheFolder } from '../../../localstack/python-environment.ts'

const hasNumpy = (python: string): boolean => {
  try {
    execFileSync(python, ['-c', 'import numpy'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const python = [...globSync(join(cacheFolder('bench-fraud'), 'python-*', 'bin', 'python')), 'python3'].find(
  hasNumpy,
)

describe('features.py', () => {
  it.skipIf(python === undefined)('agrees with plain loops over the payments', async () => {
    expect(await testFeatures(python!)).toBe(true)
  })
})
