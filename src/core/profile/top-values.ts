import type { ColumnType } from '../column.ts'
import type { ValueCounts } from '../sketches/value-counts.ts'
import type { FieldProfile } from './field-profile.ts'
import { profileValue } from './profile-value.ts'

const TOP_VALUES = 10
/** A value that is in fewer sampled rows has a share that its error drowns. */
const LEAST_SAMPLED = 10

interface Counted {
  readonly value: string | number
  readonly count: number
}

/**
 * The commonest values: with exact counts where all values are known, or all rows are in the sample; else those that are common
 * in the sample.
 *
 * @param count of values that are not null
 * @param sampled how often each value occurs in the sample; null where all values are known
 */
export function topOf(
  { type, values }: { readonly type: ColumnType; readonly values: ValueCounts },
  count: number,
  sampled: ReadonlyMap<string | number, number> | null,
): Pick<FieldProfile, 'top' | 'topError' | 'examples'> {
  const sampledCount = sampled ? sampled.values().reduce((sum, n) => sum + n, 0) : count
  const isWhole = sampledCount === count
  const ranked = sampled ? recurring(sampled, isWhole ? 2 : LEAST_SAMPLED) : values.frequent()
  const top = ranked.slice(0, TOP_VALUES).map((entry) => {
    const share = entry.count / sampledCount
    return { value: profileValue(type, entry.value), count: Math.round(share * count), share }
  })
  const greatest = isWhole || top.length === 0 ? 0 : top[0].share
  return {
    top,
    topError: Math.sqrt((greatest * (1 - greatest)) / Math.max(1, sampledCount)),
    examples: values.examples().map((value) => profileValue(type, value)),
  }
}

/** Values that occur so often; equally common ones are in the order of the values, NaN is the last of them. */
function recurring(sampled: ReadonlyMap<string | number, number>, least: number): Counted[] {
  const found: Counted[] = []
  for (const [value, count] of sampled) if (count >= least) found.push({ value, count })
  return found.sort((a, b) => b.count - a.count || (a.value < b.value || Number.isNaN(b.value) ? -1 : 1))
}
