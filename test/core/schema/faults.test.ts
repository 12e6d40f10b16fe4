import { describe, expect, it } from 'vitest'
import { compileDataset } from '../../../src/core/dataset.ts'
import { type Fault, InvalidSchemaError } from '../../../src/core/errors.ts'
import { parseSchemaText } from '../../../src/core/schema/syntax.ts'

function faultsOf(document: unknown): readonly Fault[] {
  try {
    compileDataset(document)
  } catch (error) {
    if (error instanceof InvalidSchemaError) return error.faults
    throw error
  }
  return []
}

const fields = (...forms: object[]) => ({
  name: 'sample',
  fields: forms.map((form, i) => ({ name: `f${i}`, ...form })),
})
const faultOf = (...forms: object[]) => faultsOf(fields(...forms))

describe('faults of a schema', () => {
  it('are all found at once, each with path, expectation and finding', () => {
    const text = `
      name: Orders
      rows: none
      fields:
        - { name: id, type: uid }
        - { name: price, type: float, min: low }
        - { name: colour, type: category, choices: [] }
        - { name: note, type: string }
        - { name: extra, type: int, maximum: 3 }
        - { name: label, type: derived, concat: [id, colour, shape] }
        - { name: pair, type: int, min: 9, max: 1 }
    `
    expect(faultsOf(parseSchemaText(text))).toEqual([
      { path: 'name', expected: 'a lower-case name such as card-transactions', found: "'Orders'" },
      { path: 'rows', expected: 'a number', found: "'none'" },
      {
        path: 'fields.0.type',
        expected: expect.stringMatching(/^one of uuid, row_id, sequence, .*derived$/),
        found: "'uid'",
      },
      { path: 'fields.1.min', expected: 'a number', found: "'low'" },
      { path: 'fields.2.choices', expected: expect.stringContaining('at least 1'), found: '[]' },
      { path: 'fields.3.pattern', expected: 'a text', found: 'nothing' },
      { path: 'fields.4.maximum', expected: 'no such key', found: '3' },
      // Of what else is wrong: nothing that follows from the above.
      { path: 'fields.5.concat.2', expected: 'an earlier field: none is known', found: "'shape'" },
      { path: 'fields.6.max', expected: 'at least min (9)', found: '1' },
    ])
  })

  it('name every reference that does not resolve, and none that follows from another fault', () => {
    const document = {
      name: 'sample',
      rows_of: 'cart',
      populations: { card: { size: 10, attributes: [{ name: 'scheme', type: 'category', choices: ['A'] }] } },
      fields: [
        { name: 'a', type: 'entity', from: 'card.colour' },
        { name: 'b', type: 'derived', concat: ['later', 'a'] },
        { name: 'later', type: 'int', min: 5, max: 1 },
        { name: 'c', type: 'derived', concat: ['later'] },
        { name: 'd', type: 'derived', lookup: { table: 'none', key: 'd', column: 'x' } },
      ],
      analysis: { numeric: ['b', 'price'] },
    }
    expect(faultsOf(document).map(({ path }) => path)).toEqual([
      'rows_of',
      'fields.0.from',
      'fields.1.concat.0',
      'fields.2.max',
      'fields.4.lookup.table',
      'fields.4.lookup.key',
      'analysis.numeric.1',
    ])
  })

  it.each([
    [{ type: 'category' }, 'choices'],
    [{ type: 'category', choices: { a: 0 } }, 'choices'],
    [{ type: 'category', choices: ['a', 1] }, 'choices'],
    [{ type: 'float', distribution: 'normal', rate: 2 }, 'rate'],
    [{ type: 'float', min: 2, max: 1 }, 'max'],
    [{ type: 'bool', p_true: 0.5, exact_rate: 0.1 }, 'exact_rate'],
    [{ type: 'string', pattern: 'X{9-0}' }, 'pattern'],
    [{ type: 'datetime', mode: 'seasonal' }, 'seasonality'],
    [{ type: 'datetime', seasonality: {} }, 'seasonality'],
    [{ type: 'datetime', between: ['2026-01-02', '2026-01-02'] }, 'between'],
    [
      {
        type: 'datetime',
        mode: 'seasonal',
        between: ['2026-01-05', '2026-01-06'],
        seasonality: { day_of_week: [0, 1, 1, 1, 1, 1, 1] },
      },
      'seasonality',
    ],
    [{ type: 'geo', axis: 'latitude' }, 'box'],
    [{ type: 'geo', axis: 'latitude', box: [10, 0, -10, 1] }, 'box'],
    [{ type: 'faker', method: 'person.nickname' }, 'method'],
    [{ type: 'faker', method: 'location.nearbyGPSCoordinate' }, 'method'],
    [{ type: 'derived' }, 'concat'],
    [{ type: 'row_id', row: 'previous' }, 'row'],
    [{ type: 'sequence', step: 0 }, 'step'],
    [{ type: 'reference', population: 'card' }, 'population'],
    [{ type: 'reference', population: 'card', stray: 0.1 }, 'population'],
    [{ type: 'int', nulls: 1.5 }, 'nulls'],
    [{ type: 'int', when: { other: 1 } }, 'when'],
    [{ type: 'int', name: 'Bad Name' }, 'name'],
  ])('are found in %j at %s', (form, key) => {
    expect(faultOf(form).map(({ path }) => path.split('.').slice(0, 3).join('.'))).toEqual([
      `fields.0.${key}`,
    ])
  })

  it('include names taken twice and sizes that contradict', () => {
    expect(faultOf({ name: 'x', type: 'int' }, { name: 'x', type: 'int' })[0].path).toBe('fields.1.name')
    const populations = { a: {}, b: { parent: 'z', each: 2 }, c: { parent: 'a', size: 3, lifetime_days: 90 } }
    expect(faultsOf({ ...fields({ type: 'int' }), populations }).map(({ path }) => path)).toEqual([
      'populations.a.size',
      'populations.b.parent',
      'populations.c.size',
      'populations.c.lifetime_days',
      'populations.c.each',
    ])
  })

  it('are found in sides, each once', () => {
    const document = {
      ...fields(
        { name: 'id', type: 'uuid' },
        { name: 'flag', type: 'bool', nulls: 0.5 },
        { name: 'sound', type: 'bool' },
        { name: 'secret', type: 'bool', hidden: true },
        { name: 'broken', type: 'int', min: 2, max: 1 },
        { name: 'day', type: 'datetime', hidden: true },
      ),
      sides: {
        a: { of: 'flag', fields: ['day', 'id', 'id', 'none'] },
        b: { of: 'secret', fields: ['id'], known_on: 'day' },
        c: { of: 'id', fields: ['id', 'sound'], known_on: 'sound' },
        d: { of: 'none', fields: [] },
        e: { of: 'broken', fields: ['broken'] },
        f: { of: 'sound', fields: ['id', 'day'], known_on: 'day', colour: 'red' },
        g: { of: 'sound', fields: ['id', 'day', 'secret'], known_on: 'day' },
      },
    }
    expect(faultsOf(document)).toEqual([
      { path: 'sides.d.fields', expected: 'a list, length at least 1', found: '[]' },
      { path: 'sides.f.colour', expected: 'no such key', found: "'red'" },
      { path: 'fields.4.max', expected: 'at least min (2)', found: '1' },
      {
        path: 'sides.a.of',
        expected: 'a column of type bool that is never null',
        found: 'flag: bool, null at times',
      },
      {
        path: 'sides.a.fields.0',
        expected: 'a column, by which rows are told apart',
        found: 'day: hidden timestamp',
      },
      { path: 'sides.a.fields.2', expected: expect.stringContaining('each once'), found: 'id: string' },
      {
        path: 'sides.a.fields.3',
        expected: 'one of id, flag, sound, secret, day, and each once',
        found: "'none'",
      },
      { path: 'sides.b.of', expected: expect.any(String), found: 'secret: hidden bool' },
      {
        path: 'sides.b.known_on',
        expected: 'a timestamp or text among its fields',
        found: 'day: hidden timestamp',
      },
      { path: 'sides.c.of', expected: expect.any(String), found: 'id: string' },
      { path: 'sides.c.known_on', expected: expect.any(String), found: 'sound: bool' },
    ])
  })

  it('of a population or a table are told once, not by all who refer to them', () => {
    const document = {
      name: 'sample',
      rows_of: 'card',
      populations: {
        card: { size: -1, attributes: [{ name: 'scheme', type: 'category', choices: ['A'] }] },
        shop: {
          size: 5,
          attributes: [
            { name: 'city', type: 'town' },
            { name: 'code', type: 'int' },
          ],
        },
      },
      tables: { rate: { A: { factor: [1] } } },
      fields: [
        { name: 'shop', type: 'reference', population: 'shop' },
        { name: 'a', type: 'entity', from: 'card.scheme' },
        { name: 'b', type: 'entity', from: 'shop.city' },
        { name: 'c', type: 'derived', lookup: { table: 'rate', key: 'a', column: 'factor' } },
        { name: 'd', type: 'entity', from: 'shop.size' },
        { name: 'e', type: 'reference', population: 'shop', of: 'card' },
        { name: 'f', type: 'reference', population: 'shop', stray: 0.5 },
      ],
    }
    expect(faultsOf(document).map(({ path }) => path)).toEqual([
      'populations.card.size',
      'populations.shop.attributes.0.type',
      'tables.rate.A.factor',
      'fields.4.from',
      'fields.5.of',
      'fields.6.stray',
    ])
  })

  it('in a reference to the first of some members name the path', () => {
    const populations = { shop: { size: 5 }, town: { size: 2 } }
    const document = {
      populations,
      ...fields(
        { name: 'shop', type: 'reference', population: 'shop' },
        { name: 'town', type: 'reference', population: 'town' },
        { name: 'broken', type: 'reference', population: 'shop', stray: 0.5 },
        { type: 'reference', first: ['shop', 'nowhere'] },
        { type: 'reference', first: ['shop', 'town'] },
        { type: 'reference', first: ['broken', 'shop'] },
        { type: 'int' },
      ),
    }
    expect(faultsOf(document)).toEqual([
      { path: 'fields.2.stray', expected: 'of, for stray to go with', found: '0.5' },
      {
        path: 'fields.3.first.1',
        expected: 'a path to a member: one of shop, town',
        found: "'nowhere'",
      },
      { path: 'fields.4.first', expected: 'paths to members of one population', found: "'shop, town'" },
    ])
  })

  it('of a label are told with the columns it may not have', () => {
    const document = fields(
      { type: 'bool', nulls: 0.1 },
      { type: 'int' },
      { type: 'bool' },
      { type: 'bool', hidden: true },
    )
    const faultsOfLabel = (label: object) => faultsOf({ ...document, label })
    const expected = 'a field of type bool without nulls'
    expect(faultsOfLabel({ field: 'f0' })).toEqual([
      { path: 'label.field', expected, found: 'f0: bool or null' },
    ])
    expect(faultsOfLabel({ field: 'f1' })).toEqual([{ path: 'label.field', expected, found: 'f1: int32' }])
    expect(faultsOfLabel({ field: 'f3', except: ['f2', 'f3', 'x'], max_auc: 0.9 })).toEqual([
      { path: 'label.field', expected, found: "'f3'" },
      { path: 'label.except.1', expected: 'another column than the label', found: "'f3'" },
      { path: 'label.except.2', expected: 'another column than the label', found: "'x'" },
    ])
    expect(faultsOfLabel({ field: 'f2', max_auc: 0.5 }).map(({ path }) => path)).toEqual(['label.max_auc'])
    expect(faultsOfLabel({ field: 'f2', except: ['f1'] })).toEqual([])
  })

  it('give line and column of what is not YAML', () => {
    expect(() => parseSchemaText('name: a\nfields: [')).toThrow(/^line 2, column \d+: expected YAML, found /)
  })

  it.each([[null], [[]], ['text'], [{}]])('are found in %j', (document) => {
    expect(faultsOf(document).length).toBeGreaterThan(0)
  })

  it('are none in fields that are hidden but for one', () => {
    expect(faultOf({ type: 'int', hidden: true })).toEqual([
      { path: 'fields', expected: 'a field that is not hidden', found: 'none' },
    ])
    expect(faultOf({ type: 'int', hidden: true }, { type: 'int' })).toEqual([])
  })
})
