import { power } from './exact-math.ts'
import { type AliasTable, buildAliasTable, pick } from './weighted.ts'

/** Above so many choices a table would not stay in the processor's caches. */
const TABLE_CHOICES = 4096

/**
 * Draws ⌊n · u^skew⌋ of n choices: evenly with skew 1, above it the first ones are favoured. Of few choices by a table
 * of their chances, which is what makes it fast: a power costs as much as twenty picks.
 */
export class SkewedChoice {
  readonly #skew: number
  /** By how many choices they have. */
  readonly #tables = new Array<AliasTable | undefined>(TABLE_CHOICES + 1)

  constructor(skew: number) {
    this.#skew = skew
  }

  /** @param u  uniform in (0, 1) */
  pick(u: number, choices: number): number {
    if (this.#skew === 1) return Math.floor(u * choices)
    if (choices > TABLE_CHOICES) return Math.floor(choices * power(u, this.#skew))
    return pick(this.#tables[choices] ?? this.#make(choices), u)
  }

  #make(choices: number): AliasTable {
    const table = tableOf(choices, this.#skew)
    this.#tables[choices] = table
    return table
  }
}

/** Choice i has the chance that u lies between (i / n)^(1/skew) and ((i + 1) / n)^(1/skew). */
function tableOf(choices: number, skew: number): AliasTable {
  const below = (i: number) => (i === 0 ? 0 : power(i / choices, 1 / skew))
  return buildAliasTable(Array.from({ length: choices }, (_, i) => below(i + 1) - below(i)))
}
