import { kernel } from '../kernel/kernel.ts'
import type { Stream } from './stream.ts'

/**
 * Number of successes in n trials of probability p, drawn at one pair of coordinates. A pure function of its arguments.
 *
 * @param n  trials, a whole number up to 2^53
 * @param p  probability in [0, 1]
 */
export const drawBinomial = (
  { key: { k0, k1 } }: Stream,
  [first, second]: readonly [number, number],
  n: number,
  p: number,
): number => kernel.drawBinomial(k0, k1, first, second, n, p)
