import { type Item, linkedItem } from './item.ts'
import { type Step, stepsOf } from './step.ts'

/** A member that a row refers to, straight or through another. */
export interface Member {
  /** `card.customer` */
  readonly path: string
  readonly population: string
  /** Null where the row has none. */
  readonly number: number | null
  /** Path of the same member where it is told already; it is told once. */
  readonly sameAs: string | null
  /** Its attributes and references; none where it is told elsewhere. */
  readonly attributes: readonly Step[]
}

/** Every member that a row leads to, each before those it leads to itself. */
export function membersOf(row: Item): Member[] {
  const told = new Map<string, string>()
  const members: Member[] = []
  const visit = (item: Item, prefix: string): void => {
    for (const [link, population] of item.frame.links) {
      const path = `${prefix}${link}`
      const target = linkedItem(item, link)
      const number = target === null ? null : target.scope.numbers()[target.index]
      const key = `${population} ${number}`
      const sameAs = told.get(key) ?? null
      const isNew = target !== null && sameAs === null
      members.push({ path, population, number, sameAs, attributes: isNew ? stepsOf(target) : [] })
      if (!isNew) continue
      told.set(key, path)
      visit(target, `${path}.`)
    }
  }
  visit(row, '')
  return members
}
