/** Requests to a store that are under way at once: hides its latency without holding many answers in memory. */
const GROUP_SIZE = 32

/** Calls `work` for every item, a group at a time, and yields the results in the order of the items. */
export async function* inGroups<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  let group: T[] = []
  for await (const item of items) {
    group.push(item)
    if (group.length < GROUP_SIZE) continue
    yield* await Promise.all(group.map(work))
    group = []
  }
  yield* await Promise.all(group.map(work))
}
