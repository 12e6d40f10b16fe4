import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../../src/core/dataset.ts'
import { parseSchemaText } from '../../../src/core/schema/syntax.ts'
import {
  batchesOf,
  datasetOf,
  dayOf,
  numbers,
  sample,
  table,
  type Value,
  type WrittenField,
} from '../../datasets.ts'

const N = 4000

describe('string', () => {
  it.each([
    ['CARD-{00000000-99999999}', /^CARD-\d{8}$/],
    ['{A-F}{x-z}-{7-12}', /^[A-F][xyz]-([7-9]|1[0-2])$/],
    ['{hex:20}', /^[0-9a-f]{20}$/],
    ['{1-223}.{0-255}', /^([1-9]|[1-9]\d|1\d\d|2[01]\d|22[0-3])\.(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/],
    ['a.b (ü) $', /^a\.b \(ü\) \$$/],
  ])('of pattern %s matches %s', (pattern, expected) => {
    const values = sample({ type: 'string', pattern }, N) as string[]
    for (const value of values) expect(value).toMatch(expected)
    const field = datasetOf([{ name: 'subject', type: 'string', pattern }]).fields[0]
    for (const value of values) expect(value).toMatch(new RegExp(field.declared.pattern as string))
  })

  it('uses every value of a token, and all its digits', () => {
    expect(new Set(sample({ type: 'string', pattern: '{7-12}' }, N)).size).toBe(6)
    expect(new Set(sample({ type: 'string', pattern: '{hex:20}' }, N)).size).toBe(N)
    const places = (sample({ type: 'string', pattern: '{hex:20}' }, N) as string[]).map((value) => value[19])
    expect(new Set(places).size).toBe(16)
  })
})

describe('geo', () => {
  const centres = {
    tables: { place: { here: { latitude: 10, longitude: 179.9 }, there: { latitude: -89.9, longitude: 0 } } },
  }
  const columns = (box: object) =>
    datasetOf(
      [
        { name: 'place', type: 'category', choices: ['here', 'there', 'nowhere'] },
        { name: 'latitude', type: 'geo', axis: 'latitude', ...box },
        { name: 'longitude', type: 'geo', axis: 'longitude', ...box },
      ],
      centres,
    )
  const day = (dataset: ReturnType<typeof columns>) => table(dataset, batchesOf(dayOf(dataset, N)))

  it('fills its box, to six decimals', () => {
    const { latitude, longitude } = day(columns({ box: [12.5, 77, 13.5, 78] }))
    for (const [values, min] of [
      [numbers(latitude), 12.5],
      [numbers(longitude), 77],
    ] as const) {
      expect(Math.min(...values)).toBeGreaterThanOrEqual(min)
      expect(Math.min(...values)).toBeLessThan(min + 0.01)
      expect(Math.max(...values)).toBeLessThanOrEqual(min + 1)
      expect(Math.max(...values)).toBeGreaterThan(min + 0.99)
      for (const value of values) expect(Number(value.toFixed(6))).toBe(value)
    }
  })

  it('lies around the centroid of an earlier field, on the globe, null where there is none', () => {
    const { place, latitude, longitude } = day(
      columns({ centroid: { table: 'place', key: 'place', jitter: 0.5 } }),
    )
    place.forEach((name, i) => {
      if (name === 'nowhere') expect([latitude[i], longitude[i]]).toEqual([null, null])
      if (name === 'here') {
        expect(Math.abs((latitude[i] as number) - 10)).toBeLessThanOrEqual(0.5)
        const east = ((longitude[i] as number) + 360) % 360
        expect(Math.abs(east - 179.9)).toBeLessThanOrEqual(0.500001)
      }
      if (name === 'there') expect(latitude[i]).toBeGreaterThanOrEqual(-90)
    })
    expect(numbers(longitude).some((value) => value < -179)).toBe(true)
  })
})

describe('derived', () => {
  const colour: WrittenField = {
    name: 'colour',
    type: 'category',
    choices: ['red', 'green', 'blue'],
    nulls: 0.3,
  }
  const size: WrittenField = { name: 'size', type: 'int', min: 1, max: 3 }
  const both = (field: object) => {
    const dataset = datasetOf([colour, size, { name: 'subject', type: 'derived', ...field }], {
      tables: { facts: { red: { warm: true }, green: { warm: false }, blue: { warm: false } } },
    })
    return table(dataset, batchesOf(dayOf(dataset, N)))
  }
  const expectEach = (rows: Record<string, Value[]>, expected: (colour: Value, size: Value) => Value) => {
    expect(rows.subject).toEqual(rows.colour.map((value, i) => expected(value, rows.size[i])))
  }

  it('joins texts and numbers, null where a piece is', () => {
    expectEach(both({ concat: ['size', 'colour'], separator: '×' }), (c, s) =>
      c === null ? null : `${s}×${c}`,
    )
  })

  it('maps values, with a default for those not listed and none for null', () => {
    const values = { red: 1, green: 2 }
    expectEach(both({ map: { from: 'colour', values, default: 9 } }), (c) =>
      c === null ? null : c === 'red' ? 1 : c === 'green' ? 2 : 9,
    )
    expectEach(both({ map: { from: 'colour', values } }), (c) => (c === 'red' ? 1 : c === 'green' ? 2 : null))
    expectEach(
      both({ map: { from: 'size', values: { 1: 'S', 2: 'M', 3: 'L' } } }),
      (_, s) => 'SML'[(s as number) - 1] ?? null,
    )
  })

  it('looks facts up', () => {
    expectEach(both({ lookup: { table: 'facts', key: 'colour', column: 'warm' } }), (c) =>
      c === null ? null : c === 'red',
    )
  })

  it('appends the check digit by which card numbers are known', () => {
    const digits: WrittenField = {
      name: 'digits',
      type: 'category',
      choices: ['7992739871', '411111111111111'],
    }
    expect(new Set(sample({ type: 'derived', luhn: 'digits' }, 50, [digits]))).toEqual(
      new Set(['79927398713', '4111111111111111']),
    )
    const counted: WrittenField = { name: 'counted', type: 'sequence', start: 999_900_000_000_000 }
    for (const number of sample({ type: 'derived', luhn: 'counted' }, 200, [counted]) as string[]) {
      const sum = [...number].reverse().reduce((total, digit, i) => {
        const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
        return total + (value > 9 ? value - 9 : value)
      }, 0)
      expect(sum % 10).toBe(0)
      expect(number).toHaveLength(16)
    }
  })

  it('takes the first that is there', () => {
    const other: WrittenField = { name: 'other', type: 'string', pattern: 'x{0-9}', when: { size: [1, 2] } }
    const dataset = datasetOf([
      colour,
      size,
      other,
      { name: 'subject', type: 'derived', first: ['colour', 'other'] },
    ])
    const rows = table(dataset, batchesOf(dayOf(dataset, N)))
    expect(rows.subject).toEqual(rows.colour.map((value, i) => value ?? rows.other[i]))
    expect(rows.subject).toContain(null)
  })
})

describe('hash', () => {
  it('is SHA-256 of the joined texts', () => {
    const rows: WrittenField[] = [
      { name: 'id', type: 'sequence' },
      { name: 'word', type: 'faker', method: 'lorem.word', nulls: 0.1 },
    ]
    const dataset = datasetOf([...rows, { name: 'subject', type: 'hash', of: ['id', 'word'] }])
    const { id, word, subject } = table(dataset, batchesOf(dayOf(dataset, 300)))
    expect(subject).toEqual(
      word.map((text, i) =>
        text === null ? null : createHash('sha256').update(`${id[i]}|${text}`).digest('hex'),
      ),
    )
  })
})

describe('faker', () => {
  const agent: WrittenField = { name: 'agent', type: 'faker', method: 'internet.userAgent' }
  const column = (fields: WrittenField[]) =>
    table(datasetOf(fields), batchesOf(dayOf(datasetOf(fields), 300)))

  it('knows methods that no language has words for', () => {
    for (const text of column([agent]).agent) expect(text).toMatch(/^\w+\/\d/)
  })

  it('gives the same values whatever was filled before', () => {
    const others: WrittenField[] = ['date.past', 'internet.userAgent'].map((method, i) => ({
      name: `other_${i}`,
      type: 'faker',
      method,
      pool: 7,
    }))
    expect(column([...others, agent]).agent).toEqual(column([agent]).agent)
  })
})

describe('when', () => {
  const channel: WrittenField = {
    name: 'channel',
    type: 'category',
    choices: ['WEB', 'SHOP', 'PHONE'],
    nulls: 0.1,
  }
  const check = (when: object, holds: (channel: Value) => boolean) => {
    const dataset = datasetOf([channel, { name: 'subject', type: 'int', when }])
    const rows = table(dataset, batchesOf(dayOf(dataset, N)))
    expect(rows.subject.map((value) => value !== null)).toEqual(rows.channel.map(holds))
  }

  it('holds for a value, for one of a list, and for what is present or absent', () => {
    check({ channel: 'WEB' }, (value) => value === 'WEB')
    check({ channel: ['WEB', 'SHOP'] }, (value) => value === 'WEB' || value === 'SHOP')
    check({ channel: { present: true } }, (value) => value !== null)
    check({ channel: { present: false } }, (value) => value === null)
  })
})

describe('renewal', () => {
  const exposed = (date: string) => {
    const dataset = datasetOf([
      { name: 'year', type: 'renewal', every_months: 48, part: 'year', stream: 'expiry' },
      { name: 'month', type: 'renewal', every_months: 48, part: 'month', stream: 'expiry' },
    ])
    const { year, month } = table(dataset, batchesOf(dayOf(dataset, N, { date })))
    return year.map((value, i) => (value as number) * 12 + (month[i] as number) - 1)
  }

  it('expires within a cycle from the month of the run, evenly', () => {
    const months = exposed('2026-12-31')
    const now = 2026 * 12 + 11
    expect(Math.min(...months)).toBe(now)
    expect(Math.max(...months)).toBe(now + 47)
    expect(new Set(months).size).toBe(48)
  })
})

describe('members of populations', () => {
  it('keep their attributes from day to day, through parents and references', () => {
    const dataset = datasetOf(
      [
        { name: 'shop', type: 'reference', population: 'shop' },
        { name: 'till', type: 'reference', population: 'till', of: 'shop' },
        { name: 'customer', type: 'entity', from: 'card.customer.id' },
        { name: 'city', type: 'entity', from: 'card.customer.city' },
        { name: 'shop_id', type: 'entity', from: 'shop.id' },
        { name: 'till_id', type: 'entity', from: 'till.id' },
        { name: 'shop_name', type: 'entity', from: 'till.shop.name' },
      ],
      {
        rows_of: 'card',
        populations: {
          customer: {
            size: 50,
            attributes: [
              { name: 'id', type: 'sequence' },
              { name: 'city', type: 'faker', method: 'location.city' },
            ],
          },
          card: { parent: 'customer', each: 3, activity: { sigma: 1 } },
          shop: {
            size: 70_000,
            attributes: [
              { name: 'id', type: 'sequence', start: 0 },
              { name: 'name', type: 'string', pattern: '{hex:8}' },
            ],
          },
          till: { parent: 'shop', each: 4, attributes: [{ name: 'id', type: 'sequence', start: 0 }] },
        },
      },
    )
    const rows = ['2026-11-18', '2026-11-19'].map((date) =>
      table(dataset, batchesOf(dayOf(dataset, N, { date }))),
    )
    const city = new Map<Value, Value>()
    for (const day of rows) {
      day.customer.forEach((id, i) => {
        if (!city.has(id)) city.set(id, day.city[i])
        expect(day.city[i]).toBe(city.get(id))
        expect(Math.floor((day.till_id[i] as number) / 4)).toBe(day.shop_id[i])
      })
    }
    expect(city.size).toBe(50)
    // Seventy thousand shops are too many for a table; the same member still has the same name.
    const names = new Map(rows[0].shop_id.map((id, i) => [id, rows[0].shop_name[i]]))
    rows[1].shop_id.forEach((id, i) => {
      if (names.has(id)) expect(rows[1].shop_name[i]).toBe(names.get(id))
    })
  })

  it('are picked among the children of whom a path leads to, but for those that stray', () => {
    const id = { name: 'id', type: 'sequence', start: 0 }
    const dataset = datasetOf(
      [
        { name: 'shop', type: 'reference', population: 'shop', of: 'card.holder.town', stray: 0.2 },
        {
          name: 'till',
          type: 'reference',
          population: 'till',
          of: 'shop',
          when: { 'shop.id': [0, 1, 2, 3, 4] },
        },
        { name: 'home', type: 'entity', from: 'card.holder.town.id' },
        { name: 'town', type: 'entity', from: 'shop.town.id' },
        { name: 'shop_id', type: 'entity', from: 'shop.id' },
        { name: 'till_id', type: 'entity', from: 'till.id' },
      ],
      {
        rows_of: 'card',
        populations: {
          town: { size: 10, attributes: [id] },
          holder: { size: 300, attributes: [{ name: 'town', type: 'reference', population: 'town' }] },
          card: { parent: 'holder', each: 2 },
          shop: { parent: 'town', each: 7, attributes: [id] },
          till: { parent: 'shop', each: 3, attributes: [id] },
        },
      },
    )
    const rows = table(dataset, batchesOf(dayOf(dataset, N)))
    const abroad = rows.town.filter((town, i) => town !== rows.home[i]).length / N
    // Of those that stray, one in ten comes home.
    expect(Math.abs(abroad - 0.18)).toBeLessThan(4.5 * Math.sqrt((0.18 * 0.82) / N))
    expect(new Set(rows.shop_id).size).toBe(70)
    rows.till_id.forEach((till, i) => {
      const shop = rows.shop_id[i] as number
      if (shop < 5) expect(Math.floor((till as number) / 3)).toBe(shop)
      else expect(till).toBeNull()
    })
  })

  it('are more or less active', () => {
    const rowsPerCard = (sigma: number) => {
      const dataset = datasetOf([{ name: 'id', type: 'entity', from: 'card.id' }], {
        rows_of: 'card',
        populations: {
          card: { size: 1000, activity: { sigma }, attributes: [{ name: 'id', type: 'sequence' }] },
        },
      })
      const counts = new Int32Array(1001)
      for (const id of table(dataset, batchesOf(dayOf(dataset, 20_000))).id) counts[id as number]++
      return counts.slice(1).toSorted()
    }
    const [even, uneven] = [rowsPerCard(0), rowsPerCard(1.2)]
    expect(even[999]).toBeLessThan(45)
    expect(uneven[999]).toBeGreaterThan(150)
    expect(uneven[500]).toBeLessThan(even[500])
  })

  it('may be referred to only by some rows', () => {
    const dataset = datasetOf(
      [
        { name: 'flag', type: 'bool' },
        { name: 'agent', type: 'reference', population: 'agent', when: { flag: true } },
        { name: 'agent_id', type: 'entity', from: 'agent.id' },
      ],
      { populations: { agent: { size: 100_000, attributes: [{ name: 'id', type: 'sequence' }] } } },
    )
    const { flag, agent_id } = table(dataset, batchesOf(dayOf(dataset, N)))
    expect(agent_id.map((id) => id !== null)).toEqual(flag)
  })
})

describe('a schema of a user', () => {
  const text = readFileSync(new URL('../../schemas/retail-orders.yaml', import.meta.url), 'utf8')
  const orders = compileDataset(parseSchemaText(text))
  const day = table(orders, batchesOf(dayOf(orders, orders.rowsPerDay), 3))

  it('works without a change of code', () => {
    expect(day.order_no).toEqual(Array.from({ length: 5000 }, (_, i) => 100_001 + i))
    expect(new Set(day.product)).toEqual(new Set(['kettle', 'toaster', 'fridge']))
    for (const quantity of day.quantity) expect(quantity).toSatisfy((n: number) => n >= 1 && n <= 6)
    const price = (name: string) => numbers(day.unit_price).filter((_, i) => day.product[i] === name)
    expect(Math.min(...price('fridge'))).toBeGreaterThan(Math.max(...price('kettle')))
    expect(new Set(day.customer).size).toBeGreaterThan(250)
    day.line.forEach((line, i) => {
      expect(line).toBe(day.voucher[i] === null ? null : `${day.product[i]}:${day.voucher[i]}`)
      if (day.product[i] === 'fridge') expect(day.gift_note[i]).toBeNull()
    })
  })
})
