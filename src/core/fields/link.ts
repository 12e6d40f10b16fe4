import { power } from '../random/exact-math.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Made, Surroundings } from './made.ts'
import type { Scope } from './scope.ts'

/** An attribute of the row's entity, or of a member it refers to. */
export function compileEntity(form: FieldOf<'entity'>, around: Surroundings): Made | null {
  const source = around.source(form.from, 'from')
  if (source === null) return null
  const { read, ...promise } = source
  return { ...promise, make: read }
}

/**
 * Picks a member number for each item: ⌊size · u^skew⌋ of a whole population, or one of the `each` children of the
 * member that `parents` gives.
 */
export function pickMembers(form: FieldOf<'reference'>, scope: Scope, from: MemberRange): Float64Array {
  const u = drawUniform(scope.stream(form.stream ?? form.name), scope.at, scope.length)
  for (let i = 0; i < u.length; i++) {
    const first = from.parents === null ? 0 : from.parents[i] * from.count
    u[i] = first + Math.floor(from.count * power(u[i], form.skew))
  }
  return u
}

/** `count` members from the first, or from the first child of each item's parent. */
export interface MemberRange {
  readonly parents: Float64Array | null
  readonly count: number
}
