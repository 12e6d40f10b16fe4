import type { Column, PlainColumn } from '../column.ts'
import type { DrawnChoice } from '../distribution.ts'
import { drawUniform } from '../random/stream.ts'
import { type AliasTable, buildAliasTable, pick } from '../random/weighted.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Choices } from '../schema/terms.ts'
import type { Made, Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { codesByKey, columnOfScalars, type Scalar, typeOfScalars } from './values.ts'

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
  const draws = lists.map((list) => drawOf(list, values))
  const promise = { type, nullable: false, cardinality: 'low', declared: { allowed: values } } as const
  if (given === undefined) {
    return {
      ...promise,
      declared: { allowed: values, distribution: distributionOf(lists[0], values) },
      make: (scope) => drawAll(scope, form, { dictionary, draws, rowDraw: null }),
    }
  }
  const source = around.source(given, 'given')
  if (source === null) return null
  const names = Object.keys(sets)
  const hasDefault = form.default !== undefined
  const keys = new Map(names.slice(0, hasDefault ? -1 : undefined).map((key, i) => [key, i]))
  const fallback = hasDefault ? names.length - 1 : -1
  const listsAll =
    !source.nullable && (source.declared.allowed?.every((value) => keys.has(String(value))) ?? false)
  return {
    ...promise,
    nullable: !hasDefault && !listsAll,
    reach: (scope) => (hasDefault ? null : source.read(scope).valid),
    make: (scope) =>
      drawAll(scope, form, { dictionary, draws, rowDraw: codesByKey(source.read(scope), keys, fallback) }),
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

/** Draws positions in the list of all values. */
interface Draw {
  readonly table: AliasTable
  readonly positions: Int32Array
}

function drawOf(list: Weighted, values: readonly Scalar[]): Draw {
  return {
    table: buildAliasTable(list.weights),
    positions: Int32Array.from(list.values, (value) => values.indexOf(value)),
  }
}

interface Draws {
  readonly dictionary: PlainColumn
  readonly draws: readonly Draw[]
  /** Which draw each row uses, -1 for none; null: all use the first. */
  readonly rowDraw: Int32Array | null
}

function drawAll(scope: Scope, form: FieldOf<'category'>, { dictionary, draws, rowDraw }: Draws): Column {
  const n = scope.length
  const u = drawUniform(scope.stream(form.stream ?? form.name), scope.at, n)
  const codes = new Int32Array(n)
  const valid = rowDraw?.includes(-1) ? new Uint8Array(n) : null
  for (let i = 0; i < n; i++) {
    const which = rowDraw === null ? 0 : rowDraw[i]
    if (which < 0) continue
    const draw = draws[which]
    codes[i] = draw.positions[pick(draw.table, u[i])]
    if (valid !== null) valid[i] = 1
  }
  return { encoding: 'dictionary', type: dictionary.type, codes, dictionary, valid }
}
