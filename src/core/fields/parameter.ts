import type { Operand } from '../arithmetic.ts'
import { asTable } from '../kernel/memory.ts'
import { pickNumbers } from '../pick.ts'
import type { Parameter } from '../schema/terms.ts'
import { emptyDoubles } from '../workspace.ts'
import { Keys } from './keys.ts'
import type { Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { codesByKey, numbersOf } from './values.ts'

/** A number that is the same for all rows, or one per row where an earlier field decides it. */
export type RowNumbers = (scope: Scope) => Operand

/** @param parameter  a number, numbers by the values of a field, or the path of a field of numbers (null: 0) */
export function compileParameter(
  parameter: Parameter | string,
  at: string,
  around: Surroundings,
): RowNumbers | null {
  if (typeof parameter === 'number') return () => parameter
  if (typeof parameter === 'string') return compilePath(parameter, at, around)
  const source = around.source(parameter.by, `${at}.by`)
  if (source === null) return null
  const entries = Object.entries(parameter.values)
  const keys = Keys.of(entries.map(([key]) => key))
  const numbers = asTable(Float64Array.of(...entries.map(([, number]) => number), parameter.default))
  return (scope) => pickNumbers(numbers, codesByKey(source.read(scope), keys, entries.length))
}

function compilePath(path: string, at: string, around: Surroundings): RowNumbers | null {
  const source = around.source(path, at)
  if (source === null) return null
  if (!['int32', 'int64', 'float64'].includes(source.type))
    return around.fault(at, 'a field of numbers', source.type)
  return (scope) => numbersOf(source.read(scope), 0)
}

/** The numbers of n rows. */
export const ofAll = (numbers: Operand, n: number): Float64Array =>
  typeof numbers === 'number' ? emptyDoubles(n).fill(numbers) : numbers
