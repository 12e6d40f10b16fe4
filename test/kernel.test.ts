import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { KERNEL_PATH, kernelText } from '../scripts/make-kernel.ts'

it('is compiled from the sources as they are: npm run kernel', { timeout: 120_000 }, async () => {
  expect(readFileSync(KERNEL_PATH, 'utf8')).toBe(await kernelText())
})
