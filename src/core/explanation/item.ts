import type { Scope } from '../fields/scope.ts'
import type { Block } from '../random/threefry.ts'
import type { FieldForm } from '../schema/field-form.ts'
import type { Frame } from '../schema/frame.ts'
import type { World } from '../world/world.ts'

/** One of the items of a scope: a row, or a member of a population. */
export interface Item {
  readonly world: World
  readonly scope: Scope
  readonly index: number
  readonly at: Block
  readonly frame: Frame
  /** `row`, or the name of the population with a leading `@`. */
  readonly frameName: string
  /** What is made for it, in order. */
  readonly forms: readonly FieldForm[]
}

export const rowItem = (world: World, scope: Scope, index: number): Item => ({
  world,
  scope,
  index,
  at: [scope.at[0][index], scope.at[1][index]],
  frame: world.dataset.rowFrame,
  frameName: 'row',
  forms: world.dataset.form.fields,
})

/** The member that an item's link leads to; null where it has none. */
export function linkedItem({ world, scope, index, frame }: Item, link: string): Item | null {
  const { scope: members, codes, valid } = scope.member(link)
  if (valid?.[index] === 0) return null
  const population = frame.links.get(link)!
  const at = codes === null ? index : codes[index]
  return {
    world,
    scope: members,
    index: at,
    at: [members.at[0][at], members.at[1][at]],
    frame: world.dataset.frames.get(population)!,
    frameName: `@${population}`,
    forms: world.dataset.form.populations[population].attributes,
  }
}
