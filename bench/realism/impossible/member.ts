/** What no two payments can say of one card, customer, merchant or device. */
import { byTime, type Combination, keysOf, ofOneRow, ofTwoRows } from './combination.ts'

export const OF_A_MEMBER: readonly Combination[] = [
  ofTwoRows('a card with two numbers', 'card_number', 'card_pan_hash'),
  ofTwoRows('a card number that two cards have', 'card_pan_hash', 'card_number'),
  ofTwoRows('a card with two schemes', 'card_pan_hash', 'card_scheme'),
  ofTwoRows('a card with two currencies', 'card_pan_hash', 'currency_code'),
  ofTwoRows('a card with two customers', 'card_pan_hash', 'customer_id'),
  {
    name: 'a card with another expiry before the last one has passed',
    count: (rows) => {
      const cardOf = keysOf(rows, 'card_pan_hash')
      const [times, years, months] = ['event_time', 'card_exp_year', 'card_exp_month'].map((name) =>
        rows.numbers(name),
      )
      const expiries = new Map<unknown, number>()
      let count = 0
      for (const i of byTime(rows)) {
        const expiry = Date.UTC(years[i], months[i])
        const before = expiries.get(cardOf(i)) ?? expiry
        if (before !== expiry && before > times[i] / 1000) count++
        expiries.set(cardOf(i), expiry)
      }
      return count
    },
  },
  ofTwoRows('a merchant with two countries', 'merchant_id', 'merchant_country'),
  ofTwoRows('a merchant with two category codes', 'merchant_id', 'mcc_code'),
  ofTwoRows('a merchant with two channels', 'merchant_id', 'channel'),
  ofTwoRows('a merchant with two latitudes', 'merchant_id', 'latitude'),
  ofTwoRows('a merchant with two longitudes', 'merchant_id', 'longitude'),
  ofTwoRows('a device with two types', 'device_id', 'device_type'),
  ofTwoRows('a device with two IP addresses', 'buyer_device', 'ip_address'),
  ofTwoRows('a device with two user agents', 'buyer_device', 'user_agent'),
  ofTwoRows('a terminal of two merchants', 'terminal_id', 'merchant_id'),
  ofOneRow("another customer's device without fraud", (rows) => {
    const [owners, customers, frauds] = ['device_owner', 'customer_id', 'label_fraud'].map((name) =>
      rows.numbers(name),
    )
    return (i) => !Number.isNaN(owners[i]) && owners[i] !== customers[i] && frauds[i] === 0
  }),
]
