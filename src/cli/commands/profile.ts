import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InvalidRequestError } from '../../core/errors.ts'
import { RUN_FILES, runPrefix, uriIn } from '../../core/keys.ts'
import type { DatasetProfile } from '../../core/profile/dataset-profile.ts'
import { summarize } from '../../core/profile/summarize.ts'
import type { UtcDate } from '../../core/utc-date.ts'
import { inspectFile } from '../../jobs/inspect-file.ts'
import { openParquet } from '../../parquet/reader.ts'
import type { ObjectStore } from '../../storage/object-store.ts'
import { openStore } from '../../storage/open-store.ts'
import { defineCommand, type Result } from '../command.ts'
import { optional } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { profileText } from '../profile-text.ts'
import { NotPublishedError, requirePublished } from '../published-day.ts'
import { text } from '../readers.ts'
import { datasetName } from '../schema-source.ts'
import { date, publishedSchema as schema, store } from '../shared-options.ts'
import { writeWhole } from '../whole-file.ts'

const out = optional(text, {
  placeholder: 'PATH',
  help: 'Where to put the HTML page (default: for a file, beside you as NAME.profile.html; a day has its own)',
})

/** A profile, and its page as HTML and as the place where it lies already, if it does. */
interface Profiled {
  readonly profile: DatasetProfile
  readonly page: Uint8Array
  readonly uri: string | null
}

export const profile = defineCommand({
  ...OUTLINES.profile,
  options: { date, schema, store, out },
  operands: { file: optional(text, { placeholder: 'FILE', help: 'A Parquet file, instead of a day' }) },
  async perform({ date, schema, store, out, file }): Promise<Result> {
    const { profile, page, uri } =
      file === null
        ? await profileOfDay(await openStore(store), await datasetName(schema), date)
        : await profileOfFile(file)
    const path = out ?? (file === null ? null : `${basename(file, '.parquet')}.profile.html`)
    if (path !== null) await writeWhole(path, chunksOf(page))
    const place = path === null ? uri : pathToFileURL(resolve(path)).href
    return {
      ok: true,
      document: { page: place, profile },
      text: (screen) => `${profileText(profile, screen)}The whole profile: ${place}\n`,
    }
  },
})

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function profileOfDay(store: ObjectStore, dataset: string, date: UtcDate): Promise<Profiled> {
  const { runId } = await requirePublished(store, dataset, date)
  const prefix = runPrefix(dataset, date, runId)
  const [json, page] = await Promise.all([
    store.get(`${prefix}${RUN_FILES.profileJson}`),
    store.get(`${prefix}${RUN_FILES.profileHtml}`),
  ])
  if (!json || !page) throw new NotPublishedError(`${prefix}: expected a profile, found none`)
  const uri = uriIn(store.uri, `${prefix}${RUN_FILES.profileHtml}`)
  return { profile: JSON.parse(new TextDecoder().decode(json.bytes)), page: page.bytes, uri }
}

async function profileOfFile(path: string): Promise<Profiled> {
  const file = await openParquet(await readParquet(path))
  const { inspection } = await inspectFile(file, file.fields, { dayRows: file.rows })
  const profile = summarize(inspection)
  // What draws charts takes long to load, and a published day has its page already.
  const { renderProfilePage } = await import('../../report/profile-page.ts')
  const page = renderProfilePage({
    title: basename(path),
    date: null,
    profile,
    quality: null,
    lineage: { file: path },
  })
  return { profile, page: new TextEncoder().encode(page), uri: null }
}

async function readParquet(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new InvalidRequestError([
      { path: 'FILE', expected: 'a readable Parquet file', found: `${path} (${code})` },
    ])
  }
}
