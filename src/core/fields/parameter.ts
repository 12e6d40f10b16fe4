import type { Parameter } from '../schema/terms.ts'
import type { Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { codesByKey } from './values.ts'

/** A number that is the same for all rows, or one per row where an earlier field decides it. */
export type RowNumbers = (scope: Scope) => number | Float64Array

export function compileParameter(parameter: Parameter, at: string, around: Surroundings): RowNumbers | null {
  if (typeof parameter === 'number') return () => parameter
  const source = around.source(parameter.by, `${at}.by`)
  if (source === null) return null
  const entries = Object.entries(parameter.values)
  const keys = new Map(entries.map(([key], i) => [key, i]))
  const numbers = [...entries.map(([, number]) => number), parameter.default]
  return (scope) => {
    const codes = codesByKey(source.read(scope), keys, entries.length)
    const out = new Float64Array(codes.length)
    for (let i = 0; i < out.length; i++) out[i] = numbers[codes[i]]
    return out
  }
}

export const atRow = (numbers: number | Float64Array, i: number): number =>
  typeof numbers === 'number' ? numbers : numbers[i]
