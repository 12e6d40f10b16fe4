import type { Hashes } from '../../hashing/hashes.ts'
import { KeyTable, NO_KEY } from '../../sketches/key-table.ts'
import { isNull, type KeyRule, type KeyTest, NONE } from '../key-rule.ts'

/** Columns that tie a row to the one before it of the same owner. */
export interface ChainColumns {
  /** Tells whose row it is. */
  readonly owner: number
  /** Its own id. */
  readonly id: number
  /** Id of the owner's row before. */
  readonly previous: number
  /** Name of `previous`. */
  readonly name: string
}

/**
 * Each row names the owner's row just above it as the one before, so that the rows of an owner stand together, each once and in their
 * order; an owner's first row names none of those below it. Owners are never cut by parts, so a part tells all.
 */
export const previousRow = (columns: ChainColumns): KeyRule => ({
  rule: 'previous row',
  field: columns.name,
  severity: 'fail',
  expected: 'the id of the row above, where that has the same owner',
  openKeys: () => brokenLinks(columns),
  across: null,
})

function brokenLinks({ owner, id, previous }: ChainColumns): KeyTest {
  const owners = new KeyTable(0)
  /** Of the row above; whether it has an owner; what the owner's first row named. */
  const above = { owner: [0, 0], id: [0, 0], named: [0, 0], hasOwner: false }
  return ({ start, end, hashes }) => {
    const [own, ids, names] = [hashes[owner], hashes[id], hashes[previous]]
    const { places, isNew } = owners.find(own, end - start)
    let broken: number[] | null = null
    for (let i = 0; i < end - start; i++) {
      if (isNull(own, i)) {
        above.hasOwner = false
        continue
      }
      let isBroken = false
      if (above.hasOwner && isAt(own, i, above.owner)) {
        isBroken = !isAt(names, i, above.id) || isAt(ids, i, above.named)
      } else {
        isBroken = isNew[i] === 0 && places[i] !== NO_KEY
        take(own, i, above.owner)
        take(names, i, above.named)
        isBroken ||= isAt(ids, i, above.named)
        above.hasOwner = true
      }
      take(ids, i, above.id)
      if (!isBroken) continue
      broken ??= []
      broken.push(start + i)
    }
    return broken ?? NONE
  }
}

const isAt = ({ first, second }: Hashes, i: number, hash: readonly number[]): boolean =>
  first[i] === hash[0] && second[i] === hash[1]

function take({ first, second }: Hashes, i: number, hash: number[]): void {
  hash[0] = first[i]
  hash[1] = second[i]
}
