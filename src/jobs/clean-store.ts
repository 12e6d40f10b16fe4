/** Removing what runs made: days, superseded runs, failure notes and what is in quarantine, staging. */
import { QUARANTINE_PREFIX } from '../core/failure.ts'
import { RUN_FILES, STAGING_PREFIX, SUPERSEDED_PREFIX } from '../core/keys.ts'
import { parsePublishedKey } from '../core/published-key.ts'
import type { UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { JobContext } from './context.ts'
import { rebuildDaysIndex } from './days-index.ts'
import { freeLock, takeLock } from './lock-store.ts'

/** null: whatever the dataset, whatever the day. */
export interface CleanSelection {
  readonly dataset: string | null
  readonly date: UtcDate | null
  /** Only staging, and no day. */
  readonly onlyStaging: boolean
}

/** Objects that go together. */
export interface Removable {
  readonly kind: 'day' | 'superseded run' | 'failed day' | 'staging'
  readonly dataset: string | null
  readonly date: UtcDate | null
  readonly runId: string | null
  /** In the order in which they are removed: a manifest first, for then the run is no longer published. */
  readonly keys: readonly string[]
  readonly bytes: number
}

type Label = Omit<Removable, 'keys' | 'bytes'>

const FAILURE_NOTE = /^_control\/failures\/([^/]+)\/([^/]+)\.json$/
const STAGED = /^_staging\/run_id=([^/]+)\//
/** Where keys like those of published days lie, and what they belong to there. */
const RUN_ROOTS = [
  ['', 'day'],
  [SUPERSEDED_PREFIX, 'superseded run'],
  [QUARANTINE_PREFIX, 'failed day'],
] as const

/** What an object belongs to, or null when no run made it: such an object is never removed. */
function labelOf(key: string): Label | null {
  const staged = STAGED.exec(key)
  if (staged) return { kind: 'staging', dataset: null, date: null, runId: staged[1] }
  const note = FAILURE_NOTE.exec(key)
  if (note) return { kind: 'failed day', dataset: note[1], date: note[2], runId: null }
  for (const [prefix, kind] of RUN_ROOTS) {
    const copied = key.startsWith(prefix) && parsePublishedKey(key.slice(prefix.length))
    if (copied) {
      const { dataset, date, runId } = copied
      return { kind, dataset, date, runId }
    }
  }
  return null
}

/**
 * A side lies under a name of its own, but belongs to its run, of which it has the id. Keys are listed in order, so those
 * of the dataset itself came before.
 *
 * @param owners the dataset of every run seen so far; is added to
 */
function withItsRun(label: Label, owners: Map<string, string>): Label {
  const { kind, dataset, date, runId } = label
  if (dataset === null || runId === null) return label
  const run = [kind, date, runId].join('/')
  const owner = owners.get(run) ?? dataset
  owners.set(run, owner)
  return dataset.startsWith(`${owner}_`) ? { ...label, dataset: owner } : label
}

/** A failed day's note has no run in its key, and what is in quarantine goes with the note. */
const withItsNote = (label: Label): Label => (label.kind === 'failed day' ? { ...label, runId: null } : label)

function isSelected(label: Label, { dataset, date, onlyStaging }: CleanSelection): boolean {
  if (onlyStaging) return label.kind === 'staging'
  return (dataset === null || label.dataset === dataset) && (date === null || label.date === date)
}

/** All that the selection covers, by kind, dataset and day. */
export async function findRemovable(store: ObjectStore, selection: CleanSelection): Promise<Removable[]> {
  const found = new Map<string, { label: Label; keys: string[]; bytes: number }>()
  const owners = new Map<string, string>()
  for await (const { key, sizeBytes } of store.list(selection.onlyStaging ? STAGING_PREFIX : '')) {
    const own = labelOf(key)
    const label = own && withItsNote(withItsRun(own, owners))
    if (!label || !isSelected(label, selection)) continue
    const group = Object.values(label).join('/')
    const entry = found.get(group) ?? { label, keys: [], bytes: 0 }
    found.set(group, entry)
    if (key.endsWith(`/${RUN_FILES.manifest}`)) entry.keys.unshift(key)
    else entry.keys.push(key)
    entry.bytes += sizeBytes
  }
  return [...found.values()].map(({ label, keys, bytes }) => ({ ...label, keys, bytes }))
}

/**
 * Removes exactly these objects, under the lock, so that no run is at work meanwhile.
 *
 * @throws {LockHeldError} when a run is at work; nothing is removed then
 */
export async function removeAll(
  removables: readonly Removable[],
  owner: string,
  context: JobContext,
): Promise<void> {
  await takeLock({ owner, runId: '', dataset: '', date: '' }, context)
  try {
    for (const { keys } of removables) {
      await context.store.delete(keys.slice(0, 1))
      await context.store.delete(keys.slice(1))
    }
    await rebuildDaysIndex(owner, context)
  } finally {
    await freeLock(owner, context)
  }
}
