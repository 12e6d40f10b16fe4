import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../../src/core/dataset.ts'
import { RowDigest } from '../../../src/core/digest.ts'
import { checkSide } from '../../../src/core/expectations/check-side.ts'
import { tinySchema } from '../../helpers/tiny-schema.ts'
import { batchOf, plainColumn } from '../sketches/columns.ts'

const [side] = compileDataset(tinySchema).sides

function check(wanted: readonly string[], found: readonly string[]) {
  const [key, ...others] = side.fields
  const facts = { side, wanted: new RowDigest([key]), found: new RowDigest(side.fields) }
  facts.wanted.add(batchOf(plainColumn('string', wanted)))
  const rest = others.map(({ type }) =>
    plainColumn(
      type,
      found.map(() => (type === 'string' ? 'x' : 1)),
    ),
  )
  facts.found.add(batchOf(plainColumn('string', found), ...rest))
  return checkSide(facts)
}

const failed = (...of: Parameters<typeof check>) =>
  check(...of)
    .filter(({ passed }) => !passed)
    .map(({ rule }) => rule)

describe('checkSide', () => {
  it('passes a side of the very rows, in any order', () => {
    expect(failed(['a', 'b'], ['b', 'a'])).toEqual([])
    expect(failed([], [])).toEqual([])
    expect(check(['a'], ['a'])[0]).toEqual({
      rule: 'side rows',
      field: 'tiny_labels',
      severity: 'fail',
      expected: '1 row, those with label_fraud',
      observed: '1 row',
      passed: true,
      offenders: null,
    })
  })

  it('fails one with a row too few, too many, or another', () => {
    expect(failed(['a', 'b'], ['a'])).toEqual(['side rows', 'side keys'])
    expect(failed(['a'], ['a', 'a'])).toEqual(['side rows', 'side keys'])
    expect(failed(['a', 'b'], ['a', 'c'])).toEqual(['side keys'])
  })
})
