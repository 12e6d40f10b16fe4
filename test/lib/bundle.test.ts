import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleHandlers, handlerNames } from '../../lib/bundle-handlers.ts'

/** Lambda takes 50 MB directly, but what is small starts fast. */
const MAX_ZIPPED_BYTES = 5_000_000
/** Name, sizes and checksum of a file in a zip, in its two places. */
const ZIP_ENTRY_BYTES = 2 * 60

const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
beforeAll(() => bundleHandlers(folder))
afterAll(() => rmSync(folder, { recursive: true }))

const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

it('the code of the functions is small when zipped', () => {
  const files = filesOf(folder)
  expect(files.filter((file) => file.endsWith('.wasm'))).toHaveLength(1)
  const zippedBytes = files.reduce(
    (sum, file) => sum + deflateRawSync(readFileSync(file)).length + ZIP_ENTRY_BYTES + 2 * file.length,
    0,
  )
  process.stdout.write(`zipped code of all functions: ${(zippedBytes / 1e6).toFixed(2)} MB\n`)
  expect(zippedBytes).toBeLessThan(MAX_ZIPPED_BYTES)
})

it('every handler is loaded by a fresh process without anything but its own folder', () => {
  const script = `
    const started = performance.now()
    const { handler } = await import(process.argv[1])
    console.log(typeof handler, Math.round(performance.now() - started))`
  for (const name of handlerNames()) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script, join(folder, 'lambdas', `${name}.mjs`)],
      {
        cwd: folder,
        encoding: 'utf8',
        env: {
          DAILY_SYNTHETIC_STORE: 's3://bucket',
          DAILY_SYNTHETIC_EVENT_BUS: 'default',
          DAILY_SYNTHETIC_CATALOG_TABLES: 'database.table',
          AWS_REGION: 'us-east-1',
        },
      },
    )
    expect(stdout, `${name}: ${stderr}`).toMatch(/^function \d+\n$/)
    process.stdout.write(`${name}: loaded in ${stdout.split(' ')[1]?.trim()} ms\n`)
  }
})

it('what ProfileDay loads only to draw its page is there, and draws', () => {
  const chunk = filesOf(folder).find((file) => /profile-page-\w+\.mjs$/.test(file))
  const script = `
    const { renderProfilePage } = await import(process.argv[1])
    const field = { name: 'n', type: 'int32', kind: 'numeric', description: '', count: 1, nulls: 0, nullShare: 0,
      distinct: 1, isDistinctExact: true, min: 1, max: 2, quantiles: null, number: null, hours: null, length: null,
      histogram: { scale: 'linear', edges: [1, 2], counts: [1] }, top: [], topError: 0, examples: [], shape: null }
    const none = { fields: [], values: [] }
    const page = renderProfilePage({ title: 'day', date: null, quality: null, lineage: null, profile: {
      rows: 1, digest: '', fields: [field], sampledRows: 1, alerts: [], sample: [], interactions: [], label: null,
      correlations: { pearson: none, spearman: none, cramersV: none }, missing: { patterns: [], together: none },
      duplicates: { rows: 0, share: 0, isExact: true }, separation: null, drift: null } })
    console.log(page.includes('<title>1 to 2: 1</title>'))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, chunk!], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stdout, stderr).toBe('true\n')
})

it('a handler is traced as a segment of its execution, failures included', () => {
  const script = join(import.meta.dirname, 'trace-handler.ts')
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder], { cwd: folder, encoding: 'utf8' })
  expect(JSON.parse(stdout), stderr).toMatchObject({
    refused: 'InvalidRequestError',
    segments: [
      {
        name: '## PlanDay',
        trace_id: '1-5759e988-bd862e3fe1be46a994272793',
        parent_id: '53995c3f42cd8ad8',
        fault: true,
        cause: { exceptions: [{ type: 'InvalidRequestError' }] },
      },
    ],
  })
})
