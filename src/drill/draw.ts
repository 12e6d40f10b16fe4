import { openStream, uniformAt } from '../core/random/stream.ts'

/** Chooses where a fault is planted: the same for the same seed and fault. */
export interface Draw {
  /** A whole number in [0, count). */
  below(count: number): number
  /** One of them; null when there is none. */
  pick<T>(from: readonly T[]): T | null
}

export function openDraw(seed: number, fault: string): Draw {
  const stream = openStream(seed, ['drill', fault])
  let drawn = 0
  const below = (count: number) => Math.floor(uniformAt(stream, drawn++, 0) * count)
  return { below, pick: (from) => (from.length === 0 ? null : from[below(from.length)]) }
}
