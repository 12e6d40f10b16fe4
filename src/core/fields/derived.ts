import { promiseOfAny } from '../declaration.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { emptyBytes } from '../workspace.ts'
import { compileConcat, compileLuhn, sourcesOf } from './joined-text.ts'
import { Keys } from './keys.ts'
import type { Made, Source, Surroundings } from './made.ts'
import { orElse } from './or-else.ts'
import {
  bothValid,
  codesByKey,
  columnOfScalars,
  notNegative,
  numbersOf,
  presentCodes,
  type Scalar,
  typeOfScalars,
} from './values.ts'

const WAYS = ['concat', 'map', 'lookup', 'row_of', 'luhn', 'first', 'present'] as const

/** Made from earlier fields of the same row, in exactly one of these ways. */
export function compileDerived(form: FieldOf<'derived'>, around: Surroundings): Made | null {
  const ways = WAYS.filter((way) => form[way] !== undefined)
  if (ways.length !== 1)
    return around.fault('concat', `exactly one of ${WAYS.join(', ')}`, ways.join(', ') || 'none')
  if (form.separator !== undefined && form.concat === undefined)
    return around.fault('separator', 'concat, for it to separate', form.separator)
  if (form.concat) return compileConcat(form.concat, form.separator ?? '-', around)
  if (form.map) return compileMap(form.map, around)
  if (form.row_of) return compileRowOf(form.row_of, around)
  if (form.luhn) return compileLuhn(form.luhn, around)
  if (form.present) return compilePresent(form.present, around)
  return form.first ? compileFirst(form.first, around) : compileLookup(form.lookup!, around)
}

function compileMap(map: NonNullable<FieldOf<'derived'>['map']>, around: Surroundings): Made | null {
  const source = around.source(map.from, 'map.from')
  const mapping = { values: map.values, fallback: map.default, at: 'map.values' }
  return source && compileMapping(source, mapping, around)
}

function compileLookup(lookup: NonNullable<FieldOf<'derived'>['lookup']>, around: Surroundings): Made | null {
  const { table: name, key, column } = lookup
  const table = around.table(name, 'lookup.table')
  const source = around.source(key, 'lookup.key')
  if (table === null || source === null) return null
  const rows = Object.entries(table)
  const lacking = rows.find(([, row]) => row[column] === undefined)
  if (lacking)
    return around.fault(
      'lookup.column',
      `a column of every row of ${name}`,
      `${column}, which ${lacking[0]} lacks`,
    )
  const values = Object.fromEntries(rows.map(([rowKey, row]) => [rowKey, row[column]]))
  return compileMapping(source, { values, fallback: undefined, at: 'lookup.column' }, around)
}

interface Mapping {
  readonly values: Readonly<Record<string, Scalar>>
  readonly fallback: Scalar | undefined
  readonly at: string
}

/** Null where the value is not listed and there is no default. */
function compileMapping(
  source: Source,
  { values, fallback, at }: Mapping,
  around: Surroundings,
): Made | null {
  const keys = Keys.of(Object.keys(values))
  const results = [...Object.values(values), ...(fallback === undefined ? [] : [fallback])]
  const type = typeOfScalars(results)
  if (type === null)
    return around.fault(at, 'values of one kind: all texts, numbers or booleans', results.join(', '))
  const dictionary = columnOfScalars(type, results)
  const fallbackCode = fallback === undefined ? -1 : results.length - 1
  const listsAll = source.declared.allowed?.every((value) => keys.has(String(value))) ?? false
  return {
    type,
    nullable: source.nullable || (fallback === undefined && !listsAll),
    cardinality: 'low',
    declared: { allowed: [...new Set(results)] },
    reach: (scope) => source.read(scope).valid,
    make: (scope) => {
      const column = source.read(scope)
      const codes = codesByKey(column, keys, fallbackCode)
      // A missing input stays missing: the default is for values that are not listed.
      const valid = bothValid(notNegative(codes), column.valid)
      presentCodes(codes, valid)
      return { encoding: 'dictionary', type, codes, dictionary, valid: valid?.includes(0) ? valid : null }
    },
  }
}

/** Whether a field has a value. */
function compilePresent(path: string, around: Surroundings): Made | null {
  const source = around.source(path, 'present')
  return (
    source && {
      type: 'bool',
      nullable: false,
      cardinality: 'low',
      declared: {},
      make: (scope) => {
        const values = source.read(scope).valid ?? emptyBytes(scope.length).fill(1)
        return { encoding: 'plain', type: 'bool', values, valid: null }
      },
    }
  )
}

/** The key of the table's row that the number counts to, round and round. */
function compileRowOf(rowOf: NonNullable<FieldOf<'derived'>['row_of']>, around: Surroundings): Made | null {
  const table = around.table(rowOf.table, 'row_of.table')
  const source = around.source(rowOf.number, 'row_of.number')
  if (table === null || source === null) return null
  if (source.type !== 'int32' && source.type !== 'int64')
    return around.fault('row_of.number', 'a field of whole numbers', `${rowOf.number}: ${source.type}`)
  const keys = Object.keys(table)
  if (keys.length === 0) return around.fault('row_of.table', 'a table with rows', rowOf.table)
  const dictionary = columnOfScalars('string', keys)
  return {
    type: 'string',
    nullable: source.nullable,
    cardinality: 'low',
    declared: { allowed: keys },
    make: (scope) => {
      const column = source.read(scope)
      const rows = keys.length
      const codes = Int32Array.from(numbersOf(column, 0), (number) => ((number % rows) + rows) % rows)
      return { encoding: 'dictionary', type: 'string', codes, dictionary, valid: column.valid }
    },
  }
}

/** The first value that is there, of fields of one type. */
function compileFirst(paths: readonly string[], around: Surroundings): Made | null {
  const sources = sourcesOf(paths, 'first', around)
  if (sources === null) return null
  const types = [...new Set(sources.map((source) => source.type))]
  if (types.length > 1) return around.fault('first', 'fields of one type', types.join(', '))
  const cardinality = sources.some((source) => source.cardinality === 'unique')
    ? 'unique'
    : sources[0].cardinality
  return {
    type: types[0],
    nullable: sources.every((source) => source.nullable),
    cardinality: sources.some((source) => source.cardinality === 'recurring') ? 'recurring' : cardinality,
    declared: promiseOfAny(sources.map((source) => source.declared)),
    make: (scope) => sources.map((source) => source.read(scope)).reduce(orElse),
  }
}
