import type { Column } from '../column.ts'
import { memberCoordinates } from '../coordinates.ts'
import { kernel } from '../kernel/kernel.ts'
import { asTable, changed, filled, placeOf } from '../kernel/memory.ts'
import { SkewedChoice } from '../random/skewed.ts'
import { type Coordinates, drawUniform, type Stream } from '../random/stream.ts'
import type { Per } from '../schema/terms.ts'
import { emptyInts } from '../workspace.ts'
import type { MemberNumbers } from './link.ts'
import type { Surroundings } from './made.ts'
import type { Members, RowFacts, Scope } from './scope.ts'

/** The same items, drawing at other coordinates: items that share coordinates draw the same. */
export type Hold = (scope: Scope) => Scope

/** Compiles `per`; null when it has faults. */
export function compilePer(per: Per, around: Surroundings): Hold | null {
  if (per === 'campaign') {
    if (around.campaigns === null) return around.fault('per', 'campaigns, for rows to share one', 'none')
    return (scope) => new HeldScope(scope, scope.rows!.campaigns().at)
  }
  const { member, days = 0, choices = 1, skew } = per
  if (member === undefined && around.kind === 'row')
    return around.fault('per.member', 'a path to a member', 'nothing')
  const numbersOf = member === undefined ? itself : around.member(member, 'per.member')
  if (numbersOf === null) return null
  const choice = new SkewedChoice(skew)
  const sizes = asTable(Float64Array.of(choices))
  return (scope) => {
    const at = memberCoordinates(numbersOf(scope).numbers)
    makeRoom(at[1])
    if (days > 0) enterPeriods(at, days, scope)
    if (choices > 1) {
      // Fields with as many choices of one member share the choice.
      const u = drawUniform(scope.stream(`#choice/${member}/${choices}`), scope.at, scope.length)
      const chosen = choice.pick(u, { sizes, codes: null })
      changed(at[1], (words) => kernel.enterChoices(words, placeOf(chosen), scope.length, 16))
    }
    return new HeldScope(scope, at)
  }
}

const itself = (scope: Scope): MemberNumbers => ({ numbers: scope.numbers(), valid: null })

/** For a choice of 8 bits and a period of 16, in the coordinates of members of numbers below 2^40. */
function makeRoom(second: Int32Array): void {
  changed(second, (words) => kernel.shiftWords(words, second.length, 24))
}

/**
 * Puts the period that each member is in into its coordinates, and tells how far into it the member is. Members start
 * their periods on different days; all fields with periods of one length share them.
 */
function enterPeriods(at: Coordinates, days: number, scope: Scope): Int32Array {
  const u = drawUniform(scope.stream(`#period/${days}`), at, scope.length)
  const n = scope.length
  return filled(emptyInts(n), (elapsed) =>
    changed(at[1], (words) => kernel.enterPeriods(words, placeOf(u), n, scope.day, days, elapsed)),
  )
}

function copyOf(words: Int32Array): Int32Array {
  const copy = emptyInts(words.length)
  copy.set(words)
  return copy
}

/** How far into its period of so many days each member is, and the period's coordinates. */
export function periodsOf(
  scope: Scope,
  days: number,
): { readonly held: Scope; readonly elapsed: Int32Array } {
  const at: Coordinates = [copyOf(scope.at[0]), copyOf(scope.at[1])]
  makeRoom(at[1])
  const elapsed = enterPeriods(at, days, scope)
  return { held: new HeldScope(scope, at), elapsed }
}

class HeldScope implements Scope {
  readonly length: number
  readonly at: Coordinates
  readonly day: number
  readonly rows: RowFacts | null
  readonly #scope: Scope

  constructor(scope: Scope, at: Coordinates) {
    this.#scope = scope
    this.length = scope.length
    this.at = at
    this.day = scope.day
    this.rows = scope.rows
  }

  numbers(): Float64Array {
    return this.#scope.numbers()
  }

  stream(name: string): Stream {
    return this.#scope.stream(name)
  }

  column(name: string): Column {
    return this.#scope.column(name)
  }

  member(name: string): Members {
    return this.#scope.member(name)
  }

  memberNumbers(path: readonly string[]): MemberNumbers {
    return this.#scope.memberNumbers(path)
  }
}
