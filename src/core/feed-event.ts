/** How the feed says on an event bus what became of a day. Consumers match on source and type. */
export const EVENT_SOURCE = 'daily-synthetic'
export const DAY_PUBLISHED_EVENT = 'Dataset Published'
export const DAY_FAILED_EVENT = 'Dataset Failed'
