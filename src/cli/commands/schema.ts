import { stringify } from 'yaml'
import { compileDataset } from '../../core/dataset.ts'
import { InvalidSchemaError } from '../../core/errors.ts'
import { formatCount, formatCounted } from '../../core/format.ts'
import { loadShippedSchema, shippedSchemaNames } from '../../jobs/shipped-schemas.ts'
import { defineCommand, type Result } from '../command.ts'
import { required } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { text } from '../readers.ts'
import { describeFields, schemaMarkdown } from '../schema-docs.ts'
import { schemaDocument } from '../schema-source.ts'
import { table } from '../text-layout.ts'

const nameOrPath = required(text, { placeholder: 'NAME|PATH', help: 'A shipped schema or a YAML file' })

export const schemaList = defineCommand({
  ...OUTLINES['schema list'],
  options: {},
  operands: {},
  async perform(): Promise<Result> {
    const names = await shippedSchemaNames()
    const datasets = await Promise.all(
      names.map(async (name) => compileDataset(await loadShippedSchema(name))),
    )
    const document = datasets.map(({ name, version, digest, rowsPerDay, fields }) => ({
      name,
      version,
      digest,
      rowsPerDay,
      fields: fields.length,
    }))
    const columns = [
      { title: 'name' },
      { title: 'version', align: 'right' },
      { title: 'fields', align: 'right' },
      { title: 'rows per day', align: 'right' },
    ] as const
    const rows = document.map((d) => [d.name, `${d.version}`, `${d.fields}`, formatCount(d.rowsPerDay)])
    return { ok: true, document, text: (screen) => table(columns, rows, screen) }
  },
})

export const schemaShow = defineCommand({
  ...OUTLINES['schema show'],
  options: {},
  operands: { schema: nameOrPath },
  async perform({ schema }): Promise<Result> {
    const document = await schemaDocument(schema)
    return { ok: true, document, text: () => stringify(document, { lineWidth: 110 }) }
  },
})

export const schemaCheck = defineCommand({
  ...OUTLINES['schema check'],
  options: {},
  operands: { schema: nameOrPath },
  async perform({ schema }): Promise<Result> {
    try {
      const { name, version, digest, fields, rowsPerDay } = compileDataset(await schemaDocument(schema))
      const document = { valid: true, name, version, digest, rowsPerDay, fields: fields.length, faults: [] }
      const summary = `${name} version ${version}: ${fields.length} fields, ${formatCount(rowsPerDay)} rows per day.`
      return { ok: true, document, text: ({ paint }) => `${paint('green', 'Valid.')} ${summary}\n` }
    } catch (error) {
      if (!(error instanceof InvalidSchemaError)) throw error
      const { faults } = error
      const columns = [{ title: 'path' }, { title: 'expected' }, { title: 'found' }] as const
      const rows = faults.map((f) => [f.path, f.expected, f.found])
      const heading = `${formatCounted(faults.length, 'fault')} in ${schema}\n`
      return {
        ok: false,
        document: { valid: false, faults },
        text: (screen) => screen.paint('red', heading) + table(columns, rows, screen),
      }
    }
  },
})

export const schemaDocs = defineCommand({
  ...OUTLINES['schema docs'],
  options: {},
  operands: { schema: nameOrPath },
  async perform({ schema }): Promise<Result> {
    const dataset = compileDataset(await schemaDocument(schema))
    const sides = dataset.sides.map((side) => ({
      name: side.dataset,
      of: side.of,
      fields: describeFields(dataset, side.fields),
    }))
    const { name, version } = dataset
    const document = { name, version, fields: describeFields(dataset), sides }
    return { ok: true, document, text: () => schemaMarkdown(dataset) }
  },
})
