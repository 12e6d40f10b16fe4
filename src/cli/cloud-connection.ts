/** Ways into a deployment. The SDK clients are loaded only when one is asked for: they would slow every command. */
import type { Deployment } from '../cloud/deployment.ts'
import type { Executions } from '../cloud/executions.ts'
import { parseTables } from '../core/catalog.ts'
import type { JobContext } from '../jobs/context.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { openStore } from '../storage/open-store.ts'

export interface CloudConnection {
  readonly deployment: Deployment
  readonly executions: Executions
  readonly store: ObjectStore
}

/** @throws {CloudError} when there is no such deployment, or it cannot be reached */
export async function connectTo(stack: string): Promise<CloudConnection> {
  const { findDeployment } = await import('../cloud/deployment.ts')
  const { sfnExecutions } = await import('../cloud/executions.ts')
  const deployment = await findDeployment(stack)
  return { deployment, executions: sfnExecutions(), store: await openStore(deployment.storeUri) }
}

export interface Whereabouts {
  readonly remote: boolean
  readonly stack: string
  /** As `--store` gives it. */
  readonly store: string
}

/** The store that `--remote` or `--store` means. */
export async function storeAt({ remote, stack, store }: Whereabouts): Promise<ObjectStore> {
  return remote ? (await connectTo(stack)).store : openStore(store)
}

/** Those who follow the deployed feed, as its own functions tell them. */
export async function followersOf({
  CatalogTables,
}: Deployment): Promise<Pick<JobContext, 'moveCatalog' | 'announce'>> {
  const { eventAnnouncer } = await import('../cloud/event-announcer.ts')
  const { glueCatalog } = await import('../cloud/glue-catalog.ts')
  return {
    announce: eventAnnouncer('default'),
    ...(CatalogTables !== undefined && { moveCatalog: glueCatalog(parseTables(CatalogTables)) }),
  }
}
