import { memberCoordinates } from '../coordinates.ts'
import { countFrom } from '../count.ts'
import type { Dataset } from '../dataset.ts'
import { type Slices, slicesTable } from '../fields/link.ts'
import type { Members, Scope } from '../fields/scope.ts'
import { kernel } from '../kernel/kernel.ts'
import { asTable, filled, placeOf } from '../kernel/memory.ts'
import { openStream, type Stream } from '../random/stream.ts'
import { emptyDoubles, outsideWorkspace } from '../workspace.ts'
import { distinctNumbers } from './distinct.ts'
import { FrameScope } from './frame-scope.ts'
import type { Journal } from './journal.ts'
import { populationSizes, rootOf } from './population.ts'
import { Tenure } from './tenure.ts'

/**
 * Populations up to this size are made whole, once, and looked up; larger ones only for the members in sight. So are those
 * of the rows' entities, their forebears and offspring, of which each batch has its own; and every one where there is a
 * journal: it is kept for a single row, which repays no table.
 */
const TABLE_MEMBERS = 65_536

export interface WorldRequest {
  readonly seed: number
  /** Days since 1970-01-01. */
  readonly day: number
  /** Rows of an average day, by which populations are sized. */
  readonly averageRows: number
}

export interface PopulationChoices {
  /** All places of it. */
  readonly all: Slices
  /** Members of each parent. */
  readonly each: number
  readonly ofParent: Slices
  /** Turns places into the numbers of the members who hold them on the day, in place. */
  readonly toHolders: (places: Float64Array) => Float64Array
}

/** The populations of a dataset as one day sees them, and the streams they are drawn from. */
export class World {
  readonly dataset: Dataset
  readonly request: WorldRequest
  readonly sizes: ReadonlyMap<string, number>
  /** Keeps what is drawn for what, where a row is to be explained. */
  readonly journal: Journal | null
  /** By scope and name. */
  readonly #streams = new Map<string, Map<string, Stream>>()
  readonly #choices = new Map<string, PopulationChoices>()
  readonly #tables = new Map<string, Scope>()
  readonly #tenures = new Map<string, Tenure>()

  constructor(dataset: Dataset, request: WorldRequest, journal: Journal | null = null) {
    const { populations } = dataset.form
    this.dataset = dataset
    this.request = request
    this.journal = journal
    this.sizes = populationSizes(populations, request.averageRows)
    for (const [name, size] of this.sizes)
      this.#tenures.set(
        name,
        new Tenure({ seed: request.seed, dataset: dataset.name, populations }, name, size),
      )
  }

  /** @param scope  `row`, or the name of a population with a leading `@` */
  stream(scope: string, name: string): Stream {
    const ofScope = this.#streams.get(scope) ?? new Map<string, Stream>()
    const known = ofScope.get(name)
    if (known !== undefined) return known
    const opened = openStream(this.request.seed, [this.dataset.name, scope, name])
    const stream = this.journal?.follow(opened, { scope, name }) ?? opened
    this.#streams.set(scope, ofScope.set(name, stream))
    return stream
  }

  /** What members of a population can be picked from. */
  choicesOf(population: string): PopulationChoices {
    const known = this.#choices.get(population)
    if (known !== undefined) return known
    const { each = 1 } = this.dataset.form.populations[population]
    const made = {
      all: slicesTable([{ start: 0, count: this.sizes.get(population)! }]),
      each,
      ofParent: slicesTable([{ start: 0, count: each }]),
      toHolders: (places: Float64Array) => this.toHolders(population, places),
    }
    this.#choices.set(population, made)
    return made
  }

  /** Turns places of a population into the numbers of the members who hold them on the day, in place. */
  toHolders(population: string, places: Float64Array): Float64Array {
    return this.#tenures.get(population)!.toHolders(places, this.request.day)
  }

  /** The members with these numbers, one per item. */
  membersOf(population: string, numbers: Float64Array, valid: Uint8Array | null): Members {
    const tenure = this.#tenures.get(population)!
    if (tenure.size > TABLE_MEMBERS || this.#isOfEntities(population) || this.journal !== null)
      return this.#membersInSight(population, numbers, valid)
    let table = this.#tables.get(population)
    if (table === undefined) {
      table = outsideWorkspace(() => this.#openTable(population, tenure))
      this.#tables.set(population, table)
    }
    return { scope: table, codes: tenure.placesOf(numbers), valid }
  }

  #openTable(population: string, { size }: Tenure): Scope {
    return this.scopeOf(population, asTable(this.toHolders(population, countFrom(0, size))))
  }

  #isOfEntities(population: string): boolean {
    const { populations, rows_of: owner } = this.dataset.form
    return owner !== undefined && rootOf(populations, owner).root === rootOf(populations, population).root
  }

  /** Makes only those that some item refers to, and each once. */
  #membersInSight(population: string, all: Float64Array, valid: Uint8Array | null): Members {
    const { numbers, codes } = distinctNumbers(all, valid)
    return { scope: this.scopeOf(population, numbers), codes, valid }
  }

  scopeOf(population: string, numbers: Float64Array): Scope {
    const { parent, each } = this.dataset.form.populations[population]
    const links = new Map<string, () => Members>()
    if (parent !== undefined) links.set(parent, () => this.membersOf(parent, parentsOf(numbers, each!), null))
    return new FrameScope(this, {
      frame: this.dataset.frames.get(population)!,
      name: `@${population}`,
      at: memberCoordinates(numbers),
      numbers: () => numbers,
      links,
      rows: null,
    })
  }
}

/** Numbers of the parents of members, of which each has so many. */
const parentsOf = (numbers: Float64Array, each: number): Float64Array =>
  filled(emptyDoubles(numbers.length), (out) => kernel.parentsOf(placeOf(numbers), numbers.length, each, out))
