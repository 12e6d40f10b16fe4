/** What the handlers give their jobs, made once per function instance. */
import { STORE_VARIABLE } from '../src/core/environment.ts'
import type { JobContext } from '../src/jobs/context.ts'
import { loadShippedSchema } from '../src/jobs/shipped-schemas.ts'
import { openStore } from '../src/storage/open-store.ts'

const location = process.env[STORE_VARIABLE]
if (!location) throw new Error(`${STORE_VARIABLE}: expected the location of the store, found none`)

export const context: JobContext = {
  store: await openStore(location),
  now: () => new Date(),
  loadSchema: loadShippedSchema,
  // No function can be sure that an execution is gone: a dead one's lock ends with its lease.
  ownerIsDead: async () => false,
}
