import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { StorageError } from '../core/errors.ts'
import { DAY_FAILED_EVENT, DAY_PUBLISHED_EVENT, EVENT_SOURCE } from '../core/feed-event.ts'
import type { FailedDay, PublishedDay } from '../jobs/context.ts'

/**
 * Tells an event bus of every published day: `{dataset, date, runId, rows, uri, digest}`.
 * @returns a port that throws StorageError when the bus did not take the event; it may when told again
 */
export function eventAnnouncer(bus: string, client = new EventBridgeClient()) {
  return ({ dataset, date, runId, rows, uri, digest }: PublishedDay): Promise<void> =>
    tell({ bus, client }, DAY_PUBLISHED_EVENT, { dataset, date, runId, rows, uri, digest })
}

/**
 * Tells an event bus of every run that failed: `{dataset, date, runId, error, reason, quality}`.
 * @returns a port that throws as that of eventAnnouncer
 */
export function failureAnnouncer(bus: string, client = new EventBridgeClient()) {
  return ({ dataset, date, runId, error, reason, quality }: FailedDay): Promise<void> =>
    tell({ bus, client }, DAY_FAILED_EVENT, { dataset, date, runId, error, reason, quality })
}

interface Listeners {
  readonly bus: string
  readonly client: EventBridgeClient
}

async function tell({ bus, client }: Listeners, type: string, detail: object): Promise<void> {
  const event = {
    EventBusName: bus,
    Source: EVENT_SOURCE,
    DetailType: type,
    Detail: JSON.stringify(detail),
  }
  const { Entries } = await client.send(new PutEventsCommand({ Entries: [event] }))
  const refusal = Entries?.find((entry) => entry.ErrorCode)
  if (!refusal) return
  throw new StorageError(
    `event bus ${bus}: expected it to take the event, found ${refusal.ErrorCode}: ${refusal.ErrorMessage}`,
  )
}
