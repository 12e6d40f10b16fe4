import type { ColumnType } from '../column.ts'
import type { SampledColumn } from '../sketches/row-sample.ts'
import type { ValueCounts } from '../sketches/value-counts.ts'
import type { FieldProfile } from './field-profile.ts'
import { profileValue } from './profile-value.ts'
import { countValues } from './sampled-rows.ts'

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
 */
export function topOf(
  { type, values }: { readonly type: ColumnType; readonly values: ValueCounts },
  count: number,
  sampled: SampledColumn,
): Pick<FieldProfile, 'top' | 'topError' | 'examples'> {
  const sampledCount = sampled.valid.reduce((sum, isValid) => sum + isValid, 0)
  const isWhole = values.isExact || sampledCount === count
  const ranked = values.isExact ? values.frequent() : recurring(sampled, isWhole ? 2 : LEAST_SAMPLED)
  const total = values.isExact ? count : sampledCount
  const top = ranked.slice(0, TOP_VALUES).map((entry) => {
    const share = entry.count / total
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
function recurring(sampled: SampledColumn, least: number): Counted[] {
  const found: Counted[] = []
  for (const [value, count] of countValues(sampled)) if (count >= least) found.push({ value, count })
  return found.sort((a, b) => b.count - a.count || (a.value < b.value || Number.isNaN(b.value) ? -1 : 1))
}
