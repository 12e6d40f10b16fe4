/** Holds a published day against its manifest and its schema, from the bytes up. */
import { createHash } from 'node:crypto'
import { compileDataset, type Dataset } from '../core/dataset.ts'

import { RowDigest } from '../core/digest.ts'
import { CorruptPartError } from '../core/errors.ts'
import type { Check } from '../core/expectations/check.ts'
import { checkDay } from '../core/expectations/check-day.ts'
import type { SideFacts } from '../core/expectations/check-side.ts'
import { rowRulesOf } from '../core/expectations/row-rules.ts'
import { columnsInWords } from '../core/expectations/rules/columns.ts'

import { RUN_FILES, runPrefix } from '../core/keys.ts'
import type { Manifest, ManifestPart, ManifestSide } from '../core/manifest.ts'
import type { PastDay } from '../core/profile/drift.ts'
import { openParquet, type ParquetFile } from '../parquet/reader.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { readHistory } from './history.ts'
import { digestFile, type InspectedFile, inspectFile } from './inspect-file.ts'

/** Every file of rows that a manifest names: the day's parts, then those of its sides. */
export const publishedParts = ({ parts, sides }: Manifest): readonly ManifestPart[] => [
  ...parts,
  ...sides.flatMap((side) => side.parts),
]

/**
 * Checks of the files, failed parts one by one with their key for the field; then of the rows. Memory holds one part at a time.
 * @param onPart called after each part, those of sides included
 */
export async function verifyPublished(
  store: ObjectStore,
  manifest: Manifest,
  onPart: (part: ManifestPart) => void,
): Promise<Check[]> {
  const dataset = compileDataset(manifest.schema)
  const faults: Check[] = []
  const reading = { store, onPart, faults }
  const day = await readDay(manifest, dataset, reading)
  const sides: RowDigest[] = []
  for (const { dataset: name, fields } of dataset.sides) {
    const published = manifest.sides.find((side) => side.dataset === name)
    sides.push(await readSide(published?.parts ?? [], new RowDigest(fields), reading))
  }
  const files = publishedParts(manifest).length
  const checks = [same('parts', null, [files, files - faults.length]), ...faults]
  for (const { dataset: name } of [manifest, ...manifest.sides])
    checks.push(...(await strayFiles(store, manifest, name)))
  if (!day) return checks
  const history = await readHistory(store, manifest)
  return [...checks, ...wholeDay(manifest, dataset, { day, sides, history })]
}

/** How parts are read, and what was wrong with those that were. */
interface Reading {
  readonly store: ObjectStore
  readonly onPart: (part: ManifestPart) => void
  readonly faults: Check[]
}

/** Null when no part could be read. */
async function readDay(
  { parts, rows: dayRows, date }: Manifest,
  dataset: Dataset,
  reading: Reading,
): Promise<InspectedFile | null> {
  let day: InspectedFile | null = null
  const firstRows = new Map<ManifestPart, number>()
  let rows = 0
  for (const part of parts) {
    firstRows.set(part, rows)
    rows += part.rows
  }
  const inspect = (file: ParquetFile, part: ManifestPart) =>
    inspectFile(file, expectColumns(file, dataset), {
      sides: dataset.sides,
      label: dataset.label?.field,
      dayRows,
      firstRow: firstRows.get(part)!,
      rules: rowRulesOf(dataset, date),
    })
  for await (const read of readParts(parts, inspect, reading)) {
    day?.inspection.merge(read.inspection)
    day?.keys.forEach((keys, i) => {
      keys.merge(read.keys[i])
    })
    day ??= read
  }
  return day
}

/** @throws {CorruptPartError} when the file has others than the dataset */
function expectColumns(file: ParquetFile, { fields }: Dataset): Dataset['fields'] {
  const [expected, found] = [fields, file.fields].map(columnsInWords)
  if (expected !== found) throw new CorruptPartError(`columns: expected ${expected}, found ${found}`)
  return fields
}

async function readSide(
  parts: readonly ManifestPart[],
  total: RowDigest,
  reading: Reading,
): Promise<RowDigest> {
  for await (const read of readParts(parts, (file) => digestFile(file, file.fields), reading))
    total.merge(read)
  return total
}

/** What `read` makes of each sound part. */
async function* readParts<T>(
  parts: readonly ManifestPart[],
  read: (file: ParquetFile, part: ManifestPart) => Promise<T>,
  { store, onPart, faults }: Reading,
): AsyncGenerator<T> {
  for (const part of parts) {
    try {
      const file = await openPart(store, part)
      if ('rule' in file) faults.push(file)
      else yield await read(file, part)
    } catch (error) {
      if (!(error instanceof CorruptPartError)) throw error
      faults.push(same('file', part.key, ['a sound Parquet file', error.message]))
    }
    onPart(part)
  }
}

type Compared = readonly [expected: string | number, observed: string | number]

/** @param of as `Check.field`, or the key of a file */
function same(rule: string, of: string | null, [expected, observed]: Compared): Check {
  const passed = expected === observed
  return {
    rule,
    field: of,
    severity: 'fail',
    expected: String(expected),
    observed: String(observed),
    passed,
    offenders: null,
  }
}

/** The part's file, or the check that it fails. */
async function openPart(store: ObjectStore, part: ManifestPart): Promise<ParquetFile | Check> {
  const object = await store.get(part.key)
  if (!object) return same('file', part.key, [`${part.sizeBytes} bytes`, 'no object'])
  const sha256 = createHash('sha256').update(object.bytes).digest('hex')
  if (sha256 !== part.sha256) return same('sha256', part.key, [part.sha256, sha256])
  const file = await openParquet(object.bytes)
  return file.rows === part.rows ? file : same('rows', part.key, [part.rows, file.rows])
}

/** Readers list the prefix, so a file that no manifest names would be read as well. */
async function strayFiles(store: ObjectStore, manifest: Manifest, dataset: string): Promise<Check[]> {
  const prefix = runPrefix(dataset, manifest.date, manifest.runId)
  const known = new Set([
    ...publishedParts(manifest).map(({ key }) => key),
    ...Object.values(RUN_FILES).map((file) => prefix + file),
  ])
  const strays: Check[] = []
  for await (const { key } of store.list(prefix)) {
    if (!known.has(key))
      strays.push(same('file', key, ['no such file', 'a file that the manifest does not name']))
  }
  return strays
}

interface ReadDay {
  readonly day: InspectedFile
  /** In the order of the dataset's sides. */
  readonly sides: readonly RowDigest[]
  /** As they are published now. */
  readonly history: readonly PastDay[]
}

/** The day's rows and its sides' against the manifest, and against what the schema in it promises. */
function wholeDay(manifest: Manifest, dataset: Dataset, read: ReadDay): Check[] {
  const { inspection, keys } = read.day
  const facts = dataset.sides.map((side, i): SideFacts => ({ side, wanted: keys[i], found: read.sides[i] }))
  const { rows, date } = manifest
  return [
    ...asPublished(null, manifest, inspection.digest),
    ...facts.flatMap(({ side: { dataset }, found }) => {
      const published = manifest.sides.find((side) => side.dataset === dataset)
      return published
        ? asPublished(dataset, published, found)
        : [same('side', dataset, ['in the manifest', 'not there'])]
    }),
    ...checkDay({ dataset, rows, date, history: read.history }, inspection, facts).checks,
  ]
}

const asPublished = (
  dataset: string | null,
  { rows, digest }: Pick<ManifestSide, 'rows' | 'digest'>,
  found: RowDigest,
): Check[] => [same('rows', dataset, [rows, found.rows]), same('row digest', dataset, [digest, found.hex()])]
