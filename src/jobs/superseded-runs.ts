/** Runs that another run of their day replaced: kept where no reader looks, so that a day can go back to one. */
import { supersededKey } from '../core/keys.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { copyCurrent } from './copy-current.ts'
import { type DayPlace, type DayRun, listDayRuns, listSupersededRuns, withdrawRun } from './day-runs.ts'
import { inGroups } from './in-groups.ts'

/**
 * Moves every other published run of the day to the superseded ones, removes what was never published, and forgets
 * that this run was superseded itself: a run is published or superseded, and readers that list the day find one. Can be
 * called again after it died anywhere.
 *
 * @param day with the sides of every run that it has
 */
export async function supersedeOthers(store: ObjectStore, day: DayPlace, runId: string): Promise<void> {
  const superseded = await listSupersededRuns(store, day)
  for (const run of await listDayRuns(store, day)) {
    if (run.runId === runId) continue
    // An older copy may have other parts: the run was made again since.
    const older = superseded.find((kept) => kept.runId === run.runId)
    if (run.manifestKey) await keep(store, run, older)
    await withdrawRun(store, run)
  }
  for (const run of superseded) if (run.runId === runId) await withdrawRun(store, run)
}

/** The manifest is copied last: where it is, all that it names is. */
async function keep(store: ObjectStore, run: DayRun, older: DayRun | undefined): Promise<void> {
  if (older) await withdrawRun(store, older)
  const copy = (key: string) => copyCurrent(store, key, supersededKey(key))
  for await (const _ of inGroups(
    run.keys.filter((key) => key !== run.manifestKey),
    copy,
  ));
  for await (const _ of inGroups(run.sideKeys, copy));
  if (run.manifestKey) await copy(run.manifestKey)
}
