/** The manifest of a published run. Its presence is what makes a run published; it is written last. */
import * as z from 'zod'
import { ContractError } from './errors.ts'
import { highlights } from './highlights.ts'
import { RUN_FILES, runPrefix } from './keys.ts'

const count = z.number().int().nonnegative()

const manifestPart = z.object({
  /** Full key in the store. */
  key: z.string(),
  rows: count,
  sizeBytes: count,
  /** Of the object's bytes, 64 hex digits. */
  sha256: z.string(),
})

const manifestSide = z.object({
  /** As the schema calls it. */
  name: z.string(),
  /** Under which its files lie. */
  dataset: z.string(),
  /** Its field that says from when on a row is known, where the schema tells. */
  knownOn: z.string().nullable(),
  rows: count,
  /** One for each part of the day, in their order. */
  parts: z.array(manifestPart),
  /** Row digest of all its rows: the same however the day was cut into parts. */
  digest: z.string(),
  /** Of its parts together. */
  bytes: count,
})

const manifest = z.object({
  dataset: z.string(),
  date: z.string(),
  runId: z.string(),
  rows: count,
  /** As in DayRequest. */
  averageRows: count.nullable().default(null),
  parts: z.array(manifestPart),
  /** Row digest of the whole day: the same however the day was cut into parts. */
  digest: z.string(),
  columnDigests: z.record(z.string(), z.string()),
  /** Of all parts together, without those of sides. */
  bytes: count,
  sides: z.array(manifestSide).default([]),
  /** The whole schema document: what the day promises can be checked wherever the manifest is. */
  schema: z.unknown(),
  schemaDigest: z.string(),
  schemaVersion: z.number(),
  seed: z.number(),
  engineVersion: z.string(),
  /** The execution that published it. */
  execution: z.string(),
  publishedAt: z.iso.datetime(),
  /** Null in manifests from before there were any. */
  highlights: highlights.nullable().default(null),
})

export type Manifest = Readonly<z.infer<typeof manifest>>
export type ManifestPart = Readonly<z.infer<typeof manifestPart>>
export type ManifestSide = Readonly<z.infer<typeof manifestSide>>

export const manifestKey = (run: Pick<Manifest, 'dataset' | 'date' | 'runId'>): string =>
  `${runPrefix(run.dataset, run.date, run.runId)}${RUN_FILES.manifest}`

/** @throws ContractError when the bytes are no manifest; `key` says whose */
export function parseManifest(bytes: Uint8Array, key: string): Manifest {
  try {
    return manifest.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw new ContractError(`${key}: expected a manifest, found other content`, { cause })
  }
}
