/**
 * How real the payments look: makes a day and a year of them, and writes docs/realism.md with its pictures. The same
 * engine and schema give the same files.
 *
 *   npm run realism
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { compileDataset } from '../src/core/dataset.ts'
import { loadShippedSchema } from '../src/jobs/shipped-schemas.ts'
import { makeReport } from './realism/report.ts'
import { witnessDataset } from './realism/witness.ts'

const DOCS = new URL('../docs/', import.meta.url)
const PICTURES = new URL('realism/', DOCS)

const document = await loadShippedSchema('payments')
const { markdown, pictures } = makeReport(compileDataset(document), witnessDataset(document), (words) =>
  process.stderr.write(`${words}\n`),
)
await rm(PICTURES, { recursive: true, force: true })
await mkdir(PICTURES, { recursive: true })
await writeFile(new URL('realism.md', DOCS), markdown)
for (const [name, svg] of Object.entries(pictures)) await writeFile(new URL(name, PICTURES), svg)
