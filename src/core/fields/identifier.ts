import type { Utf8 } from '../column.ts'
import { evenSteps } from '../count.ts'
import { kernel } from '../kernel/kernel.ts'
import { filled, placeOf } from '../kernel/memory.ts'
import { drawBits } from '../random/stream.ts'
import type { Blocks } from '../random/threefry.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { emptyBytes } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'

const ID_LENGTH = 16
const UUID_LENGTH = 36

/** Stream whose key turns a row's coordinates into its id. The same for every `row_id` of a dataset. */
export const ROW_ID_STREAM = '#row_id'

/** What ids look like. */
export const ID_PATTERN = '^[0-9a-f]{16}$'

/**
 * Row coordinates under a keyed bijection, as 16 hex digits: unique by construction, without order, and invertible by
 * who has the seed. `row: previous` is the id of the same entity's row before this one, on whatever day it fell.
 */
export function compileRowId(form: FieldOf<'row_id'>, around: Surroundings): Made | null {
  if (around.kind !== 'row') return around.fault('type', 'a row_id among fields, not attributes', 'row_id')
  const previous = form.row === 'previous'
  if (previous && !around.hasOwner)
    return around.fault('row', 'rows_of, for rows to have a previous one', 'previous')
  return {
    type: 'string',
    nullable: previous,
    cardinality: 'unique',
    declared: { unique: true, pattern: ID_PATTERN },
    make: (scope) => {
      const n = scope.length
      const rows = scope.rows!
      const { at, valid } = previous ? rows.previousIds() : { at: rows.ids(), valid: null }
      const id = drawBits(scope.stream(ROW_ID_STREAM), at, n)
      return { encoding: 'plain', type: 'string', values: hexTexts(id, n), valid }
    },
  }
}

/** 64-bit ids as hex digits. */
export const hexTexts = ([high, low]: Blocks, n: number): Utf8 => ({
  bytes: filled(emptyBytes(n * ID_LENGTH), (out) =>
    kernel.appendHexPairs(placeOf(high), placeOf(low), n, out),
  ),
  offsets: evenSteps(n + 1, ID_LENGTH),
})

/** A version 4 UUID (RFC 9562, section 5.4) of 122 random bits. */
export function compileUuid(form: FieldOf<'uuid'>): Made {
  return {
    type: 'string',
    nullable: false,
    cardinality: 'unique',
    declared: {
      unique: true,
      pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    },
    make: (scope) => {
      const n = scope.length
      const name = form.stream ?? form.name
      const words = [
        ...drawBits(scope.stream(name), scope.at, n),
        ...drawBits(scope.stream(`${name}/back`), scope.at, n),
      ]
      const bytes = filled(emptyBytes(n * UUID_LENGTH), (out) => {
        const [first, second, third, fourth] = words.map(placeOf)
        kernel.appendUuids(first, second, third, fourth, n, out)
      })
      const values = { bytes, offsets: evenSteps(n + 1, UUID_LENGTH) }
      return { encoding: 'plain', type: 'string', values, valid: null }
    },
  }
}
