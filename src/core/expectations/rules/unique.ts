import { RepeatedKeys } from '../../sketches/repeated-keys.ts'
import { type KeyRule, type KeyTest, NONE } from '../key-rule.ts'
import type { Place } from '../row-rule.ts'

/** Keys of a day, about, that are held against those of other parts. */
const SAMPLE_KEYS = 6144
/** Rows of a part as they usually are: room that is worth having from the start. */
const PART_ROWS = 200_000

/**
 * No value occurs twice. A part's own repeats are all found, and those in several parts
 * among SAMPLE_KEYS of the day's values: repeats of a share s of them go unnoticed with chance (1 - s)^6144.
 */
export function unique({ field, column }: Place): KeyRule | null {
  const { name, declared } = field
  if (!declared.unique) return null
  return {
    rule: 'unique',
    field: name,
    severity: 'fail',
    expected: 'no value twice',
    openKeys: (dayRows) => repeatsIn(column, dayRows),
    across: {
      columns: [{ name, column }],
      keys: SAMPLE_KEYS,
      areAsManyAsRows: true,
      mayRecur: false,
    },
  }
}

function repeatsIn(column: number, dayRows: number): KeyTest {
  const keys = new RepeatedKeys(Math.min(dayRows, PART_ROWS))
  return ({ batch, start, end, hashes }) => {
    keys.add(hashes[column], end - start)
    return end < batch.rows ? NONE : keys.repeats()
  }
}
