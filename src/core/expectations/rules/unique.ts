import { BLOCK_ROWS, type RowHashes } from '../../sketches/column-pass.ts'
import { KeyTable, NO_KEY } from '../../sketches/key-table.ts'
import { type KeyRule, type KeyTest, NONE } from '../key-rule.ts'
import type { Place } from '../row-rule.ts'

/** Keys of a day, about, that are held against those of other parts. */
const SAMPLE_KEYS = 6144
/** Parts of the table that are small enough for the processor's nearest caches. */
const REGIONS = 64
/** Rows of a part as they usually are: room that is worth having from the start. */
const PART_ROWS = 200_000

/**
 * No value occurs twice. A part's own repeats are all found (of a part with more than 4 million values, those of a sample), and those
 * in several parts among SAMPLE_KEYS of the day's values: repeats of a share s of them go unnoticed with chance (1 - s)^6144.
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

/** Rows of a batch are looked up together, in the order of their places in the table, since going to and fro in it takes the time. */
function repeatsIn(column: number, dayRows: number): KeyTest {
  const seen = new KeyTable(0, Math.min(dayRows, PART_ROWS))
  let first = new Uint32Array(0)
  let second = new Uint32Array(0)
  return ({ batch, start, end, hashes }) => {
    if (first.length < batch.rows) {
      const [held, more] = [first, second]
      first = new Uint32Array(batch.rows)
      second = new Uint32Array(batch.rows)
      first.set(held)
      second.set(more)
    }
    first.set(hashes[column].first.subarray(0, end - start), start)
    second.set(hashes[column].second.subarray(0, end - start), start)
    if (end < batch.rows) return NONE
    return repeatsAmong(seen, { first, second }, batch.rows)
  }
}

function repeatsAmong(seen: KeyTable, { first, second }: RowHashes, rows: number): readonly number[] {
  const order = byRegion(second, rows, seen.slotCount)
  const block = { first: new Uint32Array(BLOCK_ROWS), second: new Uint32Array(BLOCK_ROWS) }
  const repeats: number[] = []
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const n = Math.min(BLOCK_ROWS, rows - from)
    for (let i = 0; i < n; i++) {
      block.first[i] = first[order[from + i]]
      block.second[i] = second[order[from + i]]
    }
    const { places, isNew } = seen.find(block, n)
    for (let i = 0; i < n; i++) if (isNew[i] === 0 && places[i] !== NO_KEY) repeats.push(order[from + i])
  }
  return repeats.length === 0 ? NONE : repeats.sort((a, b) => a - b)
}

/** Numbers of the rows by region of the table, those of one region in their order. */
function byRegion(second: Uint32Array, rows: number, slots: number): Int32Array {
  const slotsPerRegion = slots / REGIONS
  const mask = slots - 1
  const ends = new Int32Array(REGIONS + 1)
  for (let row = 0; row < rows; row++) ends[((second[row] & mask) / slotsPerRegion + 1) | 0]++
  for (let region = 0; region < REGIONS; region++) ends[region + 1] += ends[region]
  const order = new Int32Array(rows)
  for (let row = 0; row < rows; row++) order[ends[((second[row] & mask) / slotsPerRegion) | 0]++] = row
  return order
}
