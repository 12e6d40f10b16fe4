import type { ColumnType } from '../column.ts'
import { DyadicHistogram, type DyadicHistogramState } from './dyadic-histogram.ts'
import type { HashedValues } from './hashed-values.ts'
import { TextOrder, type TextOrderState } from './text-order.ts'

/** Most bins of a scale. */
export const MAX_BINS = 512

const MICROS_PER_DAY = 86_400_000_000
/** High words of 1 and of infinity. */
const ONE_HIGH = 0x3ff00000
const INFINITY_HIGH = 0x7ff00000
const LOW_BITS_KEPT = 20

const double = new Float64Array(1)
const doubleWords = new Uint32Array(double.buffer)
/** Scratch of all bins of a thread; grown, never shrunk. */
let keys = new Float64Array(0)

/** A whole number for each value, rising with what the scale tells of it; NaN: the value is left out. `room` may hold them. */
type Scale = (values: HashedValues, room: Float64Array) => Float64Array

const SCALES: Readonly<Record<ColumnType, Readonly<Record<string, Scale>>>> = {
  bool: {},
  int32: { number: numberKeys },
  int64: { number: numberKeys },
  float64: { number: numberKeys },
  timestamp: { time: ({ numbers }) => numbers, 'time of day': timeOfDayKeys },
  string: { length: lengthKeys },
}

/**
 * The bits of 1 + |x| but for the last twelve: near 0 as even as numbers, far from it as even as their logarithms, so that neither
 * a long tail nor a narrow range far from 0 falls into one bin. Numbers closer than 1e-12 of themselves, or of 1, look alike.
 */
function numberKeys({ numbers, size }: HashedValues, keys: Float64Array): Float64Array {
  for (let i = 0; i < size; i++) {
    const number = numbers[i]
    double[0] = 1 + Math.abs(number)
    const high = doubleWords[1]
    const key = (high - ONE_HIGH) * 2 ** LOW_BITS_KEPT + (doubleWords[0] >>> (32 - LOW_BITS_KEPT))
    keys[i] = high >= INFINITY_HIGH ? Number.NaN : number < 0 ? 0 - key : key
  }
  return keys
}

function timeOfDayKeys({ numbers, size }: HashedValues, keys: Float64Array): Float64Array {
  for (let i = 0; i < size; i++) {
    keys[i] = numbers[i] - Math.floor(numbers[i] / MICROS_PER_DAY) * MICROS_PER_DAY
  }
  return keys
}

/** In bytes. */
function lengthKeys({ texts, textsStart, size }: HashedValues, keys: Float64Array): Float64Array {
  const { offsets } = texts
  for (let i = 0; i < size; i++) keys[i] = offsets[textsStart + i + 1] - offsets[textsStart + i]
  return keys
}

export interface ValueBinsState {
  /** In the order of the type's scales. */
  readonly scales: readonly DyadicHistogramState[]
  readonly order: TextOrderState | null
}

/** How the values of a column spread over bins in order, on each scale of its type. The same for every order and partition. */
export class ValueBins {
  private readonly scales: Readonly<Record<string, Scale>>
  private readonly histograms: readonly DyadicHistogram[]
  /** Texts only. */
  private readonly order: TextOrder | null

  constructor(type: ColumnType, state: ValueBinsState | null = null) {
    this.scales = SCALES[type]
    this.histograms = Object.keys(this.scales).map((_, i) =>
      state ? DyadicHistogram.fromJSON(state.scales[i], MAX_BINS) : new DyadicHistogram(MAX_BINS),
    )
    this.order = state?.order ? TextOrder.fromJSON(state.order) : null
    if (type === 'string') this.order ??= new TextOrder()
  }

  add(values: HashedValues, weights: Float64Array): void {
    if (keys.length < values.size) keys = new Float64Array(values.size)
    for (const [s, scale] of Object.values(this.scales).entries()) {
      this.histograms[s].addAll(scale(values, keys), weights, values.size)
    }
    this.order?.add(values, weights)
  }

  merge(other: ValueBins): void {
    for (const [s, histogram] of this.histograms.entries()) histogram.merge(other.histograms[s])
    if (other.order) this.order?.merge(other.order)
  }

  /** Counts in the bins of these and further values, in order, by what the bins are of: empty ones included. */
  countsIn(wider: ValueBins): Readonly<Record<string, Float64Array>> {
    const counts = Object.keys(this.scales).map((name, s) => [
      name,
      this.histograms[s].countsIn(wider.histograms[s]),
    ])
    return Object.fromEntries(
      this.order && wider.order ? [['text', this.order.countsIn(wider.order)], ...counts] : counts,
    )
  }

  toJSON(): ValueBinsState {
    return {
      scales: this.histograms.map((histogram) => histogram.toJSON()),
      order: this.order?.toJSON() ?? null,
    }
  }
}
