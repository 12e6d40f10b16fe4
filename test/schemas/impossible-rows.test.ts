import { describe, expect, it } from 'vitest'
import { keysOf } from '../../bench/realism/impossible/combination.ts'
import { searchedDays } from '../../bench/realism/impossible/combinations.ts'
import { witnessDataset } from '../../bench/realism/witness.ts'
import { shippedDataset, shippedDocument } from '../datasets.ts'

const witness = witnessDataset(shippedDocument('payments'))
const searched = searchedDays(witness)
const [, weeks, months] = searched

describe('payments', () => {
  it.each(searched)('are never impossible on $days', ({ rows, combinations }) => {
    expect(combinations.map(({ name, count }) => `${name}: ${count(rows)}`)).toEqual(
      combinations.map(({ name }) => `${name}: 0`),
    )
  })

  it('are witnessed as they are', () => {
    const columns = shippedDataset('payments').fields.map(({ name }) => name)
    expect(witness.fields.map(({ name }) => name).filter((name) => columns.includes(name))).toEqual(columns)
  })
})

type Values = Readonly<Record<string, string | number | null>>

/** One payment of some days. */
interface Place {
  readonly days: (typeof searched)[number]
  readonly row: number
}

/** The last payment of a kind whose card, merchant and devices were seen before, and whose device is known. */
function lastOf(days: Place['days'], channel: string, isRecurring = false): Place {
  const { rows } = days
  const [channels, devices] = [rows.texts('channel'), rows.texts('device_id')]
  const recurring = rows.numbers('is_recurring')
  const members = ['card_number', 'merchant_id', 'buyer_device', 'terminal_id', 'subscription_id']
  const keys = members.map((name) => keysOf(rows, name))
  const firsts = keys.map((keyOf) => {
    const first = new Map<unknown, number>()
    for (let i = 0; i < rows.length; i++) if (!first.has(keyOf(i))) first.set(keyOf(i), i)
    return first
  })
  for (let i = rows.length - 1; ; i--)
    if (
      channels[i] === channel &&
      devices[i] !== null &&
      (recurring[i] === 1) === isRecurring &&
      keys.every((keyOf, k) => keyOf(i) === null || firsts[k].get(keyOf(i))! < i)
    )
      return { days, row: i }
}

const online = lastOf(weeks, 'ONLINE')
const shop = lastOf(weeks, 'IN_STORE')
const cash = lastOf(weeks, 'ATM')
const due = lastOf(months, 'ONLINE', true)

const shopNumber = (name: string) => weeks.rows.numbers(name)[shop.row]
const MICROS_PER_HOUR = 3.6e9

/** For each combination a payment, and what would make it impossible. */
const SPOILT: readonly [name: string, place: Place, values: Values][] = [
  ['online, read as chip, stripe or contactless', online, { pos_entry_mode: 'CHIP' }],
  ['e-commerce in a shop or at a cash machine', shop, { pos_entry_mode: 'ECOM' }],
  ['contactless at a cash machine', cash, { pos_entry_mode: 'NFC' }],
  ['an IP address elsewhere than online, or none online', shop, { ip_address: '81.2.69.160' }],
  ['a user agent elsewhere than online, or none online', online, { user_agent: null }],
  ['online at a terminal', online, { device_type: 'POS' }],
  ["in a shop on the buyer's device", shop, { device_type: 'IOS' }],
  ['a device without a type, or a type without a device', shop, { device_id: null }],
  ['a user agent of another type of device', online, { user_agent: 'Mozilla/5.0 (X11; Linux)' }],
  [
    "an IP address outside the networks of the country of its device's owner",
    online,
    { ip_address: '127.0.0.1' },
  ],
  ['an amount finer than the minor unit of its currency, or not above zero', shop, { amount: 10.001 }],
  ['cash that is not a multiple of the note', cash, { amount: 7 }],
  ['cash from a merchant that is no cash machine, or the reverse', cash, { merchant_mcc: 5411 }],
  ['a category code that is not of the merchant', shop, { mcc_code: 6011 }],
  ['a card number with a wrong check digit', shop, { pan: '4010000000000001' }],
  ['a card number with first digits or a length of another scheme', shop, { pan: '6011000000000004' }],
  ['an expired card', shop, { card_exp_year: 2024 }],
  ['a merchant more than half a degree from the centroid of its country', shop, { merchant_latitude: 89 }],
  ['a latitude without a longitude, or the reverse', shop, { latitude: null, longitude: 1 }],
  [
    'recurring without a subscription or not online, or a subscription that does not recur',
    online,
    { is_recurring: 1 },
  ],
  [
    'a chargeback before the payment, more than 90 days after it, or without fraud',
    shop,
    { reported_on: '2025-01-01' },
  ],
  ['a card with two numbers', shop, { card_pan_hash: 'f00' }],
  ['a card number that two cards have', shop, { card_number: -1 }],
  ['a card with two schemes', shop, { card_scheme: 'JCB' }],
  ['a card with two currencies', shop, { currency_code: 'XXX' }],
  ['a card with two customers', shop, { customer_id: -1 }],
  ['a card with another expiry before the last one has passed', shop, { card_exp_year: 2099 }],
  ['a merchant with two countries', shop, { merchant_country: 'XX' }],
  ['a merchant with two category codes', shop, { mcc_code: 6011 }],
  ['a merchant with two channels', shop, { channel: 'ATM' }],
  ['a merchant with two latitudes', shop, { latitude: 0 }],
  ['a merchant with two longitudes', shop, { longitude: 0 }],
  ['a device with two types', online, { device_type: 'POS' }],
  ['a device with two IP addresses', online, { ip_address: '127.0.0.1' }],
  ['a device with two user agents', online, { user_agent: 'curl/8' }],
  ['a terminal of two merchants', shop, { merchant_id: -1 }],
  ["another customer's device without fraud", online, { device_owner: -1, label_fraud: 0 }],
  [
    'a time outside the days that were asked for',
    shop,
    { event_time: shopNumber('event_time') + 25 * MICROS_PER_HOUR },
  ],
  ['an offset that clocks where the customer is do not have then', shop, { local_time_offset: -715 }],
  ['in a shop that is closed, by its own clock', shop, { opens: 1441, closes: 1441 }],
  ['in person in a country where the customer is not that day', shop, { here_country: 'XX' }],
  ['in person away from home without a journey', shop, { market_country: 'XX', travelling: 0 }],
  [
    'a customer in person in two countries on one local day without a journey',
    shop,
    { merchant_country: 'XX' },
  ],
  ['an id that two payments have', shop, { transaction_id: weeks.rows.texts('transaction_id')[0] }],
  ['a day with more or less than its share of fraud', shop, { label_fraud: 1 - shopNumber('label_fraud') }],
  ['a subscription with two merchants', due, { merchant_id: -1 }],
  ['a subscription with two prices', due, { amount: 1e9 }],
  ['a subscription due on two days of the month', due, { event_time: 0 }],
  ["a previous payment that is not the card's last", shop, { previous_txn_id: 'f00' }],
  ['two first payments of a card', shop, { previous_txn_id: null }],
]

describe('the search for impossible payments', () => {
  it('has an example of every combination', () => {
    expect(SPOILT.map(([name]) => name).sort()).toEqual(weeks.combinations.map(({ name }) => name).sort())
  })

  it.each(SPOILT)('finds %s', (name, { days, row }, values) => {
    const { rows, combinations } = days
    const { count } = combinations.find((combination) => combination.name === name)!
    expect(count(rows.withValues(row, values))).toBeGreaterThan(0)
  })
})
