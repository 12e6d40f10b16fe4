/** What the handlers give their jobs, made once per function instance. */
import { parseTables } from '../../src/core/catalog.ts'
import {
  CATALOG_TABLES_VARIABLE,
  DEFAULTS_VARIABLE,
  EVENT_BUS_VARIABLE,
  STORE_VARIABLE,
} from '../../src/core/environment.ts'
import { parseRunDefaults } from '../../src/core/request.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { loadShippedSchema } from '../../src/jobs/shipped-schemas.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { countPublished, warn } from './telemetry.ts'

const {
  [STORE_VARIABLE]: location,
  [DEFAULTS_VARIABLE]: defaults,
  [CATALOG_TABLES_VARIABLE]: tables,
  [EVENT_BUS_VARIABLE]: bus,
} = process.env
if (!location) throw new Error(`${STORE_VARIABLE}: expected the location of the store, found none`)
const followers = bus ? await followersOf(bus) : null
const moveCatalog = tables ? await catalogMover(tables) : null

export const context: JobContext = {
  store: await openStore(location),
  now: () => new Date(),
  loadSchema: loadShippedSchema,
  // RecoverRun frees the lock of a dead execution, but a function may have taken it after that.
  ownerIsDead: hasEnded,
  ...(defaults && { defaults: parseRunDefaults(JSON.parse(defaults)) }),
  ...(moveCatalog && { moveCatalog }),
  async announce(day) {
    countPublished(day)
    await followers?.announce(day)
  },
  ...(followers && { announceFailure: followers.announceFailure }),
  warn,
}

// Clients are loaded where a function has a use for them: they would add to the start of every other.

async function hasEnded(owner: string): Promise<boolean> {
  const { executionHasEnded } = await import('../../src/cloud/execution-owner.ts')
  return executionHasEnded()(owner)
}

async function followersOf(bus: string) {
  const { eventAnnouncer, failureAnnouncer } = await import('../../src/cloud/event-announcer.ts')
  return { announce: eventAnnouncer(bus), announceFailure: failureAnnouncer(bus) }
}

async function catalogMover(names: string): Promise<NonNullable<JobContext['moveCatalog']>> {
  const { glueCatalog } = await import('../../src/cloud/glue-catalog.ts')
  return glueCatalog(parseTables(names))
}
