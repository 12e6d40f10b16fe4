import type { Column, DictionaryColumn } from '../column.ts'
import { spreadMembers } from '../fields/few-members.ts'
import {
  type Candidates,
  firstMembers,
  type ItemSlices,
  type MemberNumbers,
  pickMembers,
} from '../fields/link.ts'
import type { Members, RowFacts, Scope } from '../fields/scope.ts'
import { bothValid, notNegative, withValidity } from '../fields/values.ts'
import { asTable } from '../kernel/memory.ts'
import type { Coordinates, Stream } from '../random/stream.ts'
import type { CompiledReference, PickMember } from '../schema/compile-reference.ts'
import type { Mask } from '../schema/condition.ts'
import type { Frame } from '../schema/frame.ts'
import { isWorking, outsideWorkspace } from '../workspace.ts'
import { PartScope, pickMemberNumbers } from './part-scope.ts'
import { fewRows, spreadColumn } from './sparse.ts'
import type { World } from './world.ts'

export interface ScopeItems {
  readonly frame: Frame
  /** `row`, or the name of a population with a leading `@`. */
  readonly name: string
  readonly at: Coordinates
  /** Number of each item within its day or population, from 0. */
  readonly numbers: () => Float64Array
  /** Members that items have without picking them: the parent, or the rows' entity. */
  readonly links: ReadonlyMap<string, () => Members>
  readonly rows: RowFacts | null
}

/** Items of one frame. Every column and every set of members is made on first use, and once. */
export class FrameScope implements Scope {
  readonly length: number
  readonly at: Coordinates
  readonly day: number
  readonly rows: RowFacts | null
  readonly #world: World
  readonly #items: ScopeItems
  readonly #columns = new Map<string, Column>()
  readonly #members = new Map<string, Members>()
  readonly #paths = new Map<string, MemberNumbers>()
  readonly #masks = new Map<string, Uint8Array | null>()
  /** Whether what it makes is to outlast the work of the workspace, as it does itself. */
  readonly #isLasting = !isWorking()
  constructor(world: World, items: ScopeItems) {
    this.#world = world
    this.#items = items
    this.length = items.at[0].length
    this.at = items.at
    this.day = world.request.day
    this.rows = items.rows
  }

  numbers(): Float64Array {
    return this.#items.numbers()
  }

  stream(name: string): Stream {
    return this.#world.stream(this.#items.name, name)
  }

  column(name: string): Column {
    return this.#once(this.#columns, name, () => this.#make(name, () => this.#fill(name)))
  }

  member(name: string): Members {
    return this.#once(this.#members, name, () => this.#findMembers(name))
  }

  memberNumbers(path: readonly string[]): MemberNumbers {
    return this.#once(this.#paths, path.join('.'), () => this.#findNumbers(path))
  }

  /** What the cache has by the name, made if it has nothing. */
  #once<T extends Column | Members | MemberNumbers>(cache: Map<string, T>, name: string, make: () => T): T {
    const known = cache.get(name)
    if (known !== undefined) return known
    const made = this.#isLasting ? outsideWorkspace(() => asTables(make())) : make()
    cache.set(name, made)
    return made
  }

  #findMembers(name: string): Members {
    const link = this.#items.links.get(name)
    if (link !== undefined) return link()
    const { numbers, valid } = this.memberNumbers([name])
    return this.#world.membersOf(this.#items.frame.links.get(name)!, numbers, valid)
  }

  #findNumbers([name, ...rest]: readonly string[]): MemberNumbers {
    const reference = rest.length === 0 ? this.#items.frame.references.get(name) : undefined
    return reference === undefined
      ? numbersAt(this.member(name), rest)
      : this.#make(name, () => this.#refer(reference))
  }

  #make<T>(name: string, make: () => T): T {
    const { journal } = this.#world
    return journal === null ? make() : journal.attribute({ frame: this.#items.name, name, at: this.at }, make)
  }

  /** The items that need something, where they are few. Who keeps a journal makes all, to find each in its place. */
  #few(valid: Uint8Array | null): Int32Array | null {
    return this.#world.journal === null ? fewRows(valid) : null
  }

  #fill(name: string): Column {
    const field = this.#items.frame.fields.get(name)!
    const valid = this.#mask(field.masks)
    const few = this.#few(valid)
    return few === null
      ? withValidity(field.make(this), valid)
      : spreadColumn(field.make(new PartScope(this, few)), few, this.length)
  }

  #mask(masks: readonly Mask[]): Uint8Array | null {
    return masks.map((mask) => this.#flags(mask)).reduce<Uint8Array | null>(bothValid, null)
  }

  /** Made once for masks of one name, but where a journal is kept: each field is to have draws of its own. */
  #flags({ name, of }: Mask): Uint8Array | null {
    if (this.#world.journal !== null || this.#isLasting) return of(this)
    const known = this.#masks.get(name)
    if (known !== undefined) return known
    const flags = of(this)
    this.#masks.set(name, flags)
    return flags
  }

  #refer({ how, population, gaps }: CompiledReference): MemberNumbers {
    const gap = this.#mask(gaps.masks)
    if ('first' in how) {
      const { numbers, valid } = firstMembers(how.first.map((find) => find(this)))
      return { numbers, valid: bothValid(gap, valid) }
    }
    const valid = bothValid(gap, how.parents?.(this).valid ?? null)
    const few = this.#few(valid)
    return few === null
      ? this.#pick(this, { how, population, valid })
      : spreadMembers(
          this.#pick(new PartScope(this, few), { how, population, valid: null }),
          few,
          this.length,
        )
  }

  #pick(scope: Scope, { how, population, valid }: Picking): MemberNumbers {
    const slices = how.slices?.(scope) ?? null
    const has = bothValid(valid, slices && notNegative(slices.codes))
    const from = this.#candidates(population, how.parents?.(scope) ?? null, slices)
    return { numbers: pickMembers(how, how.hold?.(scope) ?? scope, from, has), valid: has }
  }

  #candidates(population: string, parents: MemberNumbers | null, slices: ItemSlices | null): Candidates {
    const { all, each, ofParent, toHolders } = this.#world.choicesOf(population)
    return { all, toHolders, children: parents && { parents: parents.numbers, each, all: ofParent, slices } }
  }
}

/** Declares that what was made to last does not change any more. */
function asTables<T extends Column | Members | MemberNumbers>(made: T): T {
  const { codes = null, valid, numbers = null } = made as Partial<DictionaryColumn & MemberNumbers>
  for (const array of [codes, valid, numbers]) if (array) asTable(array)
  if ('encoding' in made) {
    const { values } = made.encoding === 'dictionary' ? made.dictionary : made
    for (const array of 'offsets' in values ? [values.bytes, values.offsets] : [values]) asTable(array)
  }
  return made
}

interface Picking {
  readonly how: PickMember
  readonly population: string
  /** Items that may have a member; null: all. */
  readonly valid: Uint8Array | null
}

/** Where a path goes on from members: for each item the number at its end. */
function numbersAt({ scope, codes, valid }: Members, path: readonly string[]): MemberNumbers {
  const end = path.length === 0 ? { numbers: scope.numbers(), valid: null } : scope.memberNumbers(path)
  const there = codes === null ? end : pickMemberNumbers(end, codes)
  return { numbers: there.numbers, valid: bothValid(there.valid, valid) }
}
