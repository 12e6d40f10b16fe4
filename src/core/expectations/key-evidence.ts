import type { HashedRows } from '../digest.ts'
import { KeySample, type KeySampleState, type SampledKey } from '../sketches/key-sample.ts'
import type { Offenders } from './check.ts'
import { type AcrossParts, isNull } from './key-rule.ts'
import { shownCell } from './shown-row.ts'

export interface KeyEvidenceState {
  readonly across: AcrossParts
  readonly sample: KeySampleState
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
  add({ batch, start, end, hashes }: HashedRows, firstRow: number): void {
    const { columns } = this.across
    const keys = hashes[columns[0].column]
    const { first, second } = keys
    let { greatest } = this.sample
    for (let i = 0; i < end - start; i++) {
      if (first[i] > greatest || isNull(keys, i)) continue
      const row = start + i
      this.sample.add(first[i], second[i], firstRow + row, () =>
        columns.map(({ column }) => shownCell(batch.columns[column], row)),
      )
      greatest = this.sample.greatest
    }
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

  private show({ row, cells }: SampledKey): Offenders['rows'][number] {
    return { row, values: Object.fromEntries(this.across.columns.map(({ name }, i) => [name, cells[i]])) }
  }
}

/** A null is no disagreement. */
const differs = (a: unknown, b: unknown): boolean => a !== null && b !== null && a !== b
