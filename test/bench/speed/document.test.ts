import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { speedDocument } from '../../../bench/speed/document.ts'
import { readResults } from '../../../bench/speed/results.ts'

const project = (path: string) => new URL(`../../../${path}`, import.meta.url)

it('docs/speed.md is what was measured', async () => {
  const results = await readResults(project('bench/results/speed.json'))
  expect(readFileSync(project('docs/speed.md'), 'utf8'), 'npm run bench writes it').toBe(
    speedDocument(results),
  )
})
