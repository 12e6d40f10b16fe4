import type { Hashes } from '../../hashing/hashes.ts'
import { NULL_FIRST, NULL_SECOND } from '../../sketches/hashed-values.ts'
import { KeyTable, NO_KEY } from '../../sketches/key-table.ts'
import { type KeyRule, type KeyTest, NONE } from '../key-rule.ts'
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
    const { places } = members.find(hashes[key], end - start)
    const broken = others.flatMap((other, k) =>
      strangersTo(members.words, places, { hashes: hashes[other], k, rows: end - start }),
    )
    return broken.length === 0 ? NONE : [...new Set(broken)].sort((a, b) => a - b).map((i) => start + i)
  }
}

interface Held {
  readonly hashes: Hashes
  /** Which of a member's own words has the value. */
  readonly k: number
  readonly rows: number
}

/** Which of the rows have another value than their member had before. */
function strangersTo(words: Int32Array, places: Int32Array, { hashes, k, rows }: Held): readonly number[] {
  const { first, second } = hashes
  let broken: number[] | null = null
  for (let i = 0; i < rows; i++) {
    const at = places[i] + k
    const word = second[i] | 0 || 1
    if (words[at] === word || places[i] === NO_KEY) continue
    if (second[i] === NULL_SECOND && first[i] === NULL_FIRST) continue
    if (words[at] === 0) words[at] = word
    else {
      broken ??= []
      broken.push(i)
    }
  }
  return broken ?? NONE
}
