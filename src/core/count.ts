import { emptyDoubles, emptyInts } from './workspace.ts'

/** The n whole numbers from `start` on. */
export function countFrom(start: number, n: number): Float64Array {
  const out = emptyDoubles(n)
  for (let i = 0; i < n; i++) out[i] = start + i
  return out
}

/** 0, step, 2 · step … up to n - 1 steps: codes of a column whose every row is its own, or offsets of even texts. */
export function evenSteps(n: number, step: number): Int32Array {
  const out = emptyInts(n)
  for (let i = 0; i < n; i++) out[i] = i * step
  return out
}
