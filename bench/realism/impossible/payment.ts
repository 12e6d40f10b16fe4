/** What no payment can be by itself. */
import { readList } from '../../../src/core/lists/shipped-list.ts'
import { MICROS_PER_DAY } from '../../../src/core/utc-date.ts'
import type { Rows } from '../rows.ts'
import { type Combination, ofOneRow } from './combination.ts'

/** What a user agent of each type of device says. */
const AGENTS: Readonly<Record<string, RegExp>> = { IOS: /iPhone/, ANDROID: /Android/, WEB: /Windows NT/ }
/** First digits and length of card numbers of each scheme. Source: ISO/IEC 7812-1 issuer identification numbers. */
const NUMBERS: Readonly<Record<string, RegExp>> = {
  VISA: /^4\d{15}$/,
  MASTERCARD: /^5[1-5]\d{14}$/,
  AMEX: /^3[47]\d{13}$/,
  DISCOVER: /^65\d{14}$/,
}
/** Farthest that a merchant is from the centroid of its country along either axis, and rounding to six decimals. */
const MOST_DEGREES = 0.5 + 1e-6

const CURRENCIES = readList('currencies')
const COUNTRIES = readList('countries')
const NETWORKS = new Set(
  Object.entries(readList('networks')).map(([key, { prefix }]) => `${key.slice(0, 2)} ${prefix}`),
)

/** Rows of these values in two columns. */
const both = (name: string, first: [string, RegExp], second: [string, RegExp]) =>
  ofOneRow(name, (rows) => {
    const [a, b] = [rows.texts(first[0]), rows.texts(second[0])]
    return (i) => first[1].test(a[i] ?? '') && second[1].test(b[i] ?? '')
  })

/** Rows of which exactly one is present, for a condition and a column. */
const mismatch = (name: string, column: string, condition: (rows: Rows) => (row: number) => boolean) =>
  ofOneRow(name, (rows) => {
    const [texts, holds] = [rows.texts(column), condition(rows)]
    return (i) => (texts[i] !== null) !== holds(i)
  })

const isOnline = (rows: Rows) => {
  const channels = rows.texts('channel')
  return (i: number) => channels[i] === 'ONLINE'
}

function isLuhn(number: string): boolean {
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]) * (i % 2 === 0 ? 1 : 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

export const OF_A_PAYMENT: readonly Combination[] = [
  both(
    'online, read as chip, stripe or contactless',
    ['channel', /^ONLINE$/],
    ['pos_entry_mode', /^(?!ECOM)/],
  ),
  both('e-commerce in a shop or at a cash machine', ['channel', /^(?!ONLINE)/], ['pos_entry_mode', /^ECOM$/]),
  both('contactless at a cash machine', ['channel', /^ATM$/], ['pos_entry_mode', /^NFC$/]),
  mismatch('an IP address elsewhere than online, or none online', 'ip_address', isOnline),
  mismatch('a user agent elsewhere than online, or none online', 'user_agent', isOnline),
  both('online at a terminal', ['channel', /^ONLINE$/], ['device_type', /^POS$/]),
  both("in a shop on the buyer's device", ['channel', /^(?!ONLINE)/], ['device_type', /^(IOS|ANDROID|WEB)$/]),
  mismatch('a device without a type, or a type without a device', 'device_type', (rows) => {
    const devices = rows.texts('device_id')
    return (i) => devices[i] !== null
  }),
  ofOneRow('a user agent of another type of device', (rows) => {
    const [agents, types] = [rows.texts('user_agent'), rows.texts('buyer_device_type')]
    return (i) => agents[i] !== null && !(AGENTS[types[i] ?? '']?.test(agents[i]) ?? false)
  }),
  ofOneRow("an IP address outside the networks of the country of its device's owner", (rows) => {
    const addresses = rows.texts('ip_address')
    const [strangers, markets, devices] = ['stranger_device', 'market_country', 'device_country'].map(
      (name) => rows.texts(name),
    )
    const country = (i: number) => (strangers[i] === null ? markets[i] : devices[i])
    const prefix = (address: string) => address.split('.').slice(0, 2).join('.')
    return (i) => addresses[i] !== null && !NETWORKS.has(`${country(i)} ${prefix(addresses[i])}`)
  }),
  ofOneRow('an amount finer than the minor unit of its currency, or not above zero', (rows) => {
    const [amounts, currencies] = [rows.numbers('amount'), rows.texts('currency_code')]
    return (i) => {
      const decimals = Number(CURRENCIES[currencies[i] ?? ''].minor_units)
      return !(amounts[i] > 0 && Number(amounts[i].toFixed(decimals)) === amounts[i])
    }
  }),
  ofOneRow('cash that is not a multiple of the note', (rows) => {
    const [amounts, notes, channels] = [rows.numbers('amount'), rows.numbers('note'), rows.texts('channel')]
    return (i) => channels[i] === 'ATM' && amounts[i] % notes[i] !== 0
  }),
  ofOneRow('cash from a merchant that is no cash machine, or the reverse', (rows) => {
    const [codes, channels] = [rows.numbers('merchant_mcc'), rows.texts('channel')]
    return (i) => (codes[i] === 6011) !== (channels[i] === 'ATM')
  }),
  ofOneRow('a category code that is not of the merchant', (rows) => {
    const [shown, codes] = [rows.numbers('mcc_code'), rows.numbers('merchant_mcc')]
    return (i) => !Number.isNaN(shown[i]) && shown[i] !== codes[i]
  }),
  ofOneRow('a card number with a wrong check digit', (rows) => {
    const numbers = rows.texts('pan')
    return (i) => !isLuhn(numbers[i] ?? '1')
  }),
  ofOneRow('a card number with first digits or a length of another scheme', (rows) => {
    const [numbers, schemes] = [rows.texts('pan'), rows.texts('card_scheme')]
    return (i) => !NUMBERS[schemes[i] ?? ''].test(numbers[i] ?? '')
  }),
  ofOneRow('an expired card', (rows) => {
    const [times, years, months] = ['event_time', 'card_exp_year', 'card_exp_month'].map((name) =>
      rows.numbers(name),
    )
    return (i) => times[i] / 1000 >= Date.UTC(years[i], months[i])
  }),
  ofOneRow('a merchant more than half a degree from the centroid of its country', (rows) => {
    const [latitudes, longitudes] = [rows.numbers('merchant_latitude'), rows.numbers('merchant_longitude')]
    const countries = rows.texts('merchant_country')
    return (i) => {
      const { latitude, longitude } = COUNTRIES[countries[i] ?? '']
      const north = Math.abs(latitudes[i] - Number(latitude))
      const east = Math.abs(longitudes[i] - Number(longitude))
      return !(north <= MOST_DEGREES && Math.min(east, 360 - east) <= MOST_DEGREES)
    }
  }),
  ofOneRow('a latitude without a longitude, or the reverse', (rows) => {
    const [latitudes, longitudes] = [rows.numbers('latitude'), rows.numbers('longitude')]
    return (i) => Number.isNaN(latitudes[i]) !== Number.isNaN(longitudes[i])
  }),
  ofOneRow(
    'recurring without a subscription or not online, or a subscription that does not recur',
    (rows) => {
      const [recurring, subscriptions] = [rows.numbers('is_recurring'), rows.numbers('subscription_id')]
      const online = isOnline(rows)
      return (i) =>
        (recurring[i] === 1) === Number.isNaN(subscriptions[i]) || (recurring[i] === 1 && !online(i))
    },
  ),
  ofOneRow('a chargeback before the payment, more than 90 days after it, or without fraud', (rows) => {
    const [times, reports] = [rows.numbers('event_time'), rows.texts('reported_on')]
    const frauds = rows.numbers('label_fraud')
    return (i) => {
      if (reports[i] === null || frauds[i] === 0) return (reports[i] === null) !== (frauds[i] === 0)
      const days = Date.parse(`${reports[i]}`) / 86_400_000 - Math.floor(times[i] / MICROS_PER_DAY)
      return !(days >= 0 && days <= 91)
    }
  }),
]
