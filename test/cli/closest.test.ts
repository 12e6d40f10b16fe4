import { expect, it } from 'vitest'
import { closest, didYouMean } from '../../src/cli/closest.ts'

const NAMES = ['run', 'generate', 'preview', 'schema check']

it.each([
  ['rum', 'run'],
  ['genrate', 'generate'],
  ['gen', 'generate'],
  ['perview', 'preview'],
  ['schema chekc', 'schema check'],
])('takes %s for %s', (word, meant) => {
  expect(closest(word, NAMES)).toBe(meant)
})

it.each(['x', 'deploy', ''])('takes "%s" for nothing', (word) => {
  expect(closest(word, NAMES)).toBeNull()
  expect(didYouMean(word, NAMES)).toBe('')
})
