import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSchemaNames } from '../../src/jobs/shipped-schemas.ts'
import { cli } from './harness.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daily-synthetic-schema-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function schemaFile(content: string): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.yaml`)
  await writeFile(path, content)
  return path
}

describe('schema', () => {
  it('list names every shipped schema', async () => {
    const { code, json } = await cli(['schema', 'list', '--json'])
    expect(code).toBe(0)
    const listed = json() as unknown as { name: string; fields: number }[]
    expect(listed.map(({ name }) => name)).toEqual(await shippedSchemaNames())
    expect(listed.find(({ name }) => name === 'payments')).toMatchObject({
      fields: 24,
      rowsPerDay: 1_000_000,
    })
  })

  it('show prints a schema that checks as the same', async () => {
    const shown = await schemaFile((await cli(['schema', 'show', 'payments'])).out)
    const digest = async (schema: string) => (await cli(['schema', 'check', schema, '--json'])).json().digest
    expect(await digest(shown)).toBe(await digest('payments'))
  })

  it('check prints every fault with its path, what was expected and what was found', async () => {
    const path = await schemaFile(
      'name: Orders\nfields:\n  - { name: a, type: int, min: x }\n  - { name: b, type: txt }\n',
    )
    const { code, json } = await cli(['schema', 'check', path, '--json'])
    expect(code).toBe(1)
    const { valid, faults } = json() as { valid: boolean; faults: { path: string }[] }
    expect(valid).toBe(false)
    expect(faults.map((fault) => fault.path)).toEqual(['name', 'fields.0.min', 'fields.1.type'])
    const { out } = await cli(['schema', 'check', path], { columns: 200 })
    expect(out).toContain('3 faults')
    expect(out).toMatch(/fields\.0\.min +a number +'x'/)
  })

  it('check points at the line of what is no YAML', async () => {
    const { code, out } = await cli(['schema', 'check', await schemaFile('name: [orders\n')])
    expect(code).toBe(1)
    expect(out).toContain('line 2')
  })

  it('docs describes every field', async () => {
    const { json } = await cli(['schema', 'docs', 'payments', '--json'])
    const fields = json().fields as Record<string, string>[]
    expect(fields).toHaveLength(24)
    const of = (name: string) => fields.find((field) => field.name === name)
    expect(of('label_fraud')).toMatchObject({ type: 'bool', null: '', made: 'true in exactly 0.3 % of rows' })
    expect(of('mcc_code')).toMatchObject({ null: '5 %' })
    expect(of('card_scheme')?.made).toBe('`card.scheme`: one of VISA, MASTERCARD, AMEX, DISCOVER')
  })

  it('docs is a Markdown table of five columns, whatever the texts hold', async () => {
    const path = await schemaFile(
      'name: pipes\nfields: [{ name: a, type: string, pattern: "x|y", description: "one | two" }]\n',
    )
    const { out } = await cli(['schema', 'docs', path])
    const cells = out
      .trimEnd()
      .split('\n')
      .map((line) => line.replaceAll('\\|', '').split('|').length)
    expect(cells).toEqual([7, 7, 7])
  })

  it('a faulty schema is bad usage to the commands that make rows', async () => {
    const path = await schemaFile('name: orders\nfields: []\n')
    for (const argv of [
      ['generate', '--rows', '1', '--out', folder],
      ['run', '--store', join(folder, 'data')],
    ]) {
      const { code, err } = await cli([...argv, '--schema', path])
      expect(code).toBe(2)
      expect(err).toContain('The schema is faulty: fields:')
    }
  })
})
