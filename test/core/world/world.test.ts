import { expect, it } from 'vitest'
import { cellAt } from '../../../src/core/cell.ts'
import { Journal } from '../../../src/core/world/journal.ts'
import { World } from '../../../src/core/world/world.ts'
import { datasetOf } from '../../datasets.ts'

it('makes a small population whole, but of one row explained only what it refers to', () => {
  const dataset = datasetOf(
    [
      { name: 'shop', type: 'reference', population: 'shop' },
      { name: 'n', type: 'int' },
    ],
    {
      populations: { shop: { size: 50, attributes: [{ name: 'price', type: 'int' }] } },
    },
  )
  const pricesOf = (journal: Journal | null) => {
    const world = new World(dataset, { seed: 1, day: 20_000, averageRows: 10 }, journal)
    const { scope, codes } = world.membersOf('shop', Float64Array.of(7), null)
    return { made: scope.length, price: cellAt(scope.column('price'), codes?.[0] ?? 0) }
  }
  const whole = pricesOf(null)
  expect(whole.made).toBe(50)
  expect(pricesOf(new Journal())).toEqual({ made: 1, price: whole.price })
})
