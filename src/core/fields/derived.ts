import { hash as digest } from 'node:crypto'
import { type Column, columnLength, type Utf8 } from '../column.ts'
import { evenSteps } from '../count.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Made, Source, Surroundings } from './made.ts'
import { TextBuilder } from './text-builder.ts'
import {
  codesByKey,
  columnOfScalars,
  keyAt,
  orElse,
  packTexts,
  type Scalar,
  textAt,
  typeOfScalars,
} from './values.ts'

/** Made from earlier fields of the same row: joined texts, a map of values, or a look-up in a table of facts. */
export function compileDerived(form: FieldOf<'derived'>, around: Surroundings): Made | null {
  const ways = (['concat', 'map', 'lookup', 'first'] as const).filter((way) => form[way] !== undefined)
  if (ways.length !== 1)
    return around.fault('concat', 'exactly one of concat, map, lookup and first', ways.join(', ') || 'none')
  if (form.separator !== undefined && form.concat === undefined)
    return around.fault('separator', 'concat, for it to separate', form.separator)
  if (form.concat) return compileConcat(form.concat, form.separator ?? '-', around)
  if (form.map) {
    const source = around.source(form.map.from, 'map.from')
    return (
      source &&
      compileMapping(
        source,
        { values: form.map.values, fallback: form.map.default, at: 'map.values' },
        around,
      )
    )
  }
  if (form.first) return compileFirst(form.first, around)
  const { table: name, key, column } = form.lookup!
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
  const keys = new Map(Object.keys(values).map((key, i) => [key, i]))
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
    make: (scope) => {
      const column = source.read(scope)
      const codes = codesByKey(column, keys, fallbackCode)
      // A missing input stays missing: the default is for values that are not listed.
      const valid = new Uint8Array(codes.length)
      for (let i = 0; i < codes.length; i++) {
        if (codes[i] >= 0 && (column.valid === null || column.valid[i] === 1)) valid[i] = 1
        else codes[i] = 0
      }
      return { encoding: 'dictionary', type, codes, dictionary, valid: valid.includes(0) ? valid : null }
    },
  }
}

function compileConcat(paths: readonly string[], separator: string, around: Surroundings): Made | null {
  const sources = sourcesOf(paths, 'concat', around)
  return (
    sources && {
      type: 'string',
      nullable: sources.some((source) => source.nullable),
      cardinality: 'unique',
      declared: {},
      make: (scope) =>
        joinTexts(
          sources.map((source) => source.read(scope)),
          separator,
          scope.length,
        ),
    }
  )
}

function sourcesOf(paths: readonly string[], at: string, around: Surroundings): Source[] | null {
  const sources = paths.map((path, i) => around.source(path, `${at}.${i}`))
  return sources.every((source) => source !== null) ? sources : null
}

/** Null where any piece is. */
function joinTexts(
  columns: readonly Column[],
  separator: string,
  n: number,
): Column & { readonly type: 'string' } {
  const texts = columns.map(textsOf)
  const out = new TextBuilder(n, 16 * columns.length)
  const mark = new TextEncoder().encode(separator)
  const valid = columns.some((column) => column.valid !== null) ? new Uint8Array(n).fill(1) : null
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < texts.length; k++) {
      if (k > 0) out.append(mark)
      const { texts: entries, codes } = texts[k]
      if (columns[k].valid?.[i] === 0) valid![i] = 0
      else out.appendText(entries, codes === null ? i : codes[i])
    }
    out.endText()
  }
  return { encoding: 'plain', type: 'string', values: out.finish(), valid }
}

/** A column's values as texts, with the code of each row (null: its own number). */
function textsOf(column: Column): { texts: Utf8; codes: Int32Array | null } {
  const plain = column.encoding === 'dictionary' ? column.dictionary : column
  const codes = column.encoding === 'dictionary' ? column.codes : null
  if (plain.type === 'string') return { texts: plain.values, codes }
  return { texts: packTexts(Array.from({ length: columnLength(plain) }, (_, i) => keyAt(plain, i))), codes }
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
    declared: {},
    make: (scope) => sources.map((source) => source.read(scope)).reduce(orElse),
  }
}

const SHA256_HEX_LENGTH = 64

/** SHA-256 (FIPS 180-4) of the joined texts, as 64 hex digits; null where any piece is. */
export function compileHash(form: FieldOf<'hash'>, around: Surroundings): Made | null {
  const sources = sourcesOf(form.of, 'of', around)
  return (
    sources && {
      type: 'string',
      nullable: sources.some((source) => source.nullable),
      cardinality: 'unique',
      declared: { pattern: '^[0-9a-f]{64}$' },
      make: (scope) => {
        const joined = joinTexts(
          sources.map((source) => source.read(scope)),
          '|',
          scope.length,
        )
        const plain = joined as Extract<typeof joined, { encoding: 'plain' }>
        return { ...plain, values: hashTexts(plain.values, scope.length) }
      },
    }
  )
}

function hashTexts(texts: Utf8, n: number): Utf8 {
  const bytes = new Uint8Array(n * SHA256_HEX_LENGTH)
  const encoder = new TextEncoder()
  for (let i = 0; i < n; i++)
    encoder.encodeInto(digest('sha256', textAt(texts, i), 'hex'), bytes.subarray(i * SHA256_HEX_LENGTH))
  return { bytes, offsets: evenSteps(n + 1, SHA256_HEX_LENGTH) }
}
