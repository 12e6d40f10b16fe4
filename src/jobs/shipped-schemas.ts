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
  // Loaded only now: most states take the schema from a plan, where it is JSON.
  const { parseSchemaText } = await import('../core/schema/syntax.ts')
  return parseSchemaText(await readFile(new URL(`${name}${EXTENSION}`, FOLDER), 'utf8'))
}
