import { readFile } from 'node:fs/promises'
import { InvalidRequestError } from '../core/errors.ts'
import { loadShippedSchema } from '../jobs/shipped-schemas.ts'

type Document = Readonly<Record<string, unknown>>

/** Whether `--schema` gives a file rather than a name: names have neither slashes nor dots. */
const isPath = (nameOrPath: string) => /[/\\.]/.test(nameOrPath)

/** What a request carries: the name of a shipped schema as it is, a file's content as a whole document. */
export async function schemaForRequest(nameOrPath: string): Promise<string | Document> {
  return isPath(nameOrPath) ? ((await readSchemaFile(nameOrPath)) as Document) : nameOrPath
}

/**
 * The document behind `--schema`, parsed but not checked.
 *
 * @throws {InvalidRequestError} when there is no such schema or file
 * @throws {InvalidSchemaError} when the file is not YAML
 */
export async function schemaDocument(nameOrPath: string): Promise<unknown> {
  return isPath(nameOrPath) ? readSchemaFile(nameOrPath) : loadShippedSchema(nameOrPath)
}

/** The dataset that `--schema` means. A name stands for itself: its schema may be unknown here. */
export async function datasetName(nameOrPath: string): Promise<string> {
  if (!isPath(nameOrPath)) return nameOrPath
  const document = await readSchemaFile(nameOrPath)
  const name = (document as Document | null)?.name
  if (typeof name === 'string') return name
  throw new InvalidRequestError([
    { path: 'schema', expected: 'a schema with a name', found: `none in ${nameOrPath}` },
  ])
}

async function readSchemaFile(path: string): Promise<unknown> {
  let content: string
  try {
    content = await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new InvalidRequestError([
      { path: 'schema', expected: 'a readable YAML file', found: `${path} (${code})` },
    ])
  }
  const { parseSchemaText } = await import('../core/schema/syntax.ts')
  return parseSchemaText(content)
}
