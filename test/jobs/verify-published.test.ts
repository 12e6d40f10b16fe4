import { beforeEach, describe, expect, it } from 'vitest'
import { type Manifest, manifestKey } from '../../src/core/manifest.ts'
import { readJson, writeJson } from '../../src/jobs/json-object.ts'
import { findPublished } from '../../src/jobs/published-runs.ts'
import { publishedParts, verifyPublished } from '../../src/jobs/verify-published.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { TINY_LABELS } from '../helpers/tiny-schema.ts'
import { DATE, flipBit, runTiny } from '../helpers/workflow.ts'

let store: ObjectStore
let manifest: Manifest
beforeEach(async () => {
  store = memoryStore()
  await runTiny(store)
  manifest = (await findPublished(store, 'tiny', DATE)) as Manifest
})

const failed = async (of = manifest) =>
  (await verifyPublished(store, of, () => {}))
    .filter(({ passed }) => !passed)
    .map(({ rule, field }) => [rule, field?.replace(/\/.*\//, ' ')].join(' ').trimEnd())

describe('verifyPublished', () => {
  it('reads each part of the day and of its sides once, and passes what is sound', async () => {
    const read: string[] = []
    const checks = await verifyPublished(store, manifest, ({ key }) => void read.push(key))
    expect(read).toEqual(publishedParts(manifest).map(({ key }) => key))
    expect(read).toHaveLength(6)
    expect(checks.filter(({ passed }) => !passed)).toEqual([])
    expect(checks).toContainEqual({
      rule: 'rows',
      field: 'tiny_labels',
      severity: 'fail',
      expected: String(TINY_LABELS),
      observed: String(TINY_LABELS),
      passed: true,
      offenders: null,
    })
    expect(checks.map(({ rule, field }) => `${rule} ${field}`)).toContain('side keys tiny_labels')
  })

  it('finds a flipped bit, a missing part and a stray file of a side', async () => {
    const [first, second] = manifest.sides[0].parts
    await flipBit(store, first.key)
    await store.delete([second.key])
    await store.put(second.key.replace('00001', '00009'), new Uint8Array(1))
    expect((await failed()).slice(0, 4)).toEqual([
      'parts',
      'sha256 tiny_labels part-00000.parquet',
      'file tiny_labels part-00001.parquet',
      'file tiny_labels part-00009.parquet',
    ])
  })

  it('finds that a side is not of the rows of its day, whatever the manifest says', async () => {
    const [labels] = manifest.sides
    const others = memoryStore()
    await runTiny(others, { request: { date: DATE, schema: manifest.schema, seed: 8, parts: 3 } })
    const [theirs] = ((await findPublished(others, 'tiny', DATE)) as Manifest).sides
    for (const [i, { key }] of theirs.parts.entries()) {
      const object = await others.get(key)
      await store.put(labels.parts[i].key, object?.bytes as Uint8Array)
    }
    const parts = theirs.parts.map((part, i) => ({ ...part, key: labels.parts[i].key }))
    const forged = { ...manifest, sides: [{ ...labels, digest: theirs.digest, parts }] }
    expect(await failed(forged)).toEqual(['side keys tiny_labels'])
  })

  it('finds that the manifest lacks a side of its schema', async () => {
    await writeJson(store, manifestKey(manifest), { ...manifest, sides: [] })
    const lacking = (await readJson(store, manifestKey(manifest))) as Manifest
    expect(await failed(lacking)).toEqual([
      'side tiny_labels',
      'side rows tiny_labels',
      'side keys tiny_labels',
    ])
  })
})
