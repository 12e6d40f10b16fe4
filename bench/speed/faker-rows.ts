/** A day of payments row by row with @faker-js/faker, as lines of JSON: what a script of an afternoon does. ROWS PATH */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { faker } from '@faker-js/faker'

const DAY = { from: '2026-11-19T00:00:00Z', to: '2026-11-20T00:00:00Z' }
const CHANNELS = ['ONLINE', 'IN_STORE', 'ATM'] as const

const rows = Number(process.argv[2])
const file = createWriteStream(process.argv[3])
faker.seed(1)
const cards = Array.from({ length: Math.max(1, Math.floor(rows / 6)) }, () =>
  faker.string.hexadecimal({ length: 64, prefix: '' }),
)

function payment() {
  const channel = faker.helpers.arrayElement(CHANNELS)
  const isOnline = channel === 'ONLINE'
  return {
    transaction_id: faker.string.hexadecimal({ length: 16, prefix: '' }),
    event_time: faker.date.between(DAY),
    local_time_offset: faker.number.int({ min: -12, max: 14 }) * 60,
    amount: Number(faker.finance.amount({ min: 1, max: 500, dec: 2 })),
    currency_code: faker.finance.currencyCode(),
    card_pan_hash: faker.helpers.arrayElement(cards),
    card_scheme: faker.helpers.arrayElement(['VISA', 'MASTERCARD', 'AMEX', 'DISCOVER']),
    card_exp_year: faker.number.int({ min: 2026, max: 2030 }),
    card_exp_month: faker.number.int({ min: 1, max: 12 }),
    customer_id: faker.number.int({ min: 1, max: 100_000 }),
    merchant_id: faker.number.int({ min: 1, max: 8400 }),
    merchant_country: faker.location.countryCode(),
    mcc_code: faker.helpers.arrayElement([5411, 5812, 5814, 5541, null]),
    channel,
    pos_entry_mode: faker.helpers.arrayElement(['CHIP', 'NFC', 'MAGSTRIPE', 'ECOM']),
    device_id: `dvc_${faker.string.hexadecimal({ length: 12, prefix: '' })}`,
    device_type: faker.helpers.arrayElement(['IOS', 'ANDROID', 'WEB', 'POS']),
    ip_address: isOnline ? faker.internet.ipv4() : null,
    user_agent: isOnline ? faker.internet.userAgent() : null,
    latitude: faker.location.latitude({ precision: 6 }),
    longitude: faker.location.longitude({ precision: 6 }),
    is_recurring: faker.datatype.boolean(0.03),
    previous_txn_id: faker.string.hexadecimal({ length: 16, prefix: '' }),
    label_fraud: faker.datatype.boolean(0.003),
  }
}

for (let row = 0; row < rows; row++)
  if (!file.write(`${JSON.stringify(payment())}\n`)) await once(file, 'drain')
file.end()
await once(file, 'finish')
