import type { RowDigest } from '../digest.ts'
import { formatCounted } from '../format.ts'
import type { Side } from '../side.ts'
import type { Check } from './check.ts'

/** A side, and the rows that it is of as they are in the day itself. */
export interface SideFacts {
  readonly side: Side
  /** Of the side's first field alone, in the day's rows that the side is of. */
  readonly wanted: RowDigest
  /** Of the side's own rows. */
  readonly found: RowDigest
}

/** A side has the very rows of the day that it is of: as many, and the same by their first field. */
export function checkSide({ side, wanted, found }: SideFacts): Check[] {
  const [key] = side.fields
  const about = { field: side.dataset, severity: 'fail', offenders: null } as const
  const rowsOf = ({ rows }: RowDigest) => formatCounted(rows, 'row')
  const keysOf = (digest: RowDigest) => `${key.name} of digest ${digest.columnHex()[key.name]}`
  return [
    {
      ...about,
      rule: 'side rows',
      expected: `${rowsOf(wanted)}, those with ${side.of}`,
      observed: rowsOf(found),
      passed: found.rows === wanted.rows,
    },
    {
      ...about,
      rule: 'side keys',
      expected: keysOf(wanted),
      observed: keysOf(found),
      passed: keysOf(found) === keysOf(wanted),
    },
  ]
}
