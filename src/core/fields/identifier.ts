import type { Utf8 } from '../column.ts'
import { evenSteps } from '../count.ts'
import { drawBits } from '../random/stream.ts'
import { type Blocks, encryptBlocks } from '../random/threefry.ts'
import type { FieldOf } from '../schema/field-form.ts'
import type { Made, Surroundings } from './made.ts'

const HEX = new TextEncoder().encode('0123456789abcdef')
const ROW_ID_LENGTH = 16
const UUID_LENGTH = 36

/** Writes a 32-bit word as 8 hex digits. */
function writeWord(bytes: Uint8Array, at: number, word: number): void {
  for (let digit = 0; digit < 8; digit++) bytes[at + digit] = HEX[(word >>> (28 - 4 * digit)) & 15]
}

/** Stream whose key turns a row's coordinates into its id. The same for every `row_id` of a dataset. */
const ROW_ID_STREAM = '#row_id'

/**
 * Row coordinates under a keyed bijection, as 16 hex digits: unique by construction, without order, and invertible by
 * who has the seed. `row: previous` is the id of the same entity's row before this one, on the same day.
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
    declared: { unique: true, pattern: '^[0-9a-f]{16}$' },
    make: (scope) => {
      const n = scope.length
      const at: Blocks = previous ? [scope.at[0], scope.at[1].map((place) => place - 1)] : scope.at
      const id: Blocks = [new Int32Array(n), new Int32Array(n)]
      encryptBlocks(scope.stream(ROW_ID_STREAM).key, at, id, n)
      const valid = previous ? havePrevious(scope.at[1]) : null
      return { encoding: 'plain', type: 'string', values: hexTexts(id, n), valid }
    },
  }
}

/** The low 16 bits of the second coordinate count an entity's rows of the day; the first has none before it. */
function havePrevious(places: Int32Array): Uint8Array {
  const valid = new Uint8Array(places.length)
  for (let i = 0; i < valid.length; i++) valid[i] = (places[i] & 0xffff) === 0 ? 0 : 1
  return valid
}

function hexTexts([high, low]: Blocks, n: number): Utf8 {
  const bytes = new Uint8Array(n * ROW_ID_LENGTH)
  for (let i = 0; i < n; i++) {
    writeWord(bytes, i * ROW_ID_LENGTH, high[i])
    writeWord(bytes, i * ROW_ID_LENGTH + 8, low[i])
  }
  return { bytes, offsets: evenSteps(n + 1, ROW_ID_LENGTH) }
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
      const bytes = new Uint8Array(n * UUID_LENGTH)
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
