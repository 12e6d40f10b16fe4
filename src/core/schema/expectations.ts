import type { ColumnType } from '../column.ts'
import type { Field } from '../declaration.ts'
import type { Fault } from '../errors.ts'
import type { ExpectationForm, ExpectationOf } from './expectation-form.ts'
import type { SchemaForm } from './format.ts'
import { show } from './parse.ts'

/** What a rule demands of a column that it names. */
interface Demand {
  /** Where it names it. */
  readonly at: string
  readonly name: string
  /** For people: `a column of numbers`. */
  readonly expected: string
  readonly holds: (field: Field) => boolean
}

type Kind = 'number' | 'time' | 'text' | 'boolean'

const KINDS: Readonly<Record<ColumnType, Kind>> = {
  int32: 'number',
  int64: 'number',
  float64: 'number',
  timestamp: 'time',
  string: 'text',
  bool: 'boolean',
}

/** Columns that a schema's expectations may name. */
interface Columns {
  readonly known: ReadonlyMap<string, Field>
  /** With faults of their own: naming them is no further fault. */
  readonly broken: ReadonlySet<string>
}

/**
 * @param fields the columns
 * @param broken names of fields with faults of their own
 * @param skipped paths of expectations with faults of form
 */
export function faultsOfExpectations(
  { expectations }: SchemaForm,
  fields: readonly Field[],
  { broken, skipped }: { readonly broken: ReadonlySet<string>; readonly skipped: ReadonlySet<string> },
): Fault[] {
  const columns = { known: new Map(fields.map((field) => [field.name, field])), broken }
  return expectations.flatMap((form, i) => {
    const path = `expectations.${i}`
    if (skipped.has(path)) return []
    const faults = [...faultsOfNames(form, columns), ...faultsOfBounds(form), ...faultsOfValues(form)]
    return faults.map(({ path: at, ...fault }) => ({ path: at === '' ? path : `${path}.${at}`, ...fault }))
  })
}

function faultsOfNames(form: ExpectationForm, { known, broken }: Columns): Fault[] {
  return demandsOf(form, known).flatMap(({ at, name, expected, holds }) => {
    const field = known.get(name)
    if (broken.has(name) || (field && holds(field))) return []
    return [{ path: at, expected, found: field ? `${name}: ${field.type}` : show(name) }]
  })
}

function demandsOf(form: ExpectationForm, known: Columns['known']): Demand[] {
  switch (form.rule) {
    case 'mean':
    case 'sum':
    case 'stddev':
    case 'quantile':
    case 'range':
      return [columnOf('field', form.field, ['number'])]
    case 'distinct':
    case 'null_rate':
      return [columnOf('field', form.field)]
    case 'share':
      return [columnOf('field', form.field, [kindOf(form.value)])]
    case 'length':
    case 'pattern':
      return [columnOf('field', form.field, ['text'])]
    case 'allowed':
      return form.values.map((value) => columnOf('field', form.field, [kindOf(value)])).slice(0, 1)
    case 'correlation':
      return [
        columnOf('field', form.field, ['number', 'time', 'boolean']),
        otherThan(form.field, columnOf('with', form.with, ['number', 'time', 'boolean'])),
      ]
    case 'compare':
      return demandsOfComparison(form, known)
    case 'together':
      return form.fields.map((name, i) => ({
        ...columnOf(`fields.${i}`, name),
        expected: 'a column, and each once',
        holds: () => form.fields.indexOf(name) === i,
      }))
    case 'freshness':
      return [columnOf('field', form.field, ['time'])]
    case 'change':
      if (form.of === 'rows') return []
      return [columnOf('field', form.field, form.of === 'mean' ? ['number'] : undefined)]
  }
}

const PLURALS: Readonly<Record<Kind, string>> = {
  number: 'numbers',
  time: 'times',
  text: 'texts',
  boolean: 'booleans',
}

/** A column of one of some kinds; of any, if none are named. */
function columnOf(at: string, name: string, kinds?: readonly Kind[]): Demand {
  return {
    at,
    name,
    expected: kinds ? `a column of ${kinds.map((kind) => PLURALS[kind]).join(' or ')}` : 'a column',
    holds: ({ type }) => kinds === undefined || kinds.includes(KINDS[type]),
  }
}

const otherThan = (name: string, demand: Demand): Demand => ({
  ...demand,
  expected: `${demand.expected}, other than ${name}`,
  holds: (field) => field.name !== name && demand.holds(field),
})

/** Two columns of one kind, in an order unless they are only to be equal or not. */
function demandsOfComparison({ field, is, to }: ExpectationOf<'compare'>, known: Columns['known']): Demand[] {
  const inOrder: Kind[] = ['number', 'time', 'text']
  const kinds: Kind[] = is === '=' || is === '!=' ? [...inOrder, 'boolean'] : inOrder
  const first = known.get(field)
  const second = first && kinds.includes(KINDS[first.type]) ? [KINDS[first.type]] : kinds
  return [columnOf('field', field, kinds), otherThan(field, columnOf('to', to, second))]
}

function kindOf(value: string | number | boolean): Kind {
  const type = typeof value
  return type === 'number' || type === 'boolean' ? type : 'text'
}

const BOUNDED = [
  'mean',
  'sum',
  'stddev',
  'quantile',
  'distinct',
  'null_rate',
  'share',
  'correlation',
  'range',
  'length',
] as const

const isBounded = (form: ExpectationForm): form is ExpectationOf<(typeof BOUNDED)[number]> =>
  (BOUNDED as readonly string[]).includes(form.rule)

function faultsOfBounds(form: ExpectationForm): Fault[] {
  if (!isBounded(form)) return []
  const { min, max } = form
  if (min === undefined && max === undefined)
    return [{ path: '', expected: 'min, max or both', found: 'neither' }]
  if (min === undefined || max === undefined || min <= max) return []
  return [{ path: 'max', expected: `at least min (${min})`, found: String(max) }]
}

/** What is wrong with the values themselves that are written. */
function faultsOfValues(form: ExpectationForm): Fault[] {
  if (form.rule === 'pattern' && !isExpression(form.like))
    return [{ path: 'like', expected: 'a regular expression', found: show(form.like) }]
  if (form.rule !== 'allowed' || new Set(form.values.map(kindOf)).size === 1) return []
  const expected = 'values of one kind: all texts, numbers or booleans'
  return [{ path: 'values', expected, found: show(form.values) }]
}

function isExpression(source: string): boolean {
  try {
    return new RegExp(source) !== null
  } catch {
    return false
  }
}
