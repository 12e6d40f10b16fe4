import { describe, expect, it } from 'vitest'
import { paintFor } from '../../src/cli/paint.ts'
import { pairs, table, wrap } from '../../src/cli/text-layout.ts'

const screen = { columns: 40, paint: paintFor(false) }
const columns = [{ title: 'name' }, { title: 'rows', align: 'right' }] as const

describe('wrap', () => {
  it('breaks at spaces and never inside a word', () => {
    expect(wrap('one two three four-and-twenty-blackbirds', 16)).toEqual([
      'one two three',
      'four-and-twenty-blackbirds',
    ])
  })
})

describe('table', () => {
  it('aligns texts left and numbers right', () => {
    expect(
      table(
        columns,
        [
          ['payments', '1,000'],
          ['x', '7'],
        ],
        screen,
      ),
    ).toBe('name       rows\npayments  1,000\nx             7\n')
  })

  it('measures painted cells by what is shown', () => {
    const paint = paintFor(true)
    const painted = table([{ title: 'a' }, { title: 'b' }], [[paint('red', 'xx'), 'y']], {
      columns: 40,
      paint,
    })
    expect(painted.split('\n')[1]).toBe(`${paint('red', 'xx')}  y`)
  })

  it('turns rows into records where they do not fit', () => {
    const narrow = { ...screen, columns: 12 }
    expect(
      table(
        columns,
        [
          ['payments', '1,000'],
          ['x', '7'],
        ],
        narrow,
      ),
    ).toBe('name  payments\nrows  1,000\n\nname  x\nrows  7\n')
  })
})

it('pairs puts values under each other', () => {
  expect(
    pairs(
      [
        ['a', '1'],
        ['long', '2'],
      ],
      screen,
    ),
  ).toBe('a     1\nlong  2\n')
})
