import type { Batch, FieldType } from '../column.ts'
import type { HashedRows } from '../digest.ts'
import type { PartOfDay } from '../sketches/row-sample.ts'
import type { Offenders, OffendingRow } from './check.ts'
import { KeyEvidence, type KeyEvidenceState } from './key-evidence.ts'
import type { KeyRule, KeyTest } from './key-rule.ts'
import type { RowRule, RowTest } from './row-rule.ts'
import { shownRow } from './shown-row.ts'

/** Offending rows that are shown. */
export const SHOWN_ROWS = 5

/** A rule that rows keep or break one by one. */
export type Rule = RowRule | KeyRule

/** In the order of the rules. */
export interface OffencesState {
  readonly found: readonly Offenders[]
  readonly keys: readonly (KeyEvidenceState | null)[]
}

const NO_OFFENDERS: Offenders = { count: 0, rows: [] }

/**
 * Which rows break which rules: how many, and the first of each. The same for every partition of a day, but for rules about rows that
 * may be far apart: what lies in one part is found whole, what in several by a sample.
 */
export class Offences {
  private readonly fields: readonly FieldType[]
  private readonly rowTests: readonly (RowTest | null)[]
  private readonly keyTests: readonly (KeyTest | null)[]
  private readonly keys: readonly (KeyEvidence | null)[]
  private readonly offenders: Offenders[]
  private nextRow: number

  constructor(
    fields: readonly FieldType[],
    rules: readonly Rule[],
    { dayRows, firstRow }: PartOfDay,
    state?: OffencesState,
  ) {
    this.fields = fields
    this.nextRow = firstRow
    this.rowTests = rules.map((rule) => ('open' in rule ? rule.open() : null))
    this.keyTests = rules.map((rule) => ('openKeys' in rule ? rule.openKeys(dayRows) : null))
    this.keys = state
      ? state.keys.map((keys) => keys && new KeyEvidence(keys.across, dayRows, keys.sample))
      : rules.map((rule) => ('across' in rule && rule.across ? new KeyEvidence(rule.across, dayRows) : null))
    this.offenders = state ? [...state.found] : rules.map(() => NO_OFFENDERS)
  }

  /** In the order of the rules. */
  get found(): readonly Offenders[] {
    return this.offenders
  }

  /** Takes some rows of the next batch, which `add` is to be given when all of its rows were shown here. */
  addHashed(rows: HashedRows): void {
    for (const [i, test] of this.keyTests.entries()) {
      if (test === null) continue
      this.note(i, rows.batch, test(rows))
      this.keys[i]?.add(rows, this.nextRow)
    }
  }

  add(batch: Batch): void {
    for (const [i, test] of this.rowTests.entries()) if (test) this.note(i, batch, test(batch))
    this.nextRow += batch.rows
  }

  /** Takes over what other rows broke of the same rules. */
  merge(other: Offences): void {
    for (const [i, offenders] of this.offenders.entries()) {
      const theirs = other.keys[i]
      const between = (theirs && this.keys[i]?.merge(theirs)) ?? NO_OFFENDERS
      this.offenders[i] = join(join(offenders, other.offenders[i]), between)
    }
  }

  toJSON(): OffencesState {
    return { found: this.offenders, keys: this.keys.map((keys) => keys?.toJSON() ?? null) }
  }

  /** Can merge and be merged, but takes no more rows. */
  static fromJSON(fields: readonly FieldType[], part: PartOfDay, state: OffencesState): Offences {
    return new Offences(fields, [], part, state)
  }

  private note(rule: number, batch: Batch, broken: ArrayLike<number>): void {
    if (broken.length === 0) return
    const shown = Array.from({ length: Math.min(SHOWN_ROWS, broken.length) }, (_, i) => broken[i])
    this.offenders[rule] = join(this.offenders[rule], {
      count: broken.length,
      rows: shown.map((row) => ({ row: this.nextRow + row, values: shownRow(this.fields, batch, row) })),
    })
  }
}

function join(a: Offenders, b: Offenders): Offenders {
  if (b.count === 0) return a
  const rows: OffendingRow[] = [...a.rows, ...b.rows].sort((x, y) => x.row - y.row).slice(0, SHOWN_ROWS)
  return { count: a.count + b.count, rows }
}
