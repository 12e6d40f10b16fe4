import type { HashedRows } from '../digest.ts'
import type { Hashes } from '../hashing/hashes.ts'
import { NULL_FIRST, NULL_SECOND } from '../sketches/hashed-values.ts'
import type { RowPromise } from './row-rule.ts'

/** A promise on rows beside one another, which are told apart by the hashes of their values. */
export interface KeyRule extends RowPromise {
  /**
   * A test of the rows of one part, which are shown to it in their order.
   * @param dayRows of the whole day
   */
  openKeys(dayRows: number): KeyTest
  /** What is kept of keys, so that rows of several parts can be held against each other; null: the rule is about those of one part. */
  readonly across: AcrossParts | null
}

export interface AcrossParts {
  /** Keys of the day to keep: as many, or about as many where a day has as many keys as rows, which spares each part to keep all of them. */
  readonly keys: number
  readonly areAsManyAsRows: boolean
  /** What is kept of a sampled key, that of the key itself first. */
  readonly columns: readonly { readonly name: string; readonly column: number }[]
  /** Whether several rows may have a key, with the same values. */
  readonly mayRecur: boolean
}

/** Numbers, within the batch, of those of the rows that break the rule, rising. Quick when there are none. */
export type KeyTest = (rows: HashedRows) => readonly number[]

/** What a test answers when every row keeps the rule. */
export const NONE: readonly number[] = []

/** Whether row start + i has no value. */
export const isNull = ({ first, second }: Hashes, i: number): boolean =>
  first[i] === NULL_FIRST && second[i] === NULL_SECOND
