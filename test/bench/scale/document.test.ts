import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scaleDocument } from '../../../bench/scale/document.ts'

it('docs/scale.md is what the recorded rates give', () => {
  const document = readFileSync(new URL('../../../docs/scale.md', import.meta.url), 'utf8')
  expect(document, 'npm run scale writes it').toBe(scaleDocument())
})
