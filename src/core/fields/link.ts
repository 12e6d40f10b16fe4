import { power } from '../random/exact-math.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Made, Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { bothValid, pickBytes } from './values.ts'

/** An attribute of the row's entity, or of a member it refers to. */
export function compileEntity(form: FieldOf<'entity'>, around: Surroundings): Made | null {
  const source = around.source(form.from, 'from')
  if (source === null) return null
  const { read, ...promise } = source
  return { ...promise, make: read }
}

/** Members to pick from: all `size` of them, or for each item the `each` children of its parent. */
export interface Candidates {
  readonly size: number
  readonly children: { readonly parents: Float64Array; readonly each: number } | null
}

/**
 * Picks a member number for each item: ⌊n · u^skew⌋ of its n candidates. Those that stray pick evenly among all; one
 * uniform decides both, as below the share of strays it is as uniform as above.
 */
export function pickMembers(form: FieldOf<'reference'>, scope: Scope, from: Candidates): Float64Array {
  const { skew, stray = 0 } = form
  const { size, children } = from
  const u = drawUniform(scope.stream(form.stream ?? form.name), scope.at, scope.length)
  for (let i = 0; i < u.length; i++) {
    if (children === null) u[i] = Math.floor(size * power(u[i], skew))
    else if (u[i] < stray) u[i] = Math.floor((u[i] / stray) * size)
    else {
      const rest = (u[i] - stray) / (1 - stray)
      u[i] = children.parents[i] * children.each + Math.floor(children.each * power(rest, skew))
    }
  }
  return u
}

/** Where a path of links leads: a member's number for each item; `valid[i]` is 0 where a link on the way is missing. */
export interface MemberNumbers {
  readonly numbers: Float64Array
  readonly valid: Uint8Array | null
}

export function followLinks(scope: Scope, [head, ...rest]: readonly string[]): MemberNumbers {
  const { scope: members, codes, valid } = scope.member(head)
  const end = rest.length === 0 ? { numbers: members.numbers(), valid: null } : followLinks(members, rest)
  if (codes === null) return { numbers: end.numbers, valid: bothValid(end.valid, valid) }
  const numbers = new Float64Array(codes.length)
  for (let i = 0; i < numbers.length; i++) numbers[i] = end.numbers[codes[i]]
  return { numbers, valid: bothValid(end.valid && pickBytes(end.valid, codes), valid) }
}
