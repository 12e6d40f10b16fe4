import { PLACES } from '../coordinates.ts'
import { evenSteps } from '../count.ts'
import type { Range } from '../range.ts'
import { emptyDoubles } from '../workspace.ts'

/** More rows than these are not sorted by insertion. */
const MANY = 64

/** Where each row of a sorted step was before: by time within each entity, equal times as they were. */
export function orderByTime(times: Float64Array, groupStarts: Int32Array): Int32Array {
  const order = evenSteps(times.length, 1)
  for (let group = 0; group + 1 < groupStarts.length; group++) {
    const start = groupStarts[group]
    const end = groupStarts[group + 1]
    if (end - start > MANY) orderMany(order, times, { start, end })
    else orderFew(order, times, start, end)
  }
  return order
}

function orderFew(order: Int32Array, times: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const row = order[i]
    let j = i - 1
    while (j >= start && times[order[j]] > times[row]) {
      order[j + 1] = order[j]
      j--
    }
    order[j + 1] = row
  }
}

/** Many rows of one day, which are at most PLACES: sorts numbers that are time and place in one, below 2^53. */
function orderMany(order: Int32Array, times: Float64Array, { start, end }: Range): void {
  let first = times[start]
  for (let i = start; i < end; i++) first = Math.min(first, times[i])
  const keys = emptyDoubles(end - start)
  for (let i = 0; i < keys.length; i++) keys[i] = (times[start + i] - first) * PLACES + i
  keys.sort()
  for (let i = 0; i < keys.length; i++)
    order[start + i] = start + keys[i] - Math.floor(keys[i] / PLACES) * PLACES
}
