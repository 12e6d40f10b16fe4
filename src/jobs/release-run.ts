// State ReleaseRun: frees the lock, if this execution holds it.
import * as z from 'zod'
import type { JobContext } from './context.ts'
import { freeLock } from './lock-store.ts'
import { parseInput } from './parse-input.ts'

const releaseRunInput = z.object({ owner: z.string() })

/** @param input `{owner}`: the execution's id */
export async function releaseRun(input: unknown, context: JobContext): Promise<Record<string, never>> {
  const { owner } = parseInput(releaseRunInput, input)
  await freeLock(owner, context)
  return {}
}
