import { kernel } from './kernel/kernel.ts'
import { filled } from './kernel/memory.ts'
import { emptyDoubles, emptyInts } from './workspace.ts'

/** The n whole numbers from `start` on. */
export const countFrom = (start: number, n: number): Float64Array =>
  filled(emptyDoubles(n), (out) => kernel.countDoubles(out, n, start))

/** 0, step, 2 · step … up to n - 1 steps: codes of a column whose every row is its own, or offsets of even texts. */
export const evenSteps = (n: number, step: number): Int32Array =>
  filled(emptyInts(n), (out) => kernel.fillSteps(out, n, 0, step))
