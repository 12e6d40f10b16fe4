import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { StorageError } from '../core/errors.ts'
import { DAY_PUBLISHED_EVENT, EVENT_SOURCE } from '../core/feed-event.ts'
import type { PublishedDay } from '../jobs/context.ts'

/**
 * Tells an event bus of every published day: `{dataset, date, runId, rows, uri, digest}`.
 * @returns a port that throws StorageError when the bus did not take the event; it may when told again
 */
export function eventAnnouncer(bus: string, client = new EventBridgeClient()) {
  return async ({ dataset, date, runId, rows, uri, digest }: PublishedDay): Promise<void> => {
    const { Entries } = await client.send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName: bus,
            Source: EVENT_SOURCE,
            DetailType: DAY_PUBLISHED_EVENT,
            Detail: JSON.stringify({ dataset, date, runId, rows, uri, digest }),
          },
        ],
      }),
    )
    const refusal = Entries?.find((entry) => entry.ErrorCode)
    if (!refusal) return
    throw new StorageError(
      `event bus ${bus}: expected it to take the event, found ${refusal.ErrorCode}: ${refusal.ErrorMessage}`,
    )
  }
}
