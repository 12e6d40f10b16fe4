import { formatBytes, formatCount, formatCounted } from '../core/format.ts'
import type { PublishedSummary } from '../jobs/published-summary.ts'
import type { Screen } from './command.ts'
import { pairs } from './text-layout.ts'

/** A line for each side of a day: its rows, and where they are. */
export const sideLines = ({ sides }: PublishedSummary): [string, string][] =>
  sides.map(({ name, rows, uri }) => [name, `${formatCounted(rows, 'row')} in ${uri}`])

/** What a person wants to know of a day that is published now. */
export function publishedText(summary: PublishedSummary, screen: Screen): string {
  const { status, dataset, date, runId, rows, parts, bytes, uri, profile, digest } = summary
  const isNew = status === 'published'
  const heading = `${isNew ? 'Published' : 'Already published:'} ${dataset} ${date}`
  const lines = pairs(
    [
      ['run', runId],
      ['rows', `${formatCount(rows)} in ${formatCounted(parts, 'file')}, ${formatBytes(bytes)}`],
      ['data', uri],
      ...sideLines(summary),
      ['profile', profile],
      ['digest', digest],
    ],
    screen,
  )
  return `${screen.paint(isNew ? 'green' : 'yellow', heading)}\n${lines}`
}
