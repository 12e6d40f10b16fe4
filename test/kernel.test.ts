import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { kernelModules } from '../scripts/make-kernel.ts'

it('is compiled from the sources as they are: npm run kernel', { timeout: 120_000 }, async () => {
  for (const [path, text] of await kernelModules()) expect(readFileSync(path, 'utf8'), path).toBe(text)
})
