import { cellAt } from '../cell.ts'
import type { Batch, FieldType } from '../column.ts'
import { jsonValue } from '../sketches/json-value.ts'
import type { Offenders, OffendingRow } from './check.ts'
import type { RowRule, RowTest } from './row-rule.ts'

/** Offending rows that are shown. */
export const SHOWN_ROWS = 5

/** Which rows break which rules: how many, and the first of each. The same for every partition of a day. */
export class Offences {
  private readonly fields: readonly FieldType[]
  private readonly tests: readonly RowTest[]
  private nextRow: number
  private offenders: readonly Offenders[]

  /** @param firstRow number of the next row within the day */
  constructor(fields: readonly FieldType[], rules: readonly RowRule[], firstRow: number) {
    this.fields = fields
    this.tests = rules.map((rule) => rule.open())
    this.nextRow = firstRow
    this.offenders = rules.map(() => ({ count: 0, rows: [] }))
  }

  /** In the order of the rules. */
  get found(): readonly Offenders[] {
    return this.offenders
  }

  add(batch: Batch): void {
    this.offenders = this.tests.map((test, i) => {
      const broken = test(batch)
      return broken.length === 0 ? this.offenders[i] : join(this.offenders[i], this.show(batch, broken))
    })
    this.nextRow += batch.rows
  }

  /** Takes over what other rows broke of the same rules. */
  merge(other: Offences): void {
    this.offenders = this.offenders.map((offenders, i) => join(offenders, other.offenders[i]))
  }

  toJSON(): readonly Offenders[] {
    return this.offenders
  }

  /** Can merge and be merged, but takes no more rows. */
  static fromJSON(fields: readonly FieldType[], state: readonly Offenders[]): Offences {
    const offences = new Offences(fields, [], 0)
    offences.offenders = state
    return offences
  }

  private show(batch: Batch, broken: Int32Array): Offenders {
    const rows = Array.from(broken.subarray(0, SHOWN_ROWS), (row) => ({
      row: this.nextRow + row,
      values: Object.fromEntries(
        this.fields.map(({ name }, i) => [name, shown(cellAt(batch.columns[i], row))]),
      ),
    }))
    return { count: broken.length, rows }
  }
}

const shown = (cell: ReturnType<typeof cellAt>) => (typeof cell === 'number' ? jsonValue(cell) : cell)

function join(a: Offenders, b: Offenders): Offenders {
  const rows: OffendingRow[] = [...a.rows, ...b.rows].sort((x, y) => x.row - y.row).slice(0, SHOWN_ROWS)
  return { count: a.count + b.count, rows }
}
