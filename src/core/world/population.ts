import type { SchemaForm } from '../schema/format.ts'

type Populations = SchemaForm['populations']

/** Members of each population of a world of so many rows a day. A child population has `each` members per parent. */
export function populationSizes(populations: Populations, averageRows: number): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const [name, { size, parent, each }] of Object.entries(populations)) {
    if (parent !== undefined) sizes.set(name, sizes.get(parent)! * each!)
    else if (typeof size === 'object')
      sizes.set(name, Math.max(size.min, Math.floor(averageRows * size.per_row + 0.5)))
    else sizes.set(name, size!)
  }
  return sizes
}

/** The population that this one descends from, and how many of these one member of that has. */
export function rootOf(
  populations: Populations,
  name: string,
): { readonly root: string; readonly each: number } {
  const { parent, each } = populations[name]
  if (parent === undefined) return { root: name, each: 1 }
  const above = rootOf(populations, parent)
  return { root: above.root, each: above.each * each! }
}
