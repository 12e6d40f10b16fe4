import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { datasetJsonSchema } from '../../../src/core/schema/json-schema.ts'
import {
  documentOf,
  loadShippedSchema,
  parsedSchema,
  shippedSchemaNames,
} from '../../../src/jobs/shipped-schemas.ts'
import { shippedDataset } from '../../datasets.ts'

const NAMES = ['card-transactions', 'handbook', 'payments']

/** Columns and types in order, as `name type`, with `?` for those that may be null. */
const columns = (name: string) =>
  shippedDataset(name).fields.map((field) => `${field.name} ${field.type}${field.nullable ? '?' : ''}`)

describe('shipped schemas', () => {
  it('have payments with its 24 fields', () => {
    expect(columns('payments')).toEqual([
      'transaction_id string',
      'event_time timestamp',
      'local_time_offset int32',
      'amount float64',
      'currency_code string',
      'card_pan_hash string',
      'card_scheme string',
      'card_exp_year int32',
      'card_exp_month int32',
      'customer_id int64',
      'merchant_id int64',
      'merchant_country string',
      'mcc_code int32?',
      'channel string',
      'pos_entry_mode string',
      'device_id string?',
      'device_type string?',
      'ip_address string?',
      'user_agent string?',
      'latitude float64?',
      'longitude float64?',
      'is_recurring bool',
      'previous_txn_id string?',
      'label_fraud bool',
    ])
  })

  it('have card-transactions with its 12 columns and what to analyse', () => {
    expect(columns('card-transactions')).toEqual([
      'event_id string',
      'event_time timestamp',
      'city string',
      'channel string',
      'merchant_cat string',
      'card_id string',
      'amount float64',
      'is_international bool',
      'is_chip bool',
      'is_contactless bool',
      'label_fraud bool',
      'key string',
    ])
    expect(shippedDataset('card-transactions').form.analysis).toEqual({
      title: 'Card transactions',
      timestamp: 'event_time',
      dimensions: ['city', 'channel', 'merchant_cat'],
      numeric: ['amount'],
      booleans: ['is_international', 'is_chip', 'is_contactless', 'label_fraud'],
      currency: 'INR',
    })
  })

  it('have handbook with its 6 columns', () => {
    expect(columns('handbook')).toEqual([
      'transaction_id string',
      'tx_datetime timestamp',
      'customer_id int64',
      'terminal_id int64',
      'tx_amount float64',
      'tx_fraud bool',
    ])
  })

  it('describe every column, and every field of their sides', async () => {
    for (const name of await shippedSchemaNames()) {
      const { fields, sides } = shippedDataset(name)
      for (const field of [...fields, ...sides.flatMap((side) => side.fields)])
        expect(field.description, `${name}.${field.name}`).not.toBe('')
    }
  })

  it('are found by name', async () => {
    expect(await shippedSchemaNames()).toEqual(NAMES)
    expect(await loadShippedSchema('payments')).toEqual(shippedDataset('payments').document)
    await expect(loadShippedSchema('orders')).rejects.toThrow(
      'schema: expected one of card-transactions, handbook, payments, found orders',
    )
  })

  // To make the files anew after a change of a schema: npx vitest run test/core/schema -u
  it.each(NAMES)('have %s parsed already', async (name) => {
    const text = await readFile(new URL(`../../../schemas/${name}.yaml`, import.meta.url), 'utf8')
    const parsed = `${JSON.stringify(await parsedSchema(text))}\n`
    await expect(parsed).toMatchFileSnapshot(`../../../schemas/parsed/${name}.json`)
  })

  it('are parsed again when their text is another', async () => {
    const parsed = JSON.stringify({ ...(await parsedSchema('name: a')), document: 'as parsed before' })
    expect(await documentOf('name: a', parsed)).toBe('as parsed before')
    expect(await documentOf('name: b', parsed)).toEqual({ name: 'b' })
    expect(await documentOf('name: b', null)).toEqual({ name: 'b' })
  })

  // To make the file anew after a change of the format: npx vitest run test/core/schema -u
  it('are checked in editors against the same form', async () => {
    const text = `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../../schemas/dataset.schema.json')
  })
})
