import type { Batch } from '../column.ts'
import type { HashedRows } from '../digest.ts'
import { KeySample, type KeySampleState, type SampledKey } from '../sketches/key-sample.ts'
import type { Offenders } from './check.ts'
import { type AcrossParts, isNull } from './key-rule.ts'
import { shownCell } from './shown-row.ts'

export interface KeyEvidenceState {
  readonly across: AcrossParts
  readonly sample: KeySampleState
}

/** A row within its batch, and the batch's first row within the day. */
interface Place {
  readonly row: number
  readonly firstRow: number
}

/** What a part keeps of some of its keys, so that rows of several parts can be held against each other. */
export class KeyEvidence {
  private readonly across: AcrossParts
  private readonly sample: KeySample

  constructor(across: AcrossParts, dayRows: number, state: KeySampleState = []) {
    const { keys, areAsManyAsRows } = across
    this.across = across
    this.sample = areAsManyAsRows
      ? KeySample.fromJSON(state, Math.min(1, keys / dayRows), Number.POSITIVE_INFINITY)
      : KeySample.fromJSON(state, 1, keys)
  }

  /** @param firstRow number within the day of the batch's first row */
  add(rows: HashedRows, firstRow: number): void {
    const keys = rows.hashes[this.across.columns[0].column]
    const n = rows.end - rows.start
    let i = nextUpTo(keys.first, this.sample.greatest, 0, n)
    for (; i < n; i = nextUpTo(keys.first, this.sample.greatest, i + 1, n))
      if (!isNull(keys, i))
        this.addKey(keys.first[i], keys.second[i], rows.batch, { row: rows.start + i, firstRow })
  }

  /** Takes over what other parts keep, and gives the rows that break the rule beside one of these. */
  merge(other: KeyEvidence): Offenders {
    const pairs = this.sample.merge(other.sample)
    const broken = pairs.filter(
      ([early, late]) => !this.across.mayRecur || early.cells.some((cell, i) => differs(cell, late.cells[i])),
    )
    return { count: broken.length, rows: broken.map(([, late]) => this.show(late)) }
  }

  toJSON(): KeyEvidenceState {
    return { across: this.across, sample: this.sample.toJSON() }
  }

  private addKey(first: number, second: number, batch: Batch, { row, firstRow }: Place): void {
    this.sample.add(first, second, firstRow + row, () =>
      this.across.columns.map(({ column }) => shownCell(batch.columns[column], row)),
    )
  }

  private show({ row, cells }: SampledKey): Offenders['rows'][number] {
    return { row, values: Object.fromEntries(this.across.columns.map(({ name }, i) => [name, cells[i]])) }
  }
}

/** The first place from `from` on whose word is at most the greatest; n when there is none. */
function nextUpTo(words: Uint32Array, greatest: number, from: number, n: number): number {
  let i = from
  while (i < n && words[i] > greatest) i++
  return i
}

/** A null is no disagreement. */
const differs = (a: unknown, b: unknown): boolean => a !== null && b !== null && a !== b
