import type { Rows } from '../rows.ts'

/** Something that no payments can be, and how many of some payments are. */
export interface Combination {
  readonly name: string
  readonly count: (rows: Rows) => number
}

/** One payment by itself; `read` looks the columns up once. */
export const ofOneRow = (name: string, read: (rows: Rows) => (row: number) => boolean): Combination => ({
  name,
  count: (rows) => {
    const isImpossible = read(rows)
    let count = 0
    for (let i = 0; i < rows.length; i++) if (isImpossible(i)) count++
    return count
  },
})

type Key = string | number | null

/** A column of texts or numbers, NaN being null. */
export function keysOf(rows: Rows, name: string): (row: number) => Key {
  const column = rows.column(name)
  if (!(column instanceof Float64Array)) return (i) => column[i]
  return (i) => (Number.isNaN(column[i]) ? null : column[i])
}

/** Rows that say something else of a member than its first row did; where either is null, nothing is said. */
export const ofTwoRows = (name: string, member: string, fact: string): Combination => ({
  name,
  count: (rows) => {
    const memberOf = keysOf(rows, member)
    const factOf = keysOf(rows, fact)
    const known = new Map<Key, Key>()
    let count = 0
    for (let i = 0; i < rows.length; i++) {
      const [key, value] = [memberOf(i), factOf(i)]
      if (key === null || value === null) continue
      if (!known.has(key)) known.set(key, value)
      else if (known.get(key) !== value) count++
    }
    return count
  },
})

/** Rows in order of time. */
export function byTime(rows: Rows): Uint32Array {
  const times = rows.numbers('event_time')
  return Uint32Array.from({ length: rows.length }, (_, i) => i).sort((a, b) => times[a] - times[b] || a - b)
}
