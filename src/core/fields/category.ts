import type { Column, PlainColumn } from '../column.ts'
import type { DrawnChoice } from '../distribution.ts'
import { kernel } from '../kernel/kernel.ts'
import { filled, NOWHERE, placeOf } from '../kernel/memory.ts'
import { drawUniform } from '../random/stream.ts'
import { type AliasTables, joinAliasTables } from '../random/weighted.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Choices } from '../schema/terms.ts'
import { emptyInts } from '../workspace.ts'
import { Keys } from './keys.ts'
import type { Made, Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { codesByKey, columnOfScalars, notNegative, type Scalar, typeOfScalars } from './values.ts'

/** One of some values by weight: the same weights for every row, or weights by the value of an earlier field. */
export function compileCategory(form: FieldOf<'category'>, around: Surroundings): Made | null {
  const { given } = form
  if ((form.choices === undefined) === (given === undefined || form.table === undefined))
    return around.fault('choices', 'either choices, or given with a table', keysOf(form))
  const sets = form.choices !== undefined ? { choices: form.choices } : tableOf(form)
  const parsed = Object.entries(sets).map(([key, choices]) => parseChoices(choices, key, around))
  if (parsed.includes(null)) return null
  const lists = parsed as Weighted[]
  const values = [...new Set(lists.flatMap((list) => list.values))]
  const type = typeOfScalars(values)
  if (type === null)
    return around.fault('choices', 'values of one kind: all texts, numbers or booleans', values.join(', '))
  const dictionary = columnOfScalars(type, values)
  const tables = tablesOf(lists, values)
  const promise = { type, nullable: false, cardinality: 'low', declared: { allowed: values } } as const
  if (given === undefined) {
    return {
      ...promise,
      declared: { allowed: values, distribution: distributionOf(lists[0], values) },
      make: (scope) => drawAll(scope, form, { dictionary, tables, rowTable: null }),
    }
  }
  const source = around.source(given, 'given')
  if (source === null) return null
  const names = Object.keys(sets)
  const hasDefault = form.default !== undefined
  const keys = Keys.of(names.slice(0, hasDefault ? -1 : undefined))
  const fallback = hasDefault ? names.length - 1 : -1
  const listsAll =
    !source.nullable && (source.declared.allowed?.every((value) => keys.has(String(value))) ?? false)
  return {
    ...promise,
    nullable: !hasDefault && !listsAll,
    reach: (scope) => (hasDefault ? null : source.read(scope).valid),
    make: (scope) =>
      drawAll(scope, form, { dictionary, tables, rowTable: codesByKey(source.read(scope), keys, fallback) }),
  }
}

const keysOf = (form: object) => Object.keys(form).join(', ')

/** The table's choices by key, then the default's. */
function tableOf(form: FieldOf<'category'>): Record<string, Choices> {
  return form.default === undefined ? form.table! : { ...form.table, ' default': form.default }
}

interface Weighted {
  readonly values: readonly Scalar[]
  readonly weights: readonly number[]
}

function parseChoices(choices: Choices, key: string, around: Surroundings): Weighted | null {
  const pairs: [Scalar, number][] = Array.isArray(choices)
    ? choices.map((c) => (typeof c === 'object' ? [c.value, c.weight] : [c, 1]))
    : Object.entries(choices)
  const weights = pairs.map(([, weight]) => weight)
  if (!weights.some((weight) => weight > 0))
    return around.fault(key, 'at least one weight above 0', weights.join(', '))
  return { values: pairs.map(([value]) => value), weights }
}

function distributionOf({ values, weights }: Weighted, distinct: readonly Scalar[]): DrawnChoice {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = new Array<number>(distinct.length).fill(0)
  for (const [i, value] of values.entries()) shares[distinct.indexOf(value)] += weights[i] / total
  return { kind: 'choice', values: distinct, shares }
}

/** One table for each list; what they choose are positions among all values. */
const tablesOf = (lists: readonly Weighted[], values: readonly Scalar[]): AliasTables =>
  joinAliasTables(
    lists.map((list) => ({
      weights: list.weights,
      choices: Int32Array.from(list.values, (value) => values.indexOf(value)),
    })),
  )

interface Draws {
  readonly dictionary: PlainColumn
  readonly tables: AliasTables
  /** Which table each row uses, -1 for none; null: all use the first. */
  readonly rowTable: Int32Array | null
}

function drawAll(scope: Scope, form: FieldOf<'category'>, { dictionary, tables, rowTable }: Draws): Column {
  const n = scope.length
  const u = drawUniform(scope.stream(form.stream ?? form.name), scope.at, n)
  const { starts, cut, choices } = tables
  const codes = filled(emptyInts(n), (out) =>
    kernel.chooseCodesByTables(
      placeOf(u),
      n,
      rowTable === null ? NOWHERE : placeOf(rowTable),
      placeOf(starts),
      placeOf(cut),
      placeOf(choices),
      out,
    ),
  )
  const valid = rowTable === null ? null : notNegative(rowTable)
  return { encoding: 'dictionary', type: dictionary.type, codes, dictionary, valid }
}
