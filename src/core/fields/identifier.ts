import type { Utf8 } from '../column.ts'
import { evenSteps } from '../count.ts'
import { drawBits } from '../random/stream.ts'
import type { Blocks } from '../random/threefry.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { emptyBytes } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'

const HEX = new TextEncoder().encode('0123456789abcdef')
const ID_LENGTH = 16
const UUID_LENGTH = 36

/** Writes a 32-bit word as 8 hex digits. */
function writeWord(bytes: Uint8Array, at: number, word: number): void {
  for (let digit = 0; digit < 8; digit++) bytes[at + digit] = HEX[(word >>> (28 - 4 * digit)) & 15]
}

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

/** The two hex digits of every byte, as they lie in memory. */
const HEX_PAIRS = new Uint16Array(
  Uint8Array.from({ length: 512 }, (_, i) => HEX[i % 2 === 0 ? i >>> 5 : (i >>> 1) & 15]).buffer,
)

/** 64-bit ids as hex digits. */
export function hexTexts([high, low]: Blocks, n: number): Utf8 {
  const bytes = emptyBytes(n * ID_LENGTH)
  const pairs = new Uint16Array(bytes.buffer, bytes.byteOffset, n * 8)
  for (let i = 0, at = 0; i < n; i++, at += 8) {
    const h = high[i]
    const l = low[i]
    pairs[at] = HEX_PAIRS[h >>> 24]
    pairs[at + 1] = HEX_PAIRS[(h >>> 16) & 255]
    pairs[at + 2] = HEX_PAIRS[(h >>> 8) & 255]
    pairs[at + 3] = HEX_PAIRS[h & 255]
    pairs[at + 4] = HEX_PAIRS[l >>> 24]
    pairs[at + 5] = HEX_PAIRS[(l >>> 16) & 255]
    pairs[at + 6] = HEX_PAIRS[(l >>> 8) & 255]
    pairs[at + 7] = HEX_PAIRS[l & 255]
  }
  return { bytes, offsets: evenSteps(n + 1, ID_LENGTH) }
}

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
      const bytes = emptyBytes(n * UUID_LENGTH)
      const name = form.stream ?? form.name
      const front = drawBits(scope.stream(name), scope.at, n)
      for (let i = 0; i < n; i++) writeFront(bytes, i * UUID_LENGTH, [front[0][i], front[1][i]])
      const back = drawBits(scope.stream(`${name}/back`), scope.at, n)
      for (let i = 0; i < n; i++) writeBack(bytes, i * UUID_LENGTH, [back[0][i], back[1][i]])
      return {
        encoding: 'plain',
        type: 'string',
        values: { bytes, offsets: evenSteps(n + 1, UUID_LENGTH) },
        valid: null,
      }
    },
  }
}

const DASH = 0x2d

/** `xxxxxxxx-xxxx-4xxx-` */
function writeFront(bytes: Uint8Array, at: number, [first, second]: readonly [number, number]): void {
  writeWord(bytes, at, first)
  writeWord(bytes, at + 10, (second & 0xffff0fff) | 0x4000)
  bytes.copyWithin(at + 9, at + 10, at + 14)
  bytes[at + 8] = bytes[at + 13] = bytes[at + 18] = DASH
}

/** `yxxx-xxxxxxxxxxxx`, where y is 8, 9, a or b. */
function writeBack(bytes: Uint8Array, at: number, [first, second]: readonly [number, number]): void {
  writeWord(bytes, at + 20, (first & 0x3fffffff) | 0x80000000)
  bytes.copyWithin(at + 19, at + 20, at + 24)
  bytes[at + 23] = DASH
  writeWord(bytes, at + 28, second)
}
