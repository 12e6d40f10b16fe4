/** When and where no payment can be. Clocks are the platform's, not ours. */
import { localMinute, offsetMinutes } from '../../../test/helpers/local-time.ts'
import type { Rows } from '../rows.ts'
import { type Combination, keysOf, ofOneRow } from './combination.ts'

const MICROS_PER_MINUTE = 6e7
const MINUTES_PER_DAY = 1440

const isInPerson = (rows: Rows) => {
  const channels = rows.texts('channel')
  return (i: number) => channels[i] !== 'ONLINE'
}

/** Whether a minute is within opening hours, which may reach into the next day. */
const isOpen = (minute: number, opens: number, closes: number) =>
  [minute, minute + MINUTES_PER_DAY].some((at) => at >= opens && at < closes)

export const OF_TIME_AND_PLACE: readonly Combination[] = [
  ofOneRow('a time outside the days that were asked for', (rows) => {
    const [times, days] = [rows.numbers('event_time'), rows.numbers('requested_day')]
    return (i) => Math.floor(times[i] / (MICROS_PER_MINUTE * MINUTES_PER_DAY)) !== days[i]
  }),
  ofOneRow('an offset that clocks where the customer is do not have then', (rows) => {
    const [offsets, times, zones] = [
      rows.numbers('local_time_offset'),
      rows.numbers('event_time'),
      rows.texts('here_zone'),
    ]
    return (i) => offsets[i] !== offsetMinutes(zones[i] ?? '', times[i])
  }),
  ofOneRow('in a shop that is closed, by its own clock', (rows) => {
    const [times, opens, closes] = ['event_time', 'opens', 'closes'].map((name) => rows.numbers(name))
    const [channels, zones] = [rows.texts('channel'), rows.texts('merchant_zone')]
    return (i) =>
      channels[i] === 'IN_STORE' && !isOpen(localMinute(zones[i] ?? '', times[i]), opens[i], closes[i])
  }),
  ofOneRow('in person in a country where the customer is not that day', (rows) => {
    const [merchants, customers] = [rows.texts('merchant_country'), rows.texts('here_country')]
    const inPerson = isInPerson(rows)
    return (i) => inPerson(i) && merchants[i] !== customers[i]
  }),
  ofOneRow('in person away from home without a journey', (rows) => {
    const [merchants, markets] = [rows.texts('merchant_country'), rows.texts('market_country')]
    const [travelling, inPerson] = [rows.numbers('travelling'), isInPerson(rows)]
    return (i) => inPerson(i) && travelling[i] === 0 && merchants[i] !== markets[i]
  }),
  {
    name: 'a customer in person in two countries on one local day without a journey',
    count: (rows) => {
      const [times, offsets, travelling] = ['event_time', 'local_time_offset', 'travelling'].map((name) =>
        rows.numbers(name),
      )
      const [customerOf, countries, inPerson] = [
        keysOf(rows, 'customer_id'),
        rows.texts('merchant_country'),
        isInPerson(rows),
      ]
      const seen = new Map<string, { readonly countries: Set<string | null>; travels: boolean }>()
      for (let i = 0; i < rows.length; i++) {
        if (!inPerson(i)) continue
        const day = Math.floor((times[i] / MICROS_PER_MINUTE + offsets[i]) / MINUTES_PER_DAY)
        const key = `${customerOf(i)} ${day}`
        const found = seen.get(key) ?? { countries: new Set(), travels: false }
        found.countries.add(countries[i])
        found.travels ||= travelling[i] === 1
        seen.set(key, found)
      }
      return seen
        .values()
        .reduce((count, { countries, travels }) => count + (countries.size > 1 && !travels ? 1 : 0), 0)
    },
  },
]
