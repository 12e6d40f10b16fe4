import { asTable } from '../kernel/memory.ts'

/**
 * Weighted choice in constant time by an alias table: column i keeps its own share `cut[i]` and gives the rest to
 * another. Source: Vose, "A linear algorithm for generating random numbers with a given distribution", IEEE TSE 1991.
 */
export interface AliasTable {
  readonly cut: Float64Array
  /** Of column i: the other at 2 · i, itself after it. Looked up, because a branch on chance is mispredicted. */
  readonly choices: Int32Array
}

/** @param weights  not negative, not all zero */
export function buildAliasTable(weights: readonly number[]): AliasTable {
  const n = weights.length
  const total = weights.reduce((sum, w) => sum + w, 0)
  const scaled = weights.map((w) => (w * n) / total)
  const cut = new Float64Array(n).fill(1)
  const choices = Int32Array.from({ length: 2 * n }, (_, i) => i >> 1)
  const small = scaled.flatMap((s, i) => (s < 1 ? [i] : []))
  const large = scaled.flatMap((s, i) => (s < 1 ? [] : [i]))
  while (small.length > 0 && large.length > 0) {
    const lesser = small.pop()!
    const greater = large.pop()!
    cut[lesser] = scaled[lesser]
    choices[2 * lesser] = greater
    scaled[greater] -= 1 - scaled[lesser]
    if (scaled[greater] < 1) small.push(greater)
    else large.push(greater)
  }
  return { cut, choices }
}

/** Several alias tables end to end: table t has the columns [starts[t], starts[t + 1]), and choices of its own. */
export interface AliasTables extends AliasTable {
  readonly starts: Int32Array
}

/** @param lists  what each table chooses from, and the weights of that */
export function joinAliasTables(
  lists: readonly { readonly choices: Int32Array; readonly weights: readonly number[] }[],
): AliasTables {
  const tables = lists.map(({ weights }) => buildAliasTable(weights))
  const starts = new Int32Array(tables.length + 1)
  for (const [t, { cut }] of tables.entries()) starts[t + 1] = starts[t] + cut.length
  return {
    starts: asTable(starts),
    cut: asTable(Float64Array.from(tables.flatMap(({ cut }) => [...cut]))),
    choices: asTable(
      Int32Array.from(tables.flatMap(({ choices }, t) => [...choices].map((i) => lists[t].choices[i]))),
    ),
  }
}
