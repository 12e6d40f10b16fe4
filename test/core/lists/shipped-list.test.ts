import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readList } from '../../../src/core/lists/shipped-list.ts'
import { isZone } from '../../../src/core/lists/zone-offsets.ts'

const FOLDER = join(import.meta.dirname, '../../../src/core/lists/data')

describe('the countries', () => {
  const countries = readList('countries')

  it('are those of ISO 3166-1 that have a currency', () => {
    const codes = Object.keys(countries)
    expect(codes.length).toBeGreaterThan(240)
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/)
    for (const column of ['alpha3', 'numeric', 'name']) {
      expect(new Set(codes.map((code) => countries[code][column])).size).toBe(codes.length)
    }
    expect(countries.DE).toEqual({
      name: 'Germany',
      alpha3: 'DEU',
      numeric: '276',
      currency: 'EUR',
      latitude: expect.closeTo(51, 0),
      longitude: expect.closeTo(10.4, 0),
      zone: 'Europe/Berlin',
    })
  })

  it('pay in currencies of the list, their own where they have one', () => {
    const currencies = readList('currencies')
    for (const [code, { currency }] of Object.entries(countries))
      expect(Object.keys(currencies), code).toContain(currency)
    const paid = ['US', 'GB', 'JP', 'BG', 'HR', 'PA', 'LS', 'BT', 'HT', 'CH', 'KW'].map(
      (code) => countries[code].currency,
    )
    expect(paid.join()).toBe('USD,GBP,JPY,EUR,EUR,PAB,LSL,BTN,HTG,CHF,KWD')
  })

  it('have a zone of their own, where they are', () => {
    const odd = Object.entries(countries).filter(([, { zone }]) => !isZone(zone as string))
    expect(odd).toEqual([])
    const zones = ['KW', 'BN', 'SE', 'MC', 'UA', 'VN', 'US', 'CA'].map((code) => countries[code].zone)
    expect(zones.join()).toBe(
      'Asia/Kuwait,Asia/Brunei,Europe/Stockholm,Europe/Monaco,Europe/Kyiv,Asia/Ho_Chi_Minh,America/Chicago,America/Winnipeg',
    )
  })

  it.each([
    // Rough bounds: south, west, north, east.
    ['US', 36, -102, 42, -95],
    ['RU', 55, 90, 65, 105],
    ['FJ', -19, 176, -16, 179],
    ['NZ', -45, 168, -36, 178],
    ['KW', 28.5, 46.5, 30.2, 48.5],
    ['RE', -21.5, 55.1, -20.8, 55.9],
    ['GP', 15.8, -61.9, 16.6, -61],
    ['ZA', -31, 22, -26, 28],
  ])('have %s where it is', (code, south, west, north, east) => {
    const { latitude, longitude } = countries[code]
    expect(latitude).toBeGreaterThan(south)
    expect(latitude).toBeLessThan(north)
    expect(longitude).toBeGreaterThan(west)
    expect(longitude).toBeLessThan(east)
  })
})

it('the currencies have the minor units of ISO 4217, and none are without', () => {
  const currencies = readList('currencies')
  const units = ['EUR', 'JPY', 'KWD', 'ISK', 'CLF', 'MGA'].map((code) => currencies[code].minor_units)
  expect(units).toEqual([2, 0, 3, 0, 4, 2])
  expect(currencies.XAU).toBeUndefined()
  expect(currencies.ALL).toEqual({ name: 'Lek', numeric: '008', minor_units: 2 })
  expect(Object.keys(currencies).length).toBeGreaterThan(160)
})

it('the merchant categories are the codes of four digits, leading zeros included', () => {
  const mccs = readList('mccs')
  expect(Object.keys(mccs).length).toBeGreaterThan(1000)
  for (const [code, { description }] of Object.entries(mccs)) {
    expect(code).toMatch(/^\d{4}$/)
    expect(description, code).toMatch(/^\S.*\S$/)
    expect(description, code).not.toMatch(/\p{Script=Cyrillic}/u)
  }
  expect(mccs['0742'].description).toBe('Veterinary Services')
  expect(mccs['6011'].description).toContain('Automated Cash')
})

it('the networks are eight public prefixes for each country that has any', () => {
  const networks = readList('networks')
  const countries = readList('countries')
  const owners = new Map<string, string>()
  for (const [key, { prefix }] of Object.entries(networks)) {
    const [, country, number] = /^([A-Z]{2})-([0-7])$/.exec(key)!
    expect(countries[country], key).toBeDefined()
    expect(networks[`${country}-${7 - Number(number)}`]).toBeDefined()
    const [first, second] = (prefix as string).split('.').map(Number)
    expect(first, key).toBeGreaterThan(0)
    expect(first, key).toBeLessThan(224)
    expect([10, 127]).not.toContain(first)
    expect(['169.254', '192.168', '100.64', '198.18']).not.toContain(prefix)
    expect(first === 172 && second >= 16 && second < 32).toBe(false)
    expect(owners.get(prefix as string) ?? country, prefix as string).toBe(country)
    owners.set(prefix as string, country)
  }
  expect(new Set(Object.keys(networks).map((key) => key.slice(0, 2))).size).toBeGreaterThan(130)
  expect(new Set(Array.from({ length: 8 }, (_, i) => networks[`US-${i}`].prefix)).size).toBe(8)
})

it('all lists together stay small', () => {
  const bytes = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0)
  expect(bytes).toBeLessThan(250_000)
})
