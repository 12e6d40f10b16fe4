/** Holds a published day against its manifest and its schema, from the bytes up. */
import { createHash } from 'node:crypto'
import { compileDataset, type Dataset } from '../core/dataset.ts'
import { CorruptPartError } from '../core/errors.ts'
import { checkDay } from '../core/expectations/check-day.ts'
import type { Inspection, InspectionOptions } from '../core/inspection.ts'
import { RUN_FILES, runPrefix } from '../core/keys.ts'
import type { Manifest, ManifestPart } from '../core/manifest.ts'
import { openParquet } from '../parquet/reader.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { inspectFile } from './inspect-file.ts'

export interface Verification {
  readonly check: string
  readonly expected: string
  readonly found: string
  readonly passed: boolean
}

/**
 * One entry per check, failed parts one by one. Memory holds one part at a time.
 * @param onPart called after each part
 */
export async function verifyPublished(
  store: ObjectStore,
  manifest: Manifest,
  onPart: (part: ManifestPart) => void,
): Promise<Verification[]> {
  const verifications: Verification[] = []
  const dataset = compileDataset(manifest.schema)
  let inspection: Inspection | null = null
  let firstRow = 0
  for (const part of manifest.parts) {
    const read = await readPart(store, part, { label: dataset.label?.field, firstRow })
    firstRow += part.rows
    if (isVerification(read)) verifications.push(read)
    else if (inspection) inspection.merge(read)
    else inspection = read
    onPart(part)
  }
  const sound = manifest.parts.length - verifications.length
  verifications.unshift(same('parts', manifest.parts.length, sound))
  verifications.push(...(await strayFiles(store, manifest)))
  if (inspection) verifications.push(...wholeDay(manifest, dataset, inspection))
  return verifications
}

const isVerification = (read: Inspection | Verification): read is Verification => 'check' in read

function same(check: string, expected: string | number, found: string | number): Verification {
  return { check, expected: String(expected), found: String(found), passed: expected === found }
}

/** What the part's rows are, or the check that it fails. */
async function readPart(
  store: ObjectStore,
  part: ManifestPart,
  options: InspectionOptions,
): Promise<Inspection | Verification> {
  const object = await store.get(part.key)
  if (!object) return same(part.key, `${part.sizeBytes} bytes`, 'no object')
  const sha256 = createHash('sha256').update(object.bytes).digest('hex')
  if (sha256 !== part.sha256) return same(`${part.key} sha256`, part.sha256, sha256)
  try {
    const file = await openParquet(object.bytes)
    const inspection = await inspectFile(file, file.fields, options)
    if (inspection.digest.rows === part.rows) return inspection
    return same(`${part.key} rows`, part.rows, inspection.digest.rows)
  } catch (error) {
    if (!(error instanceof CorruptPartError)) throw error
    return same(part.key, 'a sound Parquet file', error.message)
  }
}

/** Readers list the prefix, so a file that no manifest names would be read as well. */
async function strayFiles(store: ObjectStore, manifest: Manifest): Promise<Verification[]> {
  const prefix = runPrefix(manifest.dataset, manifest.date, manifest.runId)
  const known = new Set([
    ...manifest.parts.map(({ key }) => key),
    ...Object.values(RUN_FILES).map((file) => prefix + file),
  ])
  const strays: Verification[] = []
  for await (const { key } of store.list(prefix)) {
    if (!known.has(key)) strays.push(same(key, 'no such file', 'a file that the manifest does not name'))
  }
  return strays
}

/** The day's rows against the manifest, and against what the schema in it promises. */
function wholeDay(manifest: Manifest, { fields, label }: Dataset, inspection: Inspection): Verification[] {
  const { digest } = inspection
  const own = [same('rows', manifest.rows, digest.rows), same('row digest', manifest.digest, digest.hex())]
  const expected = { fields, rows: manifest.rows, date: manifest.date, label }
  const expectations = checkDay(expected, inspection).checks.map(
    ({ rule, field, expected, observed, passed, severity }) => ({
      check: field === null ? rule : `${rule} ${field}`,
      expected: String(expected),
      found: String(observed),
      passed: passed || severity === 'warn',
    }),
  )
  return [...own, ...expectations]
}
