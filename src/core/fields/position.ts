import type { FieldOf } from '../schema/field-form.ts'
import type { Made } from './made.ts'
import { columnOfScalars } from './values.ts'

/** Members of one parent that have one value: numbers [start, start + count) among its children. */
export interface Slice {
  readonly start: number
  readonly count: number
}

/** The slices of a parent's members, by value. */
export function slicesOf({ values }: FieldOf<'position'>): Map<string, Slice> {
  const slices = new Map<string, Slice>()
  let start = 0
  for (const [value, count] of Object.entries(values)) {
    slices.set(value, { start, count })
    start += count
  }
  return slices
}

/** A text by the member's number among those of its parent. */
export function compilePosition(form: FieldOf<'position'>): Made {
  const slices = [...slicesOf(form).values()]
  const each = slices.reduce((sum, { count }) => sum + count, 0)
  const codeAt = Int32Array.from(slices.flatMap(({ count }, code) => new Array<number>(count).fill(code)))
  const dictionary = columnOfScalars('string', Object.keys(form.values))
  return {
    type: 'string',
    nullable: false,
    cardinality: 'low',
    declared: { allowed: Object.keys(form.values) },
    make: (scope) => {
      const codes = Int32Array.from(scope.numbers(), (number) => codeAt[number % each])
      return { encoding: 'dictionary', type: 'string', codes, dictionary, valid: null }
    },
  }
}
