import { copyTo } from '../allocator.ts'
import { kernel } from '../kernel/kernel.ts'
import { asTable, changed, filled, NOWHERE, placeOf } from '../kernel/memory.ts'
import { chooseNumbers, WORKSPACE } from '../pick.ts'
import { SkewedChoice } from '../random/skewed.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { copyOf, emptyBytes } from '../workspace.ts'
import { layOver as layFew } from './few-members.ts'
import type { Made, Surroundings } from './made.ts'
import type { Slice } from './position.ts'
import type { Scope } from './scope.ts'

/** An attribute of the row's entity, or of a member it refers to. */
export function compileEntity(form: FieldOf<'entity'>, around: Surroundings): Made | null {
  const source = around.source(form.from, 'from')
  if (source === null) return null
  const { read, ...promise } = source
  return { ...promise, make: read }
}

/** What members can be picked from. */
export interface Candidates {
  /** All places of the population. */
  readonly all: Slices
  /** Turns places into the numbers of the members who hold them on the day, in place. */
  readonly toHolders: (places: Float64Array) => Float64Array
  /** For each item the parent whose `each` children are picked among; null: all members are. */
  readonly children: Children | null
}

interface Children {
  readonly parents: Float64Array
  readonly each: number
  /** All of a parent's children. */
  readonly all: Slices
  /** Which of them, for each item; null: any. */
  readonly slices: ItemSlices | null
}

/** One slice of a parent's children for each item; none where the code is -1, which no one may ask for. */
export interface ItemSlices {
  readonly codes: Int32Array
  readonly slices: Slices
}

/** Slices of children in the form in which they are picked from. */
export interface Slices {
  readonly counts: Float64Array
  readonly firsts: Float64Array
}

export const slicesTable = (slices: readonly Slice[]): Slices => ({
  counts: asTable(Float64Array.from(slices, ({ count }) => count)),
  firsts: asTable(Float64Array.from(slices, ({ start }) => start)),
})

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
  from: Candidates,
  valid: Uint8Array | null,
): Float64Array {
  const u = drawUniform(scope.stream(stream), scope.at, scope.length)
  const numbers =
    from.children === null
      ? pickAmongAll(choice, u, from)
      : stray === 0
        ? pickAmongChildren(choice, u, from.children)
        : pickOrStray({ choice, stray }, u, from, from.children)
  if (valid === null) return numbers
  return changed(numbers, (out) => kernel.fillDoubles(out, placeOf(valid), u.length, 0))
}

const pickAmongAll = (choice: SkewedChoice, u: Float64Array, { all, toHolders }: Candidates) =>
  toHolders(choice.pick(u, { sizes: all.counts, codes: null }))

function pickAmongChildren(
  choice: SkewedChoice,
  u: Float64Array,
  { parents, each, all, slices }: Children,
): Float64Array {
  const { counts, firsts } = slices?.slices ?? all
  const codes = slices?.codes ?? null
  const chosen = choice.pick(u, { sizes: counts, codes })
  const codesPlace = codes === null ? NOWHERE : placeOf(codes)
  return changed(chosen, (out) =>
    kernel.addToParents(out, u.length, placeOf(parents), each, codesPlace, placeOf(firsts)),
  )
}

function pickOrStray(
  { choice, stray }: Omit<Pick, 'stream'>,
  u: Float64Array,
  from: Candidates,
  children: Children,
): Float64Array {
  const strays = filled(emptyBytes(u.length), (flags) =>
    changed(u, (doubles) => kernel.splitStrays(doubles, u.length, stray, flags)),
  )
  const anywhere = pickAmongAll(EVEN, copyOf(u), from)
  return chooseNumbers(strays, anywhere, pickAmongChildren(choice, u, children))
}

const EVEN = new SkewedChoice(1)

/** Where a path of links leads: a member's number for each item; `valid[i]` is 0 where a link on the way is missing. */
export interface MemberNumbers {
  readonly numbers: Float64Array
  readonly valid: Uint8Array | null
  /** The same where only few items may have a member. */
  readonly few?: FewMembers
}

/** Members of the items `rows`, in their order. */
export interface FewMembers extends MemberNumbers {
  readonly rows: Int32Array
}

/** For each item the first of these members that it has. */
export function firstMembers(all: readonly MemberNumbers[]): MemberNumbers {
  const end = all.findIndex(haveAll)
  const [last, ...others] = (end < 0 ? all : all.slice(0, end + 1)).toReversed()
  if (others.length === 0) return last
  const numbers = copyOf(last.numbers)
  const valid = last.valid && copyTo(WORKSPACE, last.valid)
  for (const members of others) layOver({ numbers, valid }, members)
  return { numbers, valid: valid?.includes(0) ? valid : null }
}

const haveAll = (members: MemberNumbers) => members.few === undefined && members.valid === null

/** Puts members in place of others, where there are any. */
function layOver({ numbers, valid }: MemberNumbers, over: MemberNumbers): void {
  if (over.few !== undefined) {
    layFew({ numbers, valid }, over.few)
    return
  }
  const n = numbers.length
  const flags = over.valid!
  changed(numbers, (out) => kernel.chooseDoubles(placeOf(flags), placeOf(over.numbers), out, n, out))
  if (valid !== null) changed(valid, (out) => kernel.eitherFlags(placeOf(flags), out, n, out))
}
