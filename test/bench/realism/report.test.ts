import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { madeOf } from '../../../bench/realism/report.ts'
import { shippedDataset } from '../../datasets.ts'

const report = await readFile(new URL('../../../docs/realism.md', import.meta.url), 'utf8')

// Written anew by `npm run realism`, which takes a minute or two.
describe('docs/realism.md', () => {
  it('is of the engine and schema of today', () => {
    expect(report).toContain(madeOf(shippedDataset('payments')))
  })

  it('has no impossible payment, and nothing that is off by more than chance', () => {
    expect(report).toContain('how many payments were: **0**')
    expect(report).toContain('None is off by more than chance explains')
  })
})
