import { describe, expect, it } from 'vitest'
import { columns } from '../../../../src/core/expectations/rules/columns.ts'
import { fieldOf } from '../../sketches/columns.ts'

const [id, at] = [{ ...fieldOf('id', 'string'), nullable: false }, fieldOf('at', 'timestamp')]
const failing = (found: readonly (typeof id)[]) =>
  columns([id, at], found)
    .filter(({ passed }) => !passed)
    .map(({ rule }) => rule)

describe('columns', () => {
  it('passes the declared columns, whatever else is known of them', () => {
    expect(failing([id, { ...at, description: 'else', cardinality: 'unique' }])).toEqual([])
    expect(columns([id, at], [id, at])).toMatchObject([
      { rule: 'columns', expected: 'id, at', observed: 'id, at' },
      { rule: 'types', expected: 'id string, at timestamp null', observed: 'id string, at timestamp null' },
    ])
  })

  it('fails where a column is missing, more than declared, or in another place', () => {
    expect(failing([id])).toContain('columns')
    expect(failing([id, at, id])).toContain('columns')
    expect(failing([at, id])).toContain('columns')
  })

  it('fails where a column has another type or may be null', () => {
    expect(failing([id, { ...at, type: 'string' }])).toEqual(['types'])
    expect(failing([{ ...id, nullable: true }, at])).toEqual(['types'])
  })
})
