import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MILLIS = 20

/**
 * Asks again and again until the answer is neither null nor false, and returns it.
 * @throws Error saying what was waited for, once the deadline has passed
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false>,
  deadlineSeconds = 30,
): Promise<T> {
  const deadline = performance.now() + deadlineSeconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== null && answer !== false) return answer
    if (performance.now() > deadline) throw new Error(`expected ${what} within ${deadlineSeconds} s`)
    await sleep(POLL_MILLIS)
  }
}
