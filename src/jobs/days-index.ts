/** The page at the root of the store: a calendar of every day of every dataset. */
import { INDEX_KEY } from '../core/keys.ts'
import { renderDaysPage } from '../report/days-page.ts'
import type { JobContext } from './context.ts'
import { listDays } from './list-days.ts'

/**
 * Makes the page anew from manifests and failure notes alone, so that the same store gives the same page; a store without
 * days has none. Only the holder of the lock may. Nothing depends on the page, and the next run makes it again: so failing to
 * make it fails nobody, but is warned of.
 *
 * @param owner who holds the lock, and whose day is not running any more
 */
export async function rebuildDaysIndex(owner: string, { store, now, warn }: JobContext): Promise<void> {
  try {
    const days = await listDays(store, { dataset: null, from: null, to: null, now: now(), owner })
    if (days.length === 0) await store.delete([INDEX_KEY])
    else await store.put(INDEX_KEY, new TextEncoder().encode(renderDaysPage(days)))
  } catch (error) {
    warn?.(`${INDEX_KEY}: expected to be made anew, found that it stays as it was`, error)
  }
}
