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
    const { out } = await cli(['schema', 'check', path], { columns: 300 })
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
    expect(of('label_fraud')).toMatchObject({
      type: 'bool',
      null: '',
      made: 'whether a campaign made the row: exactly 0.3 % of rows',
    })
    expect(of('mcc_code')).toMatchObject({ null: '5 %' })
    expect(of('card_exp_year')?.made).toBe('`card.exp_year`: year of a renewal every 48 months')
  })

  it('docs follows attributes to where they come from, and tells of hidden fields where they are used', async () => {
    const path = await schemaFile(`
name: orders
rows_of: shop
campaigns: { rate: 0.1, scenarios: { theft: { weight: 1 } } }
populations:
  town:
    size: 3
    attributes:
      - { name: number, type: int, max: 2 }
      - { name: code, type: derived, row_of: { table: place, number: number } }
  shop:
    parent: town
    each: 4
    attributes:
      - { name: town_code, type: entity, from: town.code }
tables: { place: { north: { tax: 1 }, south: { tax: 2 } } }
fields:
  - { name: trick, type: campaign, part: tactic, hidden: true }
  - { name: gift, type: float, nulls: 0.5, per: campaign, hidden: true }
  - { name: usual, type: float, distribution: exponential, rate: 2, scale: [3, { by: trick, values: {}, default: 1 }], hidden: true }
  - { name: is_gift, type: derived, present: gift }
  - { name: price, type: derived, first: [gift, usual] }
  - { name: town, type: entity, from: shop.town_code }
  - { name: scenario, type: campaign, part: scenario }
  - { name: paid_at, type: datetime, per: { member: shop, days: 7, choices: 2 } }
  - { name: sent_on, type: delay, after: paid_at, median_days: 2, sigma: 0 }
sides: { gifts: { of: is_gift, description: 'All gifts.', fields: [price] } }
`)
    const { json } = await cli(['schema', 'docs', path, '--json'])
    const fields = json().fields as Record<string, string>[]
    expect(Object.fromEntries(fields.map(({ name, made }) => [name, made]))).toEqual({
      is_gift: 'whether gift has a value',
      price: 'uniform 0 to 1, one per campaign; else exponential, rate 2, times 3 and a factor by trick',
      town: '`shop.town_code`: row of place by number',
      scenario: 'kind of the campaign that made the row',
      paid_at: 'uniform within the day, one of 2 per shop for 7 days',
      sent_on: '2 days after paid_at',
    })
    expect(fields.find(({ name }) => name === 'scenario')?.null).toBe('unless a campaign made the row')
    expect((await cli(['schema', 'docs', path])).out).toContain('\nAll gifts. Rows with `is_gift`.\n')
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
