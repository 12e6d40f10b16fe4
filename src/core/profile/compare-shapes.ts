import { ln } from '../random/exact-math.ts'
import type { Shape } from './shape.ts'

/** Bins that the cells of numbers are joined into, about equally full in the reference. */
const NUMBER_BINS = 10
/** Names that a smaller share of the reference's rows have are one cell, together with those that it does not have. */
const LEAST_SHARE = 0.01
/** What a cell without rows counts in the index, which would be infinite otherwise. */
const EMPTY_CELL_ROWS = 0.5

const MISSING = 'missing'
const RARE = 'rare'

/** Rows of a field by cell, those without a value apart. */
export interface Spread {
  readonly shape: Shape
  readonly nulls: number
}

export interface Divergence {
  /** Population stability index: Σ (p − q) ln(p / q). */
  readonly psi: number
  /** What `psi` is on average by chance alone when nothing has changed: about (cells − 1)(1 / rows now + 1 / rows before). */
  readonly psiByChance: number
  /** Jensen-Shannon distance with logarithms to base 2. */
  readonly jensenShannon: number
}

type Cell = string | number
type Counts = ReadonlyMap<Cell, number>

/**
 * How far a spread is from a reference. The reference decides on what is joined: numbers fall into at most 10 bins by its
 * quantiles, rare names into one cell; hours stay. Missing values are a cell of their own.
 *
 * @returns null where the two have no cells in common by kind, or one of them has no rows
 */
export function compareShapes(now: Spread, before: Spread): Divergence | null {
  if (now.shape.kind !== before.shape.kind) return null
  const join = JOINS[before.shape.kind](before)
  const [counts, reference] = [joined(now, join), joined(before, join)]
  const [rows, rowsBefore] = [totalOf(counts), totalOf(reference)]
  if (rows === 0 || rowsBefore === 0) return null
  const cells = [...new Set([...counts.keys(), ...reference.keys()])].sort(inOrder)
  let [psi, divergence] = [0, 0]
  for (const cell of cells) {
    const [count, countBefore] = [counts.get(cell) ?? 0, reference.get(cell) ?? 0]
    const [p, q] = [count / rows, countBefore / rowsBefore]
    const smoothed = Math.max(count, EMPTY_CELL_ROWS) / rows
    const smoothedBefore = Math.max(countBefore, EMPTY_CELL_ROWS) / rowsBefore
    psi += (smoothed - smoothedBefore) * ln(smoothed / smoothedBefore)
    divergence += information(p, (p + q) / 2) + information(q, (p + q) / 2)
  }
  return {
    psi,
    psiByChance: (cells.length - 1) * (1 / rows + 1 / rowsBefore),
    jensenShannon: Math.sqrt(Math.min(1, Math.max(0, divergence / 2 / ln(2)))),
  }
}

/** Cells of several spreads of one kind together. */
export function sumOf(spreads: readonly Spread[]): Spread {
  const counts = new Map<Cell, number>()
  for (const { shape } of spreads) {
    for (const [cell, count] of shape.cells) counts.set(cell, (counts.get(cell) ?? 0) + count)
  }
  return {
    shape: { kind: spreads[0].shape.kind, cells: [...counts] },
    nulls: spreads.reduce((sum, { nulls }) => sum + nulls, 0),
  }
}

type Join = (cell: Cell) => Cell

const JOINS: Readonly<Record<Shape['kind'], (reference: Spread) => Join>> = {
  hours: () => (hour) => hour,
  values: joinRare,
  numbers: joinByQuantiles,
}

/** Names get a mark, so that none is taken for a cell of another sort. */
function joinRare({ shape, nulls }: Spread): Join {
  const rows = nulls + shape.cells.reduce((sum, [, count]) => sum + count, 0)
  const common = new Set(shape.cells.filter(([, count]) => count >= LEAST_SHARE * rows).map(([name]) => name))
  return (name) => (common.has(name) ? `=${name}` : RARE)
}

/** A cell of the reference goes where its middle row is; another cell of numbers, where the next one below goes. */
function joinByQuantiles({ shape }: Spread): Join {
  const cells = shape.cells.map(([edge, count]) => ({ edge: Number(edge), count }))
  cells.sort((a, b) => a.edge - b.edge)
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  let below = 0
  const bins = cells.map(({ edge, count }) => {
    below += count
    return { edge, bin: Math.floor((NUMBER_BINS * (below - count / 2)) / total) }
  })
  return (edge) => bins.findLast((bin) => bin.edge <= Number(edge))?.bin ?? 0
}

function joined({ shape, nulls }: Spread, join: Join): Counts {
  const counts = new Map<Cell, number>()
  for (const [cell, count] of shape.cells) {
    const to = join(cell)
    counts.set(to, (counts.get(to) ?? 0) + count)
  }
  if (nulls > 0) counts.set(MISSING, nulls)
  return new Map([...counts].filter(([, count]) => count > 0))
}

const totalOf = (counts: Counts) => counts.values().reduce((sum, count) => sum + count, 0)

/** p ln(p / mean), which is 0 for 0. */
const information = (p: number, mean: number) => (p === 0 ? 0 : p * ln(p / mean))

/** Sums come out the same for cells in any order. */
const inOrder = (a: Cell, b: Cell) => (String(a) < String(b) ? -1 : 1)
