import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../src/core/dataset.ts'
import { InvalidRequestError } from '../../src/core/errors.ts'
import {
  batchesOf,
  datasetOf,
  dayOf,
  digestOf,
  shippedDataset,
  shippedDocument,
  table,
  type Value,
} from '../datasets.ts'
import { correlation, kolmogorovLimit, kolmogorovSmirnov } from '../statistics.ts'

const payments = shippedDataset('payments')
const transactions = shippedDataset('card-transactions')
const ROWS = 20_000

/** Whether every key always comes with the same value. */
function agree(keys: Value[], values: Value[]): boolean {
  const seen = new Map<Value, Value>()
  return keys.every((key, i) => {
    if (key === null || values[i] === null) return true
    if (!seen.has(key)) seen.set(key, values[i])
    return seen.get(key) === values[i]
  })
}

describe('part-count invariance', () => {
  it.each([
    ['payments', payments],
    ['card-transactions', transactions],
  ])('gives %s the same rows from 1, 3, 7 and 64 parts', (_, dataset) => {
    const day = dayOf(dataset, ROWS)
    const digests = [1, 3, 7, 64].map((parts) => digestOf(dataset, batchesOf(day, parts)))
    expect(digests.map((digest) => digest.rows)).toEqual([ROWS, ROWS, ROWS, ROWS])
    expect(new Set(digests.map((digest) => digest.hex())).size).toBe(1)
    expect(new Set(digests.map((digest) => JSON.stringify(digest.columnHex()))).size).toBe(1)
  })

  it('holds for rows that belong to no entity', () => {
    const dataset = datasetOf([
      { name: 'n', type: 'sequence' },
      { name: 'x', type: 'float' },
      { name: 'flag', type: 'bool', exact_rate: 0.1 },
    ])
    const day = dayOf(dataset, 1001)
    const digests = [1, 2, 1001].map((parts) => digestOf(dataset, batchesOf(day, parts)).hex())
    expect(new Set(digests).size).toBe(1)
  })

  it('does not depend on how many rows are made at a time', () => {
    const day = dayOf(payments, 5000)
    expect(digestOf(payments, batchesOf(day, 1, 100)).hex()).toBe(
      digestOf(payments, batchesOf(day, 1, 10_000)).hex(),
    )
  })

  it('is another day for another date, seed or number of rows', () => {
    const digest = (rows: number, options: object) =>
      digestOf(payments, batchesOf(dayOf(payments, rows, options))).hex()
    const digests = [
      digest(2000, {}),
      digest(2000, { seed: 43 }),
      digest(2000, { date: '2026-11-20' }),
      digest(2001, {}),
    ]
    expect(new Set(digests).size).toBe(4)
  })
})

describe('random access', () => {
  it('makes any part alone, as it is among the others', () => {
    const whole = table(payments, batchesOf(dayOf(payments, ROWS), 1))
    const day = dayOf(payments, ROWS)
    for (const part of [5, 0, 6]) {
      const range = day.partRange(part, 7)
      const alone = table(payments, day.batches(range))
      for (const { name } of payments.fields)
        expect(alone[name]).toEqual(whole[name].slice(range.rows.start, range.rows.end))
    }
  })

  it('makes the rows of a single card alone', () => {
    const day = dayOf(payments, ROWS)
    const whole = table(payments, batchesOf(day))
    const start = whole.card_pan_hash.findIndex((hash, i) => hash === whole.card_pan_hash[i + 1])
    const hash = whole.card_pan_hash[start]
    let entity = 0
    while (day.partRange(entity, day.entityCount).rows.end <= start) entity++
    const alone = table(payments, day.batches(day.partRange(entity, day.entityCount)))
    expect(new Set(alone.card_pan_hash)).toEqual(new Set([hash]))
    expect(alone.transaction_id).toEqual(
      whole.transaction_id.filter((_, i) => whole.card_pan_hash[i] === hash),
    )
  })

  it('cuts a day into ranges that meet end to end', () => {
    const day = dayOf(payments, 777)
    for (const parts of [1, 5, day.entityCount]) {
      let [entity, row] = [0, 0]
      for (let part = 0; part < parts; part++) {
        const { entities, rows } = day.partRange(part, parts)
        expect([entities.start, rows.start]).toEqual([entity, row])
        entity = entities.end
        row = rows.end
      }
      expect([entity, row]).toEqual([day.entityCount, 777])
    }
  })
})

describe('schema stability', () => {
  const columns = (document: unknown) => {
    const dataset = compileDataset(document)
    return digestOf(dataset, batchesOf(dayOf(dataset, 3000))).columnHex()
  }
  type Document = { fields: { name: string }[]; [key: string]: unknown }
  const document = shippedDocument('payments') as Document
  const before = columns(document)
  const withFields = (fields: Document['fields']) => ({
    ...document,
    fields,
    analysis: undefined,
    label: undefined,
    sides: undefined,
    expectations: undefined,
  })

  it('leaves every other column as it was when a field is removed', () => {
    for (const name of ['amount', 'local_time_offset', 'transaction_id', 'label_fraud']) {
      const { [name]: removed, ...others } = before
      expect(removed).toBeDefined()
      expect(columns(withFields(document.fields.filter((field) => field.name !== name)))).toEqual(others)
    }
  })

  it('leaves every other column as it was when a field is added', () => {
    const added = columns(
      withFields([{ name: 'loyalty', type: 'int' } as { name: string }, ...document.fields]),
    )
    expect(added).toEqual({ ...before, loyalty: expect.any(String) })
  })

  it('leaves every column as it was when fields are moved', () => {
    const amount = document.fields.filter((field) => field.name === 'amount')
    const rest = document.fields.filter((field) => field.name !== 'amount')
    expect(columns(withFields([...rest, ...amount]))).toEqual(before)
  })

  it('leaves every column as it was when a population gets another attribute', () => {
    const { card } = document.populations as Record<string, { attributes: unknown[] }>
    const wider = { ...card, attributes: [{ name: 'tier', type: 'int' }, ...card.attributes] }
    const populations = { ...(document.populations as object), card: wider }
    // Populations keep their order: assigning to an existing key does not move it.
    expect(columns({ ...document, populations })).toEqual(before)
  })
})

describe('exact counts', () => {
  it.each([1, 7, 333, 1000, 20_011])(
    'gives exactly %i rows and exactly the declared share of fraud',
    (rows) => {
      for (const dataset of [payments, transactions]) {
        const { label_fraud } = table(dataset, batchesOf(dayOf(dataset, rows), Math.min(3, rows)))
        expect(label_fraud).toHaveLength(rows)
        const rate = dataset === payments ? 0.003 : 0.01
        expect(label_fraud.filter(Boolean)).toHaveLength(Math.round(rows * rate))
      }
    },
  )
})

describe('referential truth', () => {
  const day = table(payments, batchesOf(dayOf(payments, ROWS), 4))

  it('has unique transaction ids', () => {
    expect(new Set(day.transaction_id).size).toBe(ROWS)
  })

  it.each([
    ['card_pan_hash', ['card_scheme', 'card_exp_year', 'card_exp_month', 'customer_id', 'currency_code']],
    ['customer_id', ['local_time_offset', 'currency_code']],
    ['merchant_id', ['merchant_country', 'mcc_code', 'channel', 'latitude', 'longitude']],
    ['device_id', ['device_type', 'ip_address', 'user_agent']],
  ])('has one %s agree with itself in every row', (key, attributes) => {
    expect(new Set(day[key]).size).toBeLessThan(ROWS)
    for (const attribute of attributes) expect(agree(day[key], day[attribute]), attribute).toBe(true)
  })

  it('has at most two cards per customer', () => {
    const cards = new Map<Value, Set<Value>>()
    day.customer_id.forEach((customer, i) => {
      cards.set(customer, (cards.get(customer) ?? new Set()).add(day.card_pan_hash[i]))
    })
    expect(Math.max(...[...cards.values()].map((set) => set.size))).toBe(2)
  })

  it("names the card's payment before, in order of time", () => {
    const latest = new Map<Value, { id: Value; time: number }>()
    day.card_pan_hash.forEach((card, i) => {
      const previous = latest.get(card)
      const time = day.event_time[i] as number
      if (previous !== undefined) expect(day.previous_txn_id[i]).toBe(previous.id)
      expect(time).toBeGreaterThanOrEqual(previous?.time ?? 0)
      latest.set(card, { id: day.transaction_id[i], time })
    })
    expect(latest.size).toBeLessThan(ROWS)
  })

  it('has an address and a user agent online only, and a device type only with a device', () => {
    day.channel.forEach((channel, i) => {
      expect(day.ip_address[i] !== null).toBe(channel === 'ONLINE')
      expect(day.user_agent[i] !== null).toBe(channel === 'ONLINE')
      expect(day.pos_entry_mode[i] === 'ECOM').toBe(channel === 'ONLINE')
      expect(day.device_type[i] !== null).toBe(day.device_id[i] !== null)
      expect(day.latitude[i] === null).toBe(day.longitude[i] === null)
      if (day.device_type[i] !== null) expect(day.device_type[i] === 'POS').toBe(channel !== 'ONLINE')
    })
  })

  it('has amounts exact to the minor unit of their currency', () => {
    const digits: Record<string, number> = { JPY: 0, KWD: 3 }
    day.amount.forEach((amount, i) => {
      const decimals = digits[day.currency_code[i] as string] ?? 2
      expect(Number((amount as number).toFixed(decimals))).toBe(amount)
      expect(amount).toBeGreaterThan(0)
    })
  })
})

describe('rows beyond 2^32', () => {
  const dataset = datasetOf([
    { name: 'x', type: 'float' },
    { name: 'y', type: 'float' },
    { name: 'n', type: 'sequence' },
  ])
  const day = dayOf(dataset, 10_000_000_000)
  const N = 50_000
  const from = (start: number) => {
    const rows = { start, end: start + N }
    return table(dataset, day.batches({ part: 0, entities: rows, rows })) as Record<string, number[]>
  }
  const limit = 4.5 / Math.sqrt(N)

  it.each([2 ** 32, 2 * 2 ** 32, 2 ** 33 + 12_345])(
    'are uniform and uncorrelated from row %i on',
    (start) => {
      const { x, y, n } = from(start)
      expect([n[0], n[N - 1]]).toEqual([start + 1, start + N])
      expect(kolmogorovSmirnov(Float64Array.from(x).toSorted(), (u) => u)).toBeLessThan(
        kolmogorovLimit(N, 1e-4),
      )
      expect(Math.abs(correlation(x, y))).toBeLessThan(limit)
      const before = from(start - 2 ** 32)
      expect(Math.abs(correlation(x, before.x))).toBeLessThan(limit)
      expect(new Set([...x, ...before.x]).size).toBe(2 * N)
    },
  )
})

describe('openDay', () => {
  it.each(['2024-02-29', '2026-12-31', '1970-01-01', '2149-06-06'])(
    'keeps every time of %s on that day',
    (date) => {
      const { event_time } = table(payments, batchesOf(dayOf(payments, 500, { date })))
      for (const time of event_time)
        expect(new Date((time as number) / 1000).toISOString().slice(0, 10)).toBe(date)
    },
  )

  it('refuses more rows than its entities can carry, with the reason', () => {
    const few = datasetOf([{ name: 'x', type: 'float' }], {
      rows_of: 'card',
      populations: { card: { size: 3 } },
    })
    expect(() => dayOf(few, 1_000_000)).toThrow(InvalidRequestError)
    expect(() => dayOf(few, 1_000_000)).toThrow(
      'rows: expected at most 49152 rows for the busiest of 3 members of card, found 1000000',
    )
  })

  it('opens ten billion rows, and makes the last of them, at once', () => {
    const day = dayOf(payments, 10_000_000_000)
    const last = day.partRange(9_999_999, 10_000_000)
    expect(last.rows.end).toBe(10_000_000_000)
    const rows = table(payments, day.batches(last))
    expect(rows.transaction_id).toHaveLength(last.rows.end - last.rows.start)
    expect(rows.customer_id.every((id) => (id as number) > 999_000_000)).toBe(true)
  })
})
