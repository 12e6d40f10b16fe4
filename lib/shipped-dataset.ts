/** The shipped schemas as a stack needs them: at synthesis, and at once. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileDataset, type Dataset } from '../src/core/dataset.ts'
import { parseSchemaText } from '../src/core/schema/syntax.ts'

const FOLDER = join(import.meta.dirname, '..', 'schemas')
const EXTENSION = '.yaml'

export const shippedDatasetNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => file.slice(0, -EXTENSION.length))
    .sort()

export const shippedDataset = (name: string): Dataset =>
  compileDataset(parseSchemaText(readFileSync(join(FOLDER, `${name}${EXTENSION}`), 'utf8')))
