/** How the feed says on an event bus that a day is there. Consumers match on both. */
export const EVENT_SOURCE = 'daily-synthetic'
export const DAY_PUBLISHED_EVENT = 'Dataset Published'
