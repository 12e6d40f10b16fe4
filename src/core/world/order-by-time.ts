import { kernel } from '../kernel/kernel.ts'
import { filled, placeOf } from '../kernel/memory.ts'
import { emptyInts } from '../workspace.ts'

/**
 * Where each row of a sorted step was before: by time within each entity, equal times as they were. Times of an entity are whole and of one
 * day; it has at most PLACES rows.
 */
export const orderByTime = (times: Float64Array, groupStarts: Int32Array): Int32Array =>
  filled(emptyInts(times.length), (order) =>
    kernel.orderByTime(placeOf(times), placeOf(groupStarts), groupStarts.length - 1, order),
  )
