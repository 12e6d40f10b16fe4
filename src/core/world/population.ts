import type { SchemaForm } from '../schema/format.ts'

/** Members of each population of a feed of so many rows a day. A child population has `each` members per parent. */
export function populationSizes(populations: SchemaForm['populations'], rows: number): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const [name, { size, parent, each }] of Object.entries(populations)) {
    if (parent !== undefined) sizes.set(name, sizes.get(parent)! * each!)
    else if (typeof size === 'object')
      sizes.set(name, Math.max(size.min, Math.floor(rows * size.per_row + 0.5)))
    else sizes.set(name, size!)
  }
  return sizes
}
