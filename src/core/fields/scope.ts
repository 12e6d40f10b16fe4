import type { Column } from '../column.ts'
import type { Coordinates, Stream } from '../random/stream.ts'
import type { MemberNumbers } from './link.ts'

/**
 * The things that fields are made for, some at a time: rows of a day, or members of a population. Item i has
 * coordinates (at[0][i], at[1][i]), from which all its draws follow.
 */
export interface Scope {
  readonly length: number
  readonly at: Coordinates
  /** Days since 1970-01-01 of the run. */
  readonly day: number
  /** What rows have and members have not; null for members. */
  readonly rows: RowFacts | null
  /** Number of each item within its day or population, from 0. */
  numbers(): Float64Array
  stream(name: string): Stream
  /** An earlier field of these items, made on first use. */
  column(name: string): Column
  /** Members of another population that these items refer to. */
  member(name: string): Members
  /** Where a path of links leads. */
  memberNumbers(path: readonly string[]): MemberNumbers
}

/** Item i refers to member `codes[i]` of `scope` (null: to member i); to none where `valid[i]` is 0. */
export interface Members {
  readonly scope: Scope
  readonly codes: Int32Array | null
  readonly valid: Uint8Array | null
}

export interface RowFacts {
  /** How many rows the day has. */
  readonly dayRows: number
  /** Coordinates whose order within an entity is the order in time: those of ids. */
  ids(): Coordinates
  /** The same of each entity's row before, on whatever day; none where `valid[i]` is 0. */
  previousIds(): { readonly at: Coordinates; readonly valid: Uint8Array }
  /** The campaigns that make some of the rows. */
  campaigns(): RowCampaigns
}

export interface RowCampaigns {
  /** Index of each row's scenario; of no meaning for a row of no campaign. */
  readonly scenarios: Int32Array
  /** 1 for a row of a campaign. */
  readonly struck: Uint8Array
  /** Coordinates of each row's campaign; of no meaning for a row of none. */
  readonly at: Coordinates
}
