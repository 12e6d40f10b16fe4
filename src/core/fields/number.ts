import { add, intsOf, multiply, roundDown, toPower } from '../arithmetic.ts'
import { openShuffle } from '../random/shuffle.ts'
import { drawChance, drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { copyOf, emptyBytes } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'
import type { Scope } from './scope.ts'

const isInt32 = (value: number) => value === (value | 0)

/** A whole number in [min, max], min + ⌊(max - min + 1) · u^skew⌋. */
export function compileInt(form: FieldOf<'int'>, around: Surroundings): Made | null {
  const { min, max, skew } = form
  if (min > max) return around.fault('max', `at least min (${min})`, max)
  const span = max - min + 1
  if (span > 2 ** 52) return around.fault('max', 'a range of at most 2^52 values', `${min}..${max}`)
  const type = isInt32(min) && isInt32(max) ? 'int32' : 'int64'
  return {
    type,
    nullable: false,
    cardinality: span <= 4096 ? 'low' : 'ordered',
    declared: { min, max, distribution: { kind: 'integer', min, max, skew } },
    make: (scope) => {
      const u = drawUniform(scope.stream(form.stream ?? form.name), scope.at, scope.length)
      const values = add(roundDown(multiply(toPower(u, skew), span)), min)
      return type === 'int32'
        ? { encoding: 'plain', type, values: intsOf(values), valid: null }
        : { encoding: 'plain', type, values, valid: null }
    },
  }
}

/** start + step · (number of the row in its day, or of the member in its population). */
export function compileSequence(form: FieldOf<'sequence'>, around: Surroundings): Made | null {
  const { start, step } = form
  if (step === 0) return around.fault('step', 'a whole number other than 0', step)
  return {
    type: 'int64',
    nullable: false,
    cardinality: 'ordered',
    declared: { unique: around.kind === 'row', min: step > 0 ? start : null, max: step > 0 ? null : start },
    make: (scope) => ({
      encoding: 'plain',
      type: 'int64',
      values: add(multiply(copyOf(scope.numbers()), step), start),
      valid: null,
    }),
  }
}

/** Where each of the day's rows stands in the order whose first ones are true, for an exact rate. */
export const exactOrder = (form: FieldOf<'bool'>, scope: Scope): ((row: number) => number) =>
  openShuffle(scope.stream(`${form.stream ?? form.name}/${scope.day}`), scope.rows!.dayRows)

/** True by chance, or true for exactly a declared share of the day's rows. */
export function compileBool(form: FieldOf<'bool'>, around: Surroundings): Made | null {
  const exactRate = form.exact_rate
  if (exactRate !== undefined && form.p_true !== undefined)
    return around.fault('exact_rate', 'either p_true or exact_rate', 'both')
  if (exactRate !== undefined && around.kind !== 'row')
    return around.fault('exact_rate', 'no such key for an attribute of a population', exactRate)
  const promise = { type: 'bool', nullable: false, cardinality: 'low' } as const
  if (exactRate !== undefined) {
    return {
      ...promise,
      declared: { exactTrueRate: exactRate },
      make: (scope) => {
        const trueRows = Math.floor(scope.rows!.dayRows * exactRate + 0.5)
        const place = exactOrder(form, scope)
        const rowNumbers = scope.numbers()
        const values = emptyBytes(scope.length)
        for (let i = 0; i < values.length; i++) values[i] = place(rowNumbers[i]) < trueRows ? 1 : 0
        return { encoding: 'plain', type: 'bool', values, valid: null }
      },
    }
  }
  const chance = form.p_true ?? 0.5
  return {
    ...promise,
    declared: {
      distribution: { kind: 'choice', values: [true, false], shares: [chance, 1 - chance] },
    },
    make: (scope) => {
      const values = drawChance(scope.stream(form.stream ?? form.name), scope, chance)
      return { encoding: 'plain', type: 'bool', values, valid: null }
    },
  }
}
