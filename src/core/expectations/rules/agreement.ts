import { KeyTable } from '../../sketches/key-table.ts'
import { isNull, type KeyRule, type KeyTest, NONE } from '../key-rule.ts'
import type { MemberColumns } from '../members.ts'

/** Members of a day that are held against what other parts say of them. */
const SAMPLE_KEYS = 256

/**
 * Columns that come from one member agree in all rows with that member; a null disagrees with nothing. Rows of one part are all held
 * against one another, those of several parts for SAMPLE_KEYS of the members.
 *
 * @param columnOf number of a column
 */
export function agreement({ keys, columns }: MemberColumns, columnOf: (name: string) => number): KeyRule[] {
  if (columns.length < 2) return []
  return keys.map((key) => {
    const others = columns.filter((name) => name !== key)
    return {
      rule: 'agreement',
      field: key,
      severity: 'fail',
      expected: `the same ${others.join(', ')} wherever it is the same`,
      openKeys: () => disagreements(columnOf(key), others.map(columnOf)),
      across: {
        columns: [key, ...others].map((name) => ({ name, column: columnOf(name) })),
        keys: SAMPLE_KEYS,
        areAsManyAsRows: false,
        mayRecur: true,
      },
    }
  })
}

/** Held are 32 bits of each value's hash; 0 while there was none. */
function disagreements(key: number, others: readonly number[]): KeyTest {
  const members = new KeyTable(others.length)
  return ({ start, end, hashes }) => {
    const { first, second } = hashes[key]
    let broken: number[] | null = null
    let at = -1
    for (let i = 0; i < end - start; i++) {
      if (isNull(hashes[key], i)) continue
      const isAsBefore = i > 0 && first[i] === first[i - 1] && second[i] === second[i - 1] && at !== -1
      if (!isAsBefore) at = members.at(first[i], second[i])
      if (at === -1) continue
      const { words } = members
      let agrees = true
      for (let k = 0; k < others.length; k++) {
        const values = hashes[others[k]]
        if (isNull(values, i)) continue
        const word = values.second[i] | 0 || 1
        if (words[at + k] === 0) words[at + k] = word
        else if (words[at + k] !== word) agrees = false
      }
      if (agrees) continue
      broken ??= []
      broken.push(start + i)
    }
    return broken ?? NONE
  }
}
