import { memberCoordinates } from '../coordinates.ts'
import { countFrom } from '../count.ts'
import type { Dataset } from '../dataset.ts'
import type { Members, Scope } from '../fields/scope.ts'
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

/** The populations of a dataset as one day sees them, and the streams they are drawn from. */
export class World {
  readonly dataset: Dataset
  readonly request: WorldRequest
  readonly sizes: ReadonlyMap<string, number>
  /** Keeps what is drawn for what, where a row is to be explained. */
  readonly journal: Journal | null
  readonly #streams = new Map<string, Stream>()
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
    const path = `${scope}/${name}`
    let stream = this.#streams.get(path)
    if (stream === undefined) {
      const opened = openStream(this.request.seed, [this.dataset.name, scope, name])
      stream = this.journal?.follow(opened, { scope, name }) ?? opened
      this.#streams.set(path, stream)
    }
    return stream
  }

  /** Number of the member who holds a place of a population on the day. */
  holder(population: string, place: number): number {
    return this.#tenures.get(population)!.holder(place, this.request.day)
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
    return this.scopeOf(
      population,
      countFrom(0, size).map((place) => this.holder(population, place)),
    )
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
      numbers,
      links,
      rows: null,
    })
  }
}

/** Numbers of the parents of members, of which each has so many. */
function parentsOf(numbers: Float64Array, each: number): Float64Array {
  const parents = emptyDoubles(numbers.length)
  for (let i = 0; i < parents.length; i++) parents[i] = Math.floor(numbers[i] / each)
  return parents
}
