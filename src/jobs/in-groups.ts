/** Requests to a store that are under way at once: hides its latency without holding many answers in memory. */
const GROUP_SIZE = 32

/** Calls `work` for every item, a group at a time, and yields the results in the order of the items. */
export async function* inGroups<T, R>(items: readonly T[], work: (item: T) => Promise<R>): AsyncGenerator<R> {
  for (let start = 0; start < items.length; start += GROUP_SIZE) {
    yield* await Promise.all(items.slice(start, start + GROUP_SIZE).map(work))
  }
}
