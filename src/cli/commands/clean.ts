import { formatBytes, formatCount, formatCounted } from '../../core/format.ts'
import { findRemovable, type Removable, removeAll } from '../../jobs/clean-store.ts'
import { localContext } from '../../local/local-context.ts'
import { newOwner } from '../../local/process-owner.ts'
import { openStore } from '../../storage/open-store.ts'
import { defineCommand, type Io, type Result, type Screen, UsageError } from '../command.ts'
import { flag, optional } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { text, utcDate } from '../readers.ts'
import { screenOf } from '../screen.ts'
import { store } from '../shared-options.ts'
import { table } from '../text-layout.ts'

const options = {
  date: optional(utcDate, { placeholder: 'DAY', help: 'Only this day' }),
  dataset: optional(text, { placeholder: 'NAME', help: 'Only this dataset' }),
  staging: flag('Only what interrupted runs left in staging'),
  yes: flag('Do not ask'),
  store,
}

export const clean = defineCommand({
  ...OUTLINES.clean,
  details:
    'Without a selection: every day of every dataset, superseded runs, and staging. Files that no run made are never touched.',
  options,
  operands: {},
  async perform({ date, dataset, staging, yes, store }, io): Promise<Result> {
    const opened = await openStore(store)
    const removables = await findRemovable(opened, { date, dataset, onlyStaging: staging })
    const items = removables.map(({ keys, ...label }) => ({ ...label, objects: keys.length }))
    const document = { store: opened.uri, items }
    if (removables.length === 0) {
      const text = () => `Nothing to remove in ${opened.uri}.\n`
      return { ok: true, document: { ...document, removed: false }, text }
    }
    io.err.write(listText(removables, opened.uri, screenOf(io.err)))
    if (!yes && !(await isConfirmed(io))) {
      return { ok: false, document: { ...document, removed: false }, text: () => 'Nothing was removed.\n' }
    }
    await removeAll(removables, await newOwner(), localContext(opened, io.now))
    return {
      ok: true,
      document: { ...document, removed: true },
      text: () => `Removed ${total(removables)}.\n`,
    }
  },
})

async function isConfirmed(io: Io): Promise<boolean> {
  const answer = await io.ask('Remove all of this? Type yes: ')
  if (answer !== null) return answer.trim().toLowerCase() === 'yes'
  throw new UsageError('--yes: expected where nobody can be asked, found no terminal')
}

const total = (removables: readonly Removable[]) => {
  const objects = removables.reduce((sum, { keys }) => sum + keys.length, 0)
  const bytes = removables.reduce((sum, removable) => sum + removable.bytes, 0)
  return `${formatCounted(objects, 'file')}, ${formatBytes(bytes)}`
}

function listText(removables: readonly Removable[], uri: string, screen: Screen): string {
  const columns = [
    { title: 'what' },
    { title: 'dataset' },
    { title: 'date' },
    { title: 'run' },
    { title: 'files', align: 'right' },
    { title: 'size', align: 'right' },
  ] as const
  const rows = removables.map(({ kind, dataset, date, runId, keys, bytes }) => [
    kind,
    dataset ?? '-',
    date ?? '-',
    runId ?? '-',
    formatCount(keys.length),
    formatBytes(bytes),
  ])
  return `To be removed from ${uri}: ${total(removables)}\n\n${table(columns, rows, screen)}\n`
}
