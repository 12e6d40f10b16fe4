import type { SkewedChoice } from '../random/skewed.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { emptyDoubles } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'
import type { Slice } from './position.ts'
import type { Scope } from './scope.ts'
import { eitherValid } from './values.ts'

/** An attribute of the row's entity, or of a member it refers to. */
export function compileEntity(form: FieldOf<'entity'>, around: Surroundings): Made | null {
  const source = around.source(form.from, 'from')
  if (source === null) return null
  const { read, ...promise } = source
  return { ...promise, make: read }
}

/** What members can be picked from. */
export interface Candidates {
  /** Places of the population. */
  readonly size: number
  /** Number of the member who holds a place on the day. */
  readonly holder: (place: number) => number
  /** For each item the parent whose `each` children are picked among; null: all members are. */
  readonly children: {
    readonly parents: Float64Array
    readonly each: number
    /** All of a parent's children. */
    readonly all: Slice
    /** Which of them, for each item; null: any. */
    readonly slices: ItemSlices | null
  } | null
}

/** One slice of a parent's children for each item; none where the code is -1, which no one may ask for. */
export interface ItemSlices {
  readonly codes: Int32Array
  readonly slices: readonly Slice[]
}

/** How a member is picked. */
export interface Pick {
  readonly stream: string
  readonly choice: SkewedChoice
  /** Share that is picked among all members, evenly. */
  readonly stray: number
}

/**
 * Picks a member number for each item that may have one (`valid`, null: all). One uniform decides both whether an item
 * strays and where to, as below the share of strays it is as uniform as above.
 */
export function pickMembers(
  { stream, choice, stray }: Pick,
  scope: Scope,
  { size, holder, children }: Candidates,
  valid: Uint8Array | null,
): Float64Array {
  const u = drawUniform(scope.stream(stream), scope.at, scope.length)
  if (children === null) {
    for (let i = 0; i < u.length; i++)
      u[i] = valid !== null && valid[i] === 0 ? 0 : holder(choice.pick(u[i], size))
    return u
  }
  const { parents, each, all, slices } = children
  for (let i = 0; i < u.length; i++) {
    if (valid !== null && valid[i] === 0) u[i] = 0
    else if (u[i] < stray) u[i] = holder(Math.floor((u[i] / stray) * size))
    else {
      const { start, count } = slices === null ? all : slices.slices[slices.codes[i]]
      u[i] = parents[i] * each + start + choice.pick((u[i] - stray) / (1 - stray), count)
    }
  }
  return u
}

/** Where a path of links leads: a member's number for each item; `valid[i]` is 0 where a link on the way is missing. */
export interface MemberNumbers {
  readonly numbers: Float64Array
  readonly valid: Uint8Array | null
}

/** For each item the first of these members that it has. */
export function firstMembers(all: readonly MemberNumbers[]): MemberNumbers {
  const [first, ...others] = all
  return others.reduce(orElseMembers, first)
}

function orElseMembers(first: MemberNumbers, second: MemberNumbers): MemberNumbers {
  if (first.valid === null) return first
  const numbers = emptyDoubles(first.numbers.length)
  for (let i = 0; i < numbers.length; i++)
    numbers[i] = first.valid[i] === 0 ? second.numbers[i] : first.numbers[i]
  return { numbers, valid: eitherValid(first.valid, second.valid) }
}
