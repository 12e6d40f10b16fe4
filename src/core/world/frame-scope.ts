import type { Column } from '../column.ts'
import { expandDictionary } from '../dictionary.ts'
import {
  type Candidates,
  firstMembers,
  type ItemSlices,
  type MemberNumbers,
  pickMembers,
} from '../fields/link.ts'
import type { Members, RowFacts, Scope } from '../fields/scope.ts'
import { bothValid, gather, pickBytes } from '../fields/values.ts'
import type { Coordinates, Stream } from '../random/stream.ts'
import type { CompiledReference } from '../schema/compile-reference.ts'
import type { Frame } from '../schema/frame.ts'
import type { World } from './world.ts'

export interface ScopeItems {
  readonly frame: Frame
  /** `row`, or the name of a population with a leading `@`. */
  readonly name: string
  readonly at: Coordinates
  readonly numbers: Float64Array
  /** Members that items have without picking them: the parent, or the rows' entity. */
  readonly links: ReadonlyMap<string, () => Members>
  readonly rows: ((scope: Scope) => RowFacts) | null
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

  constructor(world: World, items: ScopeItems) {
    this.#world = world
    this.#items = items
    this.length = items.numbers.length
    this.at = items.at
    this.day = world.request.day
    this.rows = items.rows?.(this) ?? null
  }

  numbers(): Float64Array {
    return this.#items.numbers
  }

  stream(name: string): Stream {
    return this.#world.stream(this.#items.name, name)
  }

  column(name: string): Column {
    return memo(this.#columns, name, () =>
      this.#make(name, () => this.#items.frame.fields.get(name)!.make(this)),
    )
  }

  member(name: string): Members {
    return memo(this.#members, name, () => {
      const link = this.#items.links.get(name)
      if (link !== undefined) return link()
      return this.#make(name, () => this.#refer(this.#items.frame.references.get(name)!))
    })
  }

  /** The same items in another order, with what was made of them so far: item i is item `order[i]` of this scope. */
  reordered(items: ScopeItems, order: Int32Array): FrameScope {
    const scope = new FrameScope(this.#world, items)
    for (const [name, column] of this.#columns) {
      const moved = gather(column, order, null)
      const plain = column.encoding === 'plain' && moved.encoding === 'dictionary'
      scope.#columns.set(name, plain ? expandDictionary(moved) : moved)
    }
    for (const [name, { scope: members, codes, valid }] of this.#members) {
      const moved = codes === null ? order : order.map((i) => codes[i])
      scope.#members.set(name, { scope: members, codes: moved, valid: valid && pickBytes(valid, order) })
    }
    return scope
  }

  #make<T>(name: string, make: () => T): T {
    const { journal } = this.#world
    return journal === null ? make() : journal.attribute({ frame: this.#items.name, name, at: this.at }, make)
  }

  #refer({ how, population, gaps }: CompiledReference): Members {
    const gap = gaps.masks.map((mask) => mask(this)).reduce<Uint8Array | null>(bothValid, null)
    if ('first' in how) {
      const { numbers, valid } = firstMembers(how.first.map((find) => find(this)))
      return this.#world.membersOf(population, numbers, bothValid(gap, valid))
    }
    const parents = how.parents?.(this) ?? null
    const slices = how.slices?.(this) ?? null
    const sliced = slices?.codes.includes(-1) ? slices.codes.map((code) => (code < 0 ? 0 : 1)) : null
    const valid = [parents?.valid ?? null, sliced && new Uint8Array(sliced)].reduce(bothValid, gap)
    const numbers = pickMembers(
      how,
      how.hold?.(this) ?? this,
      this.#candidates(population, parents, slices),
      valid,
    )
    return this.#world.membersOf(population, numbers, valid)
  }

  #candidates(population: string, parents: MemberNumbers | null, slices: ItemSlices | null): Candidates {
    const world = this.#world
    const { each = 1 } = world.dataset.form.populations[population]
    return {
      size: world.sizes.get(population)!,
      holder: (place) => world.holder(population, place),
      children: parents && { parents: parents.numbers, each, all: { start: 0, count: each }, slices },
    }
  }
}

function memo<T>(cache: Map<string, T>, name: string, make: () => T): T {
  let value = cache.get(name)
  if (value === undefined) {
    value = make()
    cache.set(name, value)
  }
  return value
}
