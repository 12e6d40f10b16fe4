import type { Column } from '../column.ts'
import type { MemberNumbers } from '../fields/link.ts'
import type { Members, RowFacts, Scope } from '../fields/scope.ts'
import { gather } from '../fields/values.ts'
import { pickBytes, pickCodes, pickNumbers } from '../pick.ts'
import type { Coordinates, Stream } from '../random/stream.ts'

/** Items `rows` of another scope, which draw as they do there: what few rows need is made for these alone. */
export class PartScope implements Scope {
  readonly length: number
  readonly at: Coordinates
  readonly day: number
  readonly rows: RowFacts | null
  readonly #scope: Scope
  readonly #rows: Int32Array

  constructor(scope: Scope, rows: Int32Array) {
    this.#scope = scope
    this.#rows = rows
    this.length = rows.length
    this.at = pickCoordinates(scope.at, rows)
    this.day = scope.day
    this.rows = scope.rows && partOf(scope.rows, rows)
  }

  numbers(): Float64Array {
    return pickNumbers(this.#scope.numbers(), this.#rows)
  }

  stream(name: string): Stream {
    return this.#scope.stream(name)
  }

  column(name: string): Column {
    return gather(this.#scope.column(name), this.#rows, null)
  }

  member(name: string): Members {
    return pickMembersAt(this.#scope.member(name), this.#rows)
  }

  memberNumbers(path: readonly string[]): MemberNumbers {
    return pickMemberNumbers(this.#scope.memberNumbers(path), this.#rows)
  }
}

function partOf(facts: RowFacts, rows: Int32Array): RowFacts {
  return {
    dayRows: facts.dayRows,
    ids: () => pickCoordinates(facts.ids(), rows),
    previousIds: () => {
      const { at, valid } = facts.previousIds()
      return { at: pickCoordinates(at, rows), valid: pickBytes(valid, rows) }
    },
    campaigns: () => {
      const { scenarios, struck, at } = facts.campaigns()
      return {
        scenarios: pickCodes(scenarios, rows),
        struck: pickBytes(struck, rows),
        at: pickCoordinates(at, rows),
      }
    },
  }
}

/** The members of items `rows`. */
function pickMembersAt({ scope, codes, valid }: Members, rows: Int32Array): Members {
  return {
    scope,
    codes: codes === null ? rows : pickCodes(codes, rows),
    valid: valid && pickBytes(valid, rows),
  }
}

/** The numbers of the members of items `rows`. */
export function pickMemberNumbers({ numbers, valid }: MemberNumbers, rows: Int32Array): MemberNumbers {
  return { numbers: pickNumbers(numbers, rows), valid: valid && pickBytes(valid, rows) }
}

const pickCoordinates = (at: Coordinates, rows: Int32Array): Coordinates => [
  pickCodes(at[0], rows),
  pickCodes(at[1], rows),
]
