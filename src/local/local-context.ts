import type { JobContext } from '../jobs/context.ts'
import { loadShippedSchema } from '../jobs/shipped-schemas.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { ownerIsDead } from './process-owner.ts'

/** What jobs get on a machine of one's own. */
export const localContext = (store: ObjectStore, now: JobContext['now']): JobContext => ({
  store,
  now,
  loadSchema: loadShippedSchema,
  ownerIsDead,
})
