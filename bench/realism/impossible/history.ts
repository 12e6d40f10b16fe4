/** What no card's payments can be, one after the other. */
import type { Rows } from '../rows.ts'
import { byTime, type Combination, ofTwoRows } from './combination.ts'

/** Of payments, exactly. */
const FRAUD_RATE = 0.003

/** Each card's payments in order of time, of days that follow each other without a gap. */
const chains = (rows: Rows, visit: (row: number, before: number | undefined) => void): void => {
  const cards = rows.texts('card_pan_hash')
  const last = new Map<string | null, number>()
  for (const i of byTime(rows)) {
    visit(i, last.get(cards[i]))
    last.set(cards[i], i)
  }
}

/** Of any days. */
export const OF_DAYS: readonly Combination[] = [
  {
    name: 'an id that two payments have',
    count: (rows) => rows.length - new Set(rows.texts('transaction_id')).size,
  },
  {
    name: 'a day with more or less than its share of fraud',
    count: (rows) => {
      const [days, frauds] = [rows.numbers('requested_day'), rows.numbers('label_fraud')]
      const found = new Map<number, { rows: number; frauds: number }>()
      for (let i = 0; i < rows.length; i++) {
        const day = found.get(days[i]) ?? { rows: 0, frauds: 0 }
        day.rows++
        day.frauds += frauds[i]
        found.set(days[i], day)
      }
      return found
        .values()
        .filter((day) => day.frauds !== Math.floor(day.rows * FRAUD_RATE + 0.5))
        .toArray().length
    },
  },
  ofTwoRows('a subscription with two merchants', 'subscription_id', 'merchant_id'),
  ofTwoRows('a subscription with two prices', 'subscription_id', 'amount'),
  {
    name: 'a subscription due on two days of the month',
    count: (rows) => {
      const days = rows.numbers('event_time').map((micros) => new Date(micros / 1000).getUTCDate())
      return ofTwoRows('', 'subscription_id', 'day').count(rows.plus('day', days))
    },
  },
]

/** Of days that follow each other. */
export const OF_CONSECUTIVE_DAYS: readonly Combination[] = [
  {
    name: "a previous payment that is not the card's last",
    count: (rows) => {
      const [ids, previous] = [rows.texts('transaction_id'), rows.texts('previous_txn_id')]
      const known = new Set(ids)
      let count = 0
      chains(rows, (row, before) => {
        // Before the card's first payment here lie days that were not made.
        if (before === undefined ? known.has(previous[row]) : previous[row] !== ids[before]) count++
      })
      return count
    },
  },
  {
    name: 'two first payments of a card',
    count: (rows) => {
      const previous = rows.texts('previous_txn_id')
      let count = 0
      chains(rows, (row, before) => {
        if (before !== undefined && previous[row] === null) count++
      })
      return count
    },
  },
]
