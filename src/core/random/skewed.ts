import { toPower } from '../arithmetic.ts'
import { kernel } from '../kernel/kernel.ts'
import { changed, NOWHERE, placeOf } from '../kernel/memory.ts'
import { chooseNumbers, pickBytes } from '../pick.ts'
import { copyOf } from '../workspace.ts'
import { power } from './exact-math.ts'
import { type AliasTables, joinAliasTables } from './weighted.ts'

/** Above so many choices a table would not stay in the processor's caches. */
const TABLE_CHOICES = 4096

/** How many choices there are: `sizes[codes[i]]` for item i, where codes are null `sizes[0]` for all. */
export interface ChoiceSizes {
  readonly sizes: Float64Array
  readonly codes: Int32Array | null
}

/**
 * Draws ⌊n · u^skew⌋ of n choices: evenly with skew 1, above it the first ones are favoured. Of few choices by a table
 * of their chances, which is what makes it fast: a power costs as much as twenty picks.
 */
export class SkewedChoice {
  readonly #skew: number
  /** By the sizes, and by the array that these lie in. */
  readonly #tables = new Map<string, AliasTables>()
  readonly #tablesOfArray = new WeakMap<Float64Array, AliasTables>()

  constructor(skew: number) {
    this.#skew = skew
  }

  /** A choice for each uniform in (0, 1), which is written over. */
  pick(u: Float64Array, of: ChoiceSizes): Float64Array {
    if (this.#skew === 1) return pickEvenly(u, of)
    const { sizes, codes } = of
    if (sizes.every((size) => size <= TABLE_CHOICES)) return this.#pickByTables(u, of)
    const byPower = this.#pickByPower(u, of)
    if (codes === null) return byPower
    const few = { sizes: sizes.map((size) => Math.min(size, TABLE_CHOICES)), codes }
    const flags = pickBytes(
      Uint8Array.from(sizes, (size) => Number(size > TABLE_CHOICES)),
      codes,
    )
    return chooseNumbers(flags, byPower, this.#pickByTables(u, few))
  }

  #pickByTables(u: Float64Array, { sizes, codes }: ChoiceSizes): Float64Array {
    const { starts, cut, choices } = this.#tablesOf(sizes)
    return changed(u, (doubles) =>
      kernel.chooseByTables(
        doubles,
        u.length,
        codes === null ? NOWHERE : placeOf(codes),
        placeOf(starts),
        placeOf(cut),
        placeOf(choices),
      ),
    )
  }

  #pickByPower(u: Float64Array, of: ChoiceSizes): Float64Array {
    return pickEvenly(toPower(copyOf(u), this.#skew), of)
  }

  #tablesOf(sizes: Float64Array): AliasTables {
    const known = this.#tablesOfArray.get(sizes)
    if (known !== undefined) return known
    const key = sizes.join()
    const lists = () => Array.from(sizes, (size) => listOf(size, this.#skew))
    const tables = this.#tables.get(key) ?? joinAliasTables(lists())
    this.#tables.set(key, tables)
    this.#tablesOfArray.set(sizes, tables)
    return tables
  }
}

const pickEvenly = (u: Float64Array, { sizes, codes }: ChoiceSizes): Float64Array =>
  changed(u, (doubles) =>
    kernel.chooseEvenly(doubles, u.length, codes === null ? NOWHERE : placeOf(codes), placeOf(sizes)),
  )

/** Choice i has the chance that u lies between (i / n)^(1/skew) and ((i + 1) / n)^(1/skew). */
function listOf(n: number, skew: number) {
  const below = (i: number) => (i === 0 ? 0 : power(i / n, 1 / skew))
  const weights = Array.from({ length: n }, (_, i) => below(i + 1) - below(i))
  return { choices: Int32Array.from(weights.keys()), weights }
}
