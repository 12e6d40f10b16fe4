/** The payments of a schema with what stands behind them: no row is another, more columns are shown. */
import { compileDataset, type Dataset } from '../../src/core/dataset.ts'

/** What rows of `payments` are made from, as columns of these names. */
const BEHIND = {
  card_number: 'card.number',
  pan: 'card.pan',
  market_country: 'card.customer.market.country',
  habit: 'card.customer.habit',
  here_country: 'card.customer.here.country',
  here_zone: 'card.customer.zone',
  travelling: 'card.customer.travelling',
  spend: 'card.customer.spend',
  currency_level: 'card.customer.price_level',
  merchant_zone: 'merchant.town.zone',
  merchant_mcc: 'merchant.mcc',
  merchant_level: 'merchant.price_level',
  merchant_latitude: 'merchant.latitude',
  merchant_longitude: 'merchant.longitude',
  opens: 'merchant.opens',
  closes: 'merchant.closes',
  buyer_device: 'device.id',
  buyer_device_type: 'device.type',
  device_country: 'device.country',
  stranger_device: 'strange_device.id',
  device_owner: 'device.customer.id',
  terminal_id: 'terminal.id',
  terminal_merchant: 'terminal.merchant.id',
  subscription_id: 'subscription.number',
} as const

/** Members that have no number of their own to tell them apart by. */
const NUMBERED = ['card', 'subscription'] as const

type Named = { readonly name: string; readonly type: string; readonly hidden?: boolean }
interface Document {
  readonly populations: Readonly<Record<string, { readonly attributes: readonly Named[] }>>
  readonly fields: readonly Named[]
}

/** @param document  the schema `payments` */
export function witnessDataset(document: unknown): Dataset {
  const { populations, fields, ...rest } = document as Document
  const numbered = NUMBERED.map((name) => {
    const { attributes, ...population } = populations[name]
    return [name, { ...population, attributes: [...attributes, { name: 'number', type: 'sequence' }] }]
  })
  const behind = Object.entries(BEHIND).map(([name, from]) => ({ name, type: 'entity', from }))
  return compileDataset({
    ...rest,
    populations: { ...populations, ...Object.fromEntries(numbered) },
    fields: [...fields.map(shown), ...behind],
  })
}

const shown = ({ hidden, ...field }: Named): Named => field
