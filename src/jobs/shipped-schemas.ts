import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { InvalidRequestError } from '../core/errors.ts'

const FOLDER = new URL('../../schemas/', import.meta.url)
const EXTENSION = '.yaml'

/** Names of the schemas that come with the project, in order. */
export async function shippedSchemaNames(): Promise<string[]> {
  const files = await readdir(FOLDER)
  return files
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => file.slice(0, -EXTENSION.length))
    .sort()
}

/**
 * The document of a shipped schema, parsed but not checked.
 *
 * @throws InvalidRequestError when there is none of that name
 */
export async function loadShippedSchema(name: string): Promise<unknown> {
  const names = await shippedSchemaNames()
  if (!names.includes(name))
    throw new InvalidRequestError([{ path: 'schema', expected: `one of ${names.join(', ')}`, found: name }])
  const text = await readFile(new URL(`${name}${EXTENSION}`, FOLDER), 'utf8')
  const parsed = await readFile(new URL(`parsed/${name}.json`, FOLDER), 'utf8').catch(() => null)
  return documentOf(text, parsed)
}

/** A schema's document as it was parsed before, and the digest of the text that it was then. */
interface ParsedSchema {
  readonly sha256: string
  readonly document: unknown
}

/** What lies in `schemas/parsed` for a schema: to parse YAML takes longer than to make the first rows. */
export async function parsedSchema(text: string): Promise<ParsedSchema> {
  const { parseSchemaText } = await import('../core/schema/syntax.ts')
  return { sha256: sha256(text), document: parseSchemaText(text) }
}

/** The document of a schema's text: taken from `parsed`, a ParsedSchema as JSON, if that is of this very text. */
export async function documentOf(text: string, parsed: string | null): Promise<unknown> {
  const before = parsed === null ? null : (JSON.parse(parsed) as ParsedSchema)
  return before?.sha256 === sha256(text) ? before.document : (await parsedSchema(text)).document
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
