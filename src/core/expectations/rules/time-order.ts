import { numbersOf } from '../../fields/values.ts'
import { isNull, type KeyRule, type KeyTest, NONE } from '../key-rule.ts'

export interface TimeColumns {
  /** Tells whose row it is. */
  readonly owner: number
  readonly time: number
  /** Name of `time`. */
  readonly name: string
}

/** The rows of an owner are in the order of their times. */
export const timeOrder = (columns: TimeColumns): KeyRule => ({
  rule: 'time order',
  field: columns.name,
  severity: 'fail',
  expected: 'no time before that of the row above, where that has the same owner',
  openKeys: () => stepsBack(columns),
  across: null,
})

function stepsBack({ owner, time }: TimeColumns): KeyTest {
  const above = { first: 0, second: 0, time: Number.NEGATIVE_INFINITY }
  return ({ batch, start, end, hashes }) => {
    const own = hashes[owner]
    const column = batch.columns[time]
    const times =
      column.encoding === 'plain' && column.type === 'timestamp'
        ? column.values
        : numbersOf(column, Number.NaN)
    let broken: number[] | null = null
    for (let i = 0; i < end - start; i++) {
      if (isNull(own, i) || isNull(hashes[time], i)) continue
      const isSame = own.first[i] === above.first && own.second[i] === above.second
      const now = times[start + i]
      if (isSame && now < above.time) {
        broken ??= []
        broken.push(start + i)
      }
      above.first = own.first[i]
      above.second = own.second[i]
      above.time = now
    }
    return broken ?? NONE
  }
}
