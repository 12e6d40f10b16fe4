/** Laying text out for a fixed-width screen. */
import { stripVTControlCharacters } from 'node:util'
import type { Screen } from './command.ts'

const MIN_WRAP_WIDTH = 16
const MIN_CUT_WIDTH = 20

/** Lines of at most `width` characters, broken at spaces; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const limit = Math.max(width, MIN_WRAP_WIDTH)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > limit) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}

/** The text, or its beginning and an ellipsis where it is longer than `width`. */
export const cut = (text: string, width: number) =>
  text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text

export interface TableColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
}

const GAP = '  '
const titlesOf = (columns: readonly TableColumn[]) => columns.map(({ title }) => title)

/** Characters that a terminal shows of a text. */
const shownLength = (text: string) => stripVTControlCharacters(text).length

const fill = (text: string, width: number, align: TableColumn['align']) => {
  const blanks = ' '.repeat(Math.max(0, width - shownLength(text)))
  return align === 'right' ? blanks + text : text + blanks
}

function columnWidths(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ title }, c) =>
    rows.reduce((widest, row) => Math.max(widest, shownLength(row[c])), title.length),
  )
}

/** Characters that the table of these rows is wide. */
export const tableWidth = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]) =>
  columnWidths(columns, rows).reduce((sum, width) => sum + width + GAP.length, -GAP.length)

/** An aligned table with a heading, or one `title  value` record per row where the screen is too narrow for it. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  screen: Screen,
): string {
  if (tableWidth(columns, rows) > screen.columns) return records(titlesOf(columns), rows, screen)
  const widths = columnWidths(columns, rows)
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, c) => fill(cell, widths[c], columns[c].align))
      .join(GAP)
      .trimEnd()}\n`
  const heading = columns.map((column, c) =>
    screen.paint('bold', fill(column.title, widths[c], column.align)),
  )
  return line(heading) + rows.map(line).join('')
}

/**
 * A table on its side: a line per column, a column per row. Values are cut to what the screen holds; where that is too
 * little to be of use, one record per row shows them whole.
 */
export function sideways(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  screen: Screen,
): string {
  const names = Math.max(...titles.map((title) => title.length))
  const room = Math.floor((screen.columns - names) / rows.length) - GAP.length
  if (room < MIN_CUT_WIDTH) return records(titles, rows, screen)
  const widths = rows.map((row) => Math.min(room, Math.max(...row.map((cell) => cell.length))))
  const lines = titles.map((title, t) => {
    const cells = rows.map((row, r) => fill(cut(row[t], widths[r]), widths[r], 'left'))
    return `${[screen.paint('dim', title.padEnd(names)), ...cells].join(GAP).trimEnd()}\n`
  })
  return lines.join('')
}

/** Rows turned on their side: one line per column, a blank line between rows. */
function records(titles: readonly string[], rows: readonly (readonly string[])[], screen: Screen): string {
  return rows
    .map((row) =>
      pairs(
        titles.map((title, t) => [title, row[t]] as const),
        screen,
      ),
    )
    .join('\n')
}

/** Like `pairs`, indented; a value that does not fit beside its name is wrapped under itself, or put below. */
export function hanging(
  entries: readonly (readonly [string, string])[],
  { columns, paint }: Screen,
  indent = GAP.length,
): string {
  const names = Math.max(0, ...entries.map(([name]) => name.length))
  const margin = ' '.repeat(indent)
  return entries
    .map(([name, value]) => {
      const head = margin + paint('dim', name.padEnd(names)) + GAP
      const room = columns - indent - names - GAP.length
      const fitsBeside = value.split(' ').every((word) => word.length <= Math.max(room, MIN_WRAP_WIDTH))
      const below = margin + GAP
      if (!fitsBeside)
        return [head.trimEnd(), ...wrap(value, columns - below.length).map((line) => below + line)].join('\n')
      return head + wrap(value, room).join(`\n${margin}${' '.repeat(names)}${GAP}`)
    })
    .join('\n')
    .concat('\n')
}

/** `name  value` lines, the names padded to one width; values are never cut. */
export function pairs(entries: readonly (readonly [string, string])[], screen: Screen): string {
  const width = Math.max(...entries.map(([name]) => name.length))
  return entries
    .map(([name, value]) => `${screen.paint('dim', name.padEnd(width))}${GAP}${value}`.trimEnd())
    .join('\n')
    .concat('\n')
}
