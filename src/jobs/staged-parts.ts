/** Whether what is staged of a day is what its parts' inspections saw, and all of it. */
import { CorruptPartError } from '../core/errors.ts'
import { inspectionKey, partFaultKey, stagedPartKey, stagedSideKey, stagingPrefix } from '../core/keys.ts'
import type { Side } from '../core/side.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { inGroups } from './in-groups.ts'
import { readJson } from './json-object.ts'
import { parseInput } from './parse-input.ts'
import { type FileReceipt, type PartReceipt, partFault } from './part-receipt.ts'

/** Of everything that a run has staged, by key. */
export type Etags = ReadonlyMap<string, string>

export interface StagedParts {
  /** In the order of the planned parts: the part's number, or the name of the error it failed with. */
  readonly outcomes: readonly unknown[]
  readonly etags: Etags
}

/** Faults listed in an error's message; the rest is counted. */
const MAX_LISTED = 5

export function listFaults(faults: readonly string[]): string {
  const more = faults.length - MAX_LISTED
  const listed = faults.slice(0, MAX_LISTED)
  return (more > 0 ? [...listed, `and ${more} more`] : listed).join('\n')
}

export async function listEtags(store: ObjectStore, runId: string): Promise<Etags> {
  const etags = new Map<string, string>()
  for await (const { key, etag } of store.list(stagingPrefix(runId))) etags.set(key, etag)
  return etags
}

export async function assertInspected(
  store: ObjectStore,
  runId: string,
  parts: readonly number[],
  { outcomes, etags }: StagedParts,
): Promise<void> {
  const isInspected = (part: number, i: number) =>
    outcomes[i] === part && etags.has(stagedPartKey(runId, part)) && etags.has(inspectionKey(runId, part))
  const failed = parts.flatMap((part, i) => (isInspected(part, i) ? [] : { part, outcome: outcomes[i] }))
  const faults: string[] = []
  for await (const fault of inGroups(failed, async ({ part, outcome }) => {
    const key = partFaultKey(runId, part)
    const why = etags.has(key) ? `: ${parseInput(partFault, await readJson(store, key)).message}` : ''
    return `part ${part}: expected it staged and inspected, found ${JSON.stringify(outcome)}${why}`
  }))
    faults.push(fault)
  if (faults.length > 0) throw new CorruptPartError(listFaults(faults))
}

export function assertUnchanged(receipt: PartReceipt, sides: readonly Side[], etags: Etags): void {
  const { runId, part } = receipt
  const assertEtag = (key: string, { etag }: FileReceipt) => {
    const found = etags.get(key)
    if (found !== etag) throw new CorruptPartError(`${key} etag: expected ${etag}, found ${found}`)
  }
  assertEtag(stagedPartKey(runId, part), receipt)
  for (const [i, { name }] of sides.entries()) assertEtag(stagedSideKey(runId, part, name), receipt.sides[i])
}
