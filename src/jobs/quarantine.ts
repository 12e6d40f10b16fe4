/** A day that was refused for what it is: kept with the reason, where no reader looks. */
import type { QualityReport } from '../core/expectations/check-day.ts'
import { quarantinedPlanKey, quarantinedQualityKey, quarantinePrefix, reportLine } from '../core/failure.ts'
import { partFile, planKey, stagedPartKey, stagedSideKey } from '../core/keys.ts'
import { plannedParts } from '../core/plan.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { inGroups } from './in-groups.ts'
import { writeJson } from './json-object.ts'
import type { PlannedDay } from './planned-day.ts'
import { stagedDayKeys } from './staging.ts'

interface Copy {
  readonly from: string
  readonly to: string
}

/**
 * Keeps the report, then the plan and every file of rows that is staged, whole or not. Can be called again: what an
 * earlier attempt or run of the same id left is replaced. The report matters most, so files that cannot be copied are
 * said to be missing instead of failing the job for that.
 *
 * @param staged etags of what is staged, by key
 * @returns lines that say where all this is
 * @throws StorageError when the report cannot be written
 */
export async function quarantine(
  store: ObjectStore,
  planned: PlannedDay,
  staged: ReadonlyMap<string, string>,
  report: QualityReport,
): Promise<string> {
  const { dataset, date, runId } = planned.plan
  const key = quarantinedQualityKey(dataset, date, runId)
  // The one in staging tells CleanupRun that it is this run, and no earlier one, that left the report.
  await writeJson(store, stagedDayKeys(runId).quality, report)
  await writeJson(store, key, report)
  try {
    await removeOthers(store, planned, key)
    const copies = copiesOf(planned).filter(({ from }) => staged.has(from))
    for await (const _ of inGroups(copies, ({ from, to }) =>
      store.copy(from, to, staged.get(from) as string),
    ));
  } catch (error) {
    return `${reportLine(key)}\nThe day's files could not all be kept beside it: ${(error as Error).message}`
  }
  return `${reportLine(key)}\nThe day's files are beside it`
}

/** Files lie as they would have been published, so that whatever reads a published run reads these. */
function copiesOf({ plan, dataset: { sides }, day }: PlannedDay): Copy[] {
  const { dataset, date, runId } = plan
  const placeOf = (name: string, part: number) => quarantinePrefix(name, date, runId) + partFile(part)
  const parts = plannedParts(day, plan.parts)
  return [
    { from: planKey(runId), to: quarantinedPlanKey(dataset, date, runId) },
    ...parts.map((part) => ({ from: stagedPartKey(runId, part), to: placeOf(dataset, part) })),
    ...sides.flatMap((side) =>
      parts.map((part) => ({
        from: stagedSideKey(runId, part, side.name),
        to: placeOf(side.dataset, part),
      })),
    ),
  ]
}

async function removeOthers(
  store: ObjectStore,
  { plan, dataset }: PlannedDay,
  report: string,
): Promise<void> {
  for (const name of [plan.dataset, ...dataset.sides.map((side) => side.dataset)]) {
    const keys: string[] = []
    for await (const { key } of store.list(quarantinePrefix(name, plan.date, plan.runId))) keys.push(key)
    await store.delete(keys.filter((key) => key !== report))
  }
}
