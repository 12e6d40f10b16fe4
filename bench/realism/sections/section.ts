import type { Trial } from '../significance.ts'

/** A part of the report. */
export interface Section {
  readonly title: string
  /** Markdown, a paragraph or table each. */
  readonly paragraphs: readonly string[]
  /** SVG by file name. */
  readonly pictures: Readonly<Record<string, string>>
  readonly trials: readonly Trial[]
}

export const percent = (share: number, decimals = 1): string => `${(share * 100).toFixed(decimals)} %`

/** The numbers of rows for which something holds. */
export function where(length: number, holds: (row: number) => boolean): number[] {
  const rows: number[] = []
  for (let i = 0; i < length; i++) if (holds(i)) rows.push(i)
  return rows
}

/** The first row of every member. */
export function firstRows(members: ArrayLike<string | number | null>): number[] {
  const seen = new Set<string | number | null>()
  return where(members.length, (i) => {
    if (seen.has(members[i])) return false
    seen.add(members[i])
    return true
  })
}
