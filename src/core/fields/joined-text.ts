import { type Column, columnLength, type Utf8 } from '../column.ts'
import { evenSteps } from '../count.ts'
import { kernel } from '../kernel/kernel.ts'
import { filled, NOWHERE, placeOf } from '../kernel/memory.ts'
import { gatherTexts } from '../pick.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { copyOf, emptyBytes, emptyInts } from '../workspace.ts'
import { collectTexts } from './collected-texts.ts'
import type { Made, Source, Surroundings } from './made.ts'
import { bothValid, keyAt, packTexts } from './values.ts'

/** Earlier fields as text, joined; null where any of them is. */
export function compileConcat(
  paths: readonly string[],
  separator: string,
  around: Surroundings,
): Made | null {
  const sources = sourcesOf(paths, 'concat', around)
  return (
    sources && {
      type: 'string',
      nullable: sources.some((source) => source.nullable),
      cardinality: 'unique',
      declared: {},
      make: (scope) =>
        joinColumns(
          sources.map((source) => source.read(scope)),
          separator,
          scope.length,
        ),
    }
  )
}

/** Digits followed by their check digit (ISO/IEC 7812-1, annex B); null where the digits are. */
export function compileLuhn(path: string, around: Surroundings): Made | null {
  const source = around.source(path, 'luhn')
  if (source === null) return null
  if (!['string', 'int32', 'int64'].includes(source.type))
    return around.fault('luhn', 'a field of digits', `${path}: ${source.type}`)
  return {
    type: 'string',
    nullable: source.nullable,
    cardinality: source.cardinality === 'low' ? 'low' : 'unique',
    declared: {},
    make: (scope) => {
      const column = source.read(scope)
      return { encoding: 'plain', type: 'string', values: checkedTexts(column), valid: column.valid }
    },
  }
}

/** Texts of digits, each with its check digit. */
function checkedTexts(column: Column): Utf8 {
  const { texts, codes } = textsOf(column)
  const { bytes, offsets } = codes === null ? texts : gatherTexts(texts, codes)
  const n = offsets.length - 1
  return collectTexts(n, offsets[n] + n, (starts, out) =>
    kernel.appendChecked(placeOf(bytes), placeOf(offsets), n, starts, out),
  )
}

const SHA256_HEX_LENGTH = 64

/** SHA-256 (FIPS 180-4) of the joined texts, as 64 hex digits; null where any piece is. */
export function compileHash(form: FieldOf<'hash'>, around: Surroundings): Made | null {
  const sources = sourcesOf(form.of, 'of', around)
  return (
    sources && {
      type: 'string',
      nullable: sources.some((source) => source.nullable),
      cardinality: 'unique',
      declared: { pattern: '^[0-9a-f]{64}$' },
      make: (scope) => {
        const columns = sources.map((source) => source.read(scope))
        const joined = joinColumns(columns, '|', scope.length)
        return { ...joined, values: hashTexts(joined.values, scope.length) }
      },
    }
  )
}

const hashTexts = ({ bytes, offsets }: Utf8, n: number): Utf8 => ({
  bytes: filled(emptyBytes(n * SHA256_HEX_LENGTH), (out) =>
    kernel.appendSha256(placeOf(bytes), placeOf(offsets), n, out),
  ),
  offsets: evenSteps(n + 1, SHA256_HEX_LENGTH),
})

/** All of the fields, or null when one does not resolve. */
export function sourcesOf(paths: readonly string[], at: string, around: Surroundings): Source[] | null {
  const sources = paths.map((path, i) => around.source(path, `${at}.${i}`))
  return sources.every((source) => source !== null) ? sources : null
}

/** Null where any piece is. */
function joinColumns(columns: readonly Column[], separator: string, n: number) {
  const mark = { texts: packTexts([separator]), codes: null, valid: null, step: 0 }
  const pieces = columns.flatMap((column) => [mark, { ...textsOf(column), valid: column.valid, step: 1 }])
  const valid = columns.map((column) => column.valid).reduce(bothValid, null)
  return { encoding: 'plain', type: 'string', values: joinTexts(pieces.slice(1), n), valid } as const
}

/** What texts are joined of: item i has text `codes[i]`, or i · `step` where codes are null, and none where `valid[i]` is 0. */
interface TextPiece {
  readonly texts: Utf8
  readonly codes: Int32Array | null
  readonly valid: Uint8Array | null
  readonly step: number
}

function joinTexts(pieces: readonly TextPiece[], n: number): Utf8 {
  const list = Int32Array.from(
    pieces.flatMap(({ texts, codes, valid, step }) => [
      placeOf(texts.bytes),
      placeOf(texts.offsets),
      codes === null ? NOWHERE : placeOf(codes),
      valid === null ? NOWHERE : placeOf(valid),
      step,
    ]),
  )
  const offsets = filled(emptyInts(n + 1), (starts) =>
    kernel.measureJoined(placeOf(list), pieces.length, n, starts),
  )
  const bytes = filled(emptyBytes(offsets[n]), (out) =>
    kernel.joinTexts(placeOf(list), pieces.length, n, out),
  )
  return { bytes, offsets }
}

/** A column's values as texts, with the code of each row (null: its own number). */
function textsOf(column: Column): { readonly texts: Utf8; readonly codes: Int32Array | null } {
  const plain = column.encoding === 'dictionary' ? column.dictionary : column
  const codes = column.encoding === 'dictionary' ? column.codes : null
  if (plain.type === 'string') return { texts: plain.values, codes }
  if (plain.type === 'int32' || plain.type === 'int64') return { texts: decimalTexts(plain.values), codes }
  return { texts: packTexts(Array.from({ length: columnLength(plain) }, (_, i) => keyAt(plain, i))), codes }
}

/** A sign and the digits of 2^53. */
const MOST_DECIMAL_BYTES = 17

function decimalTexts(numbers: Int32Array | Float64Array): Utf8 {
  const n = numbers.length
  return collectTexts(n, n * MOST_DECIMAL_BYTES, (starts, out) =>
    kernel.appendDecimals(placeOf(copyOf(numbers)), n, starts, out),
  )
}
