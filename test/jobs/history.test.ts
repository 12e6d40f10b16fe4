import { beforeEach, describe, expect, it } from 'vitest'
import { RUN_FILES, runPrefix } from '../../src/core/keys.ts'
import type { DatasetProfile } from '../../src/core/profile/dataset-profile.ts'
import { readHistory } from '../../src/jobs/history.ts'
import { readJson, writeJson } from '../../src/jobs/json-object.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { faultyStore } from '../helpers/faulty-store.ts'
import { runTiny, tinyRequest } from '../helpers/workflow.ts'

const DAY = { dataset: 'tiny', date: '2026-11-19' }
let store: ObjectStore
beforeEach(() => {
  store = memoryStore()
})

const publish = (...dates: string[]) =>
  dates.reduce(
    async (before, date) => [...(await before), await runTiny(store, { request: { ...tinyRequest, date } })],
    Promise.resolve([] as Awaited<ReturnType<typeof runTiny>>[]),
  )
const datesOf = async () => (await readHistory(store, DAY)).map(({ date }) => date)
const profileKey = (date: string, runId: string) =>
  `${runPrefix('tiny', date, runId)}${RUN_FILES.profileJson}`

describe('readHistory', () => {
  it('gives the published ones of the seven days before, latest first, each with its profile', async () => {
    const [, , sixth] = await publish('2026-11-11', '2026-11-12', '2026-11-13', '2026-11-18', '2026-11-19')
    expect(await datesOf()).toEqual(['2026-11-18', '2026-11-13', '2026-11-12'])
    const [, { profile }] = await readHistory(store, DAY)
    expect(profile).toEqual(await readJson(store, profileKey('2026-11-13', sixth.runId)))
    expect(profile).toMatchObject({ rows: 100, digest: sixth.digest })
  })

  it('gives the last one before when the week has none, and no other', async () => {
    await publish('2026-03-30', '2026-04-02', '2026-11-20')
    expect(await datesOf()).toEqual(['2026-04-02'])
  })

  it('looks in the month of the day as well, and not after the week begins', async () => {
    await publish('2026-11-02', '2026-11-05')
    expect(await datesOf()).toEqual(['2026-11-05'])
  })

  it('forgets days of more than a year ago, of other datasets, and of runs without a manifest', async () => {
    await publish('2025-11-01')
    const [{ runId }] = await publish('2026-11-18')
    await store.delete([`${runPrefix('tiny', '2026-11-18', runId)}${RUN_FILES.manifest}`])
    expect(await datesOf()).toEqual([])
    expect(await readHistory(store, { ...DAY, dataset: 'tin' })).toEqual([])
  })

  it.each([
    ['is gone', (key: string) => store.delete([key])],
    ['is damaged', (key: string) => store.put(key, new TextEncoder().encode('{"rows"'))],
    [
      'is of an older form',
      async (key: string) => {
        const profile = (await readJson(store, key)) as DatasetProfile
        const fields = profile.fields.map(({ shape, ...field }) => field)
        await writeJson(store, key, { ...profile, fields })
      },
    ],
  ])('leaves a day out whose profile %s', async (_, change) => {
    const [{ runId }] = await publish('2026-11-18', '2026-11-17')
    await change(profileKey('2026-11-18', runId))
    expect(await datesOf()).toEqual(['2026-11-17'])
  })

  it('reads no more than manifests and profiles', async () => {
    await publish('2026-11-18')
    const read = new Set<string>()
    const watched = faultyStore(store, (operation, key) => {
      read.add(`${operation} ${key.replace(/.*\//, '')}`)
    })
    await readHistory(watched, DAY)
    expect([...read]).toEqual(['get _manifest.json', 'get _profile.json'])
  })
})

describe('a day that is made after others', () => {
  it('has its drift in its profile and the greatest of it in its manifest, and says so on its page', async () => {
    const [first] = await publish('2026-11-18')
    const schema = { ...tinyRequest.schema, fields: tinyRequest.schema.fields.map(dearer) }
    const second = await runTiny(store, { request: { ...tinyRequest, schema } })
    const profile = (await readJson(store, profileKey('2026-11-19', second.runId))) as DatasetProfile
    expect(profile.drift?.previous.dates).toEqual(['2026-11-18'])
    expect(profile.drift?.previous.greatest).toMatchObject({ field: 'amount' })
    const manifest = (await readJson(
      store,
      `${runPrefix('tiny', '2026-11-19', second.runId)}${RUN_FILES.manifest}`,
    )) as { highlights: unknown }
    expect(manifest.highlights).toEqual({
      labelRate: null,
      drift: { field: 'amount', psi: profile.drift?.previous.greatest?.psi, isNotable: true },
      warnings: 0,
    })
    const alone = (await readJson(store, profileKey('2026-11-18', first.runId))) as DatasetProfile
    expect(alone.drift).toBeNull()
  })
})

const dearer = (field: (typeof tinyRequest.schema.fields)[number]) =>
  field.name === 'amount' ? { ...field, min: 10_000, max: 20_000 } : field
