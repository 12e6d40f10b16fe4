import type { Column } from '../column.ts'
import { countFrom } from '../count.ts'
import type { Dataset } from '../dataset.ts'
import { followLinks, pickMembers } from '../fields/link.ts'
import type { Members, Scope } from '../fields/scope.ts'
import { bothValid } from '../fields/values.ts'
import { type Coordinates, openStream, type Stream } from '../random/stream.ts'
import type { CompiledReference, Frame } from '../schema/frame.ts'
import { populationSizes } from './population.ts'

/** Populations up to this size are made whole, once, and looked up; larger ones only for the members in sight. */
const TABLE_MEMBERS = 65_536
const TWO_POW_32 = 2 ** 32

export interface WorldRequest {
  readonly seed: number
  /** Days since 1970-01-01. */
  readonly day: number
  readonly rows: number
  readonly averageRows: number | null
}

/** The populations of a dataset as one day sees them, and the streams they are drawn from. */
export class World {
  readonly dataset: Dataset
  readonly request: WorldRequest
  readonly sizes: ReadonlyMap<string, number>
  readonly #streams = new Map<string, Stream>()
  readonly #tables = new Map<string, Scope>()

  constructor(dataset: Dataset, request: WorldRequest) {
    this.dataset = dataset
    this.request = request
    this.sizes = populationSizes(dataset.form.populations, request.averageRows ?? request.rows)
  }

  /** @param scope  `row`, or the name of a population with a leading `@` */
  stream(scope: string, name: string): Stream {
    const path = `${scope}/${name}`
    let stream = this.#streams.get(path)
    if (stream === undefined) {
      stream = openStream(this.request.seed, [this.dataset.name, scope, name])
      this.#streams.set(path, stream)
    }
    return stream
  }

  /** The members with these numbers, one per item. */
  membersOf(population: string, numbers: Float64Array, valid: Uint8Array | null): Members {
    const size = this.sizes.get(population)!
    if (size > TABLE_MEMBERS) return this.#membersInSight(population, numbers, valid)
    let table = this.#tables.get(population)
    if (table === undefined) {
      table = this.scopeOf(population, countFrom(0, size))
      this.#tables.set(population, table)
    }
    return { scope: table, codes: new Int32Array(numbers), valid }
  }

  /** Makes only those that some item refers to. */
  #membersInSight(population: string, numbers: Float64Array, valid: Uint8Array | null): Members {
    if (valid === null) return { scope: this.scopeOf(population, numbers), codes: null, valid }
    const codes = new Int32Array(numbers.length)
    let used = 0
    for (let i = 0; i < codes.length; i++) if (valid[i] === 1) codes[i] = used++
    const referred = numbers.filter((_, i) => valid[i] === 1)
    // Items without a member share the first slot, which must exist even when no item has one.
    return { scope: this.scopeOf(population, used === 0 ? numbers.subarray(0, 1) : referred), codes, valid }
  }

  scopeOf(population: string, numbers: Float64Array): Scope {
    const at: Coordinates = [new Int32Array(numbers.length), new Int32Array(numbers.length)]
    for (let i = 0; i < numbers.length; i++) {
      at[0][i] = numbers[i] | 0 // the low 32 bits, whatever their sign
      at[1][i] = numbers[i] / TWO_POW_32
    }
    const frame = this.dataset.frames.get(population)!
    const { parent, each } = this.dataset.form.populations[population]
    const owner =
      parent === undefined
        ? null
        : { name: parent, numbersOf: () => numbers.map((n) => Math.floor(n / each!)) }
    return new FrameScope(this, { frame, name: `@${population}`, at, numbers, owner, groupStarts: null })
  }
}

export interface ScopeItems {
  readonly frame: Frame
  readonly name: string
  readonly at: Coordinates
  readonly numbers: Float64Array
  /** The member that each item belongs to: the rows' entity, or a member's parent. */
  readonly owner: {
    readonly name: string
    readonly numbersOf: () => Float64Array
    readonly members?: Members
  } | null
  readonly groupStarts: Int32Array | null
}

/** Items of one frame. Every column and every set of members is made on first use, and once. */
export class FrameScope implements Scope {
  readonly length: number
  readonly at: Coordinates
  readonly day: number
  readonly dayRows: number
  readonly groupStarts: Int32Array | null
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
    this.dayRows = world.request.rows
    this.groupStarts = items.groupStarts
  }

  numbers(): Float64Array {
    return this.#items.numbers
  }

  stream(name: string): Stream {
    return this.#world.stream(this.#items.name, name)
  }

  column(name: string): Column {
    return memo(this.#columns, name, () => this.#items.frame.fields.get(name)!.make(this))
  }

  member(name: string): Members {
    return memo(this.#members, name, () => {
      const { owner, frame } = this.#items
      if (owner?.name === name) return owner.members ?? this.#world.membersOf(name, owner.numbersOf(), null)
      return this.#pick(frame.references.get(name)!)
    })
  }

  #pick({ form, population, of, gaps }: CompiledReference): Members {
    const { sizes, dataset } = this.#world
    const size = sizes.get(population)!
    const each = dataset.form.populations[population].each!
    const parents = of && followLinks(this, of)
    const numbers = pickMembers(form, this, { size, children: parents && { parents: parents.numbers, each } })
    const gap = gaps.masks.map((mask) => mask(this)).reduce<Uint8Array | null>(bothValid, null)
    return this.#world.membersOf(population, numbers, bothValid(gap, parents?.valid ?? null))
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
