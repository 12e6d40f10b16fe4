import { hash as digest } from 'node:crypto'
import { type Column, columnLength, type Utf8 } from '../column.ts'
import { evenSteps } from '../count.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { emptyBytes } from '../workspace.ts'
import type { Made, Source, Surroundings } from './made.ts'
import { TextBuilder } from './text-builder.ts'
import { keyAt, packTexts } from './values.ts'

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
        joinTexts(
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
      const { texts, codes } = textsOf(column)
      const out = new TextBuilder(scope.length, 20)
      for (let i = 0; i < scope.length; i++) {
        const entry = codes === null ? i : codes[i]
        out.appendText(texts, entry)
        out.appendByte(checkDigit(texts, entry))
        out.endText()
      }
      return { encoding: 'plain', type: 'string', values: out.finish(), valid: column.valid }
    },
  }
}

const ZERO = 0x30

/** The character that makes the sum of all digits, every second one doubled, a multiple of ten. */
function checkDigit({ bytes, offsets }: Utf8, i: number): number {
  let sum = 0
  let factor = 2
  for (let at = offsets[i + 1] - 1; at >= offsets[i]; at--) {
    const product = (bytes[at] - ZERO) * factor
    sum += product > 9 ? product - 9 : product
    factor = 3 - factor
  }
  return ZERO + ((10 - (sum % 10)) % 10)
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
        const joined = joinTexts(
          sources.map((source) => source.read(scope)),
          '|',
          scope.length,
        )
        const plain = joined as Extract<typeof joined, { encoding: 'plain' }>
        return { ...plain, values: hashTexts(plain.values, scope.length) }
      },
    }
  )
}

/** Hashes bytes and writes digits, because making strings of them takes as long as hashing. */
function hashTexts({ bytes, offsets }: Utf8, n: number): Utf8 {
  const hashes = Buffer.alloc(n * SHA256_HEX_LENGTH)
  for (let i = 0; i < n; i++) {
    const hex = digest('sha256', bytes.subarray(offsets[i], offsets[i + 1]), 'hex')
    hashes.write(hex, i * SHA256_HEX_LENGTH, 'latin1')
  }
  return { bytes: hashes, offsets: evenSteps(n + 1, SHA256_HEX_LENGTH) }
}

/** All of the fields, or null when one does not resolve. */
export function sourcesOf(paths: readonly string[], at: string, around: Surroundings): Source[] | null {
  const sources = paths.map((path, i) => around.source(path, `${at}.${i}`))
  return sources.every((source) => source !== null) ? sources : null
}

/** Null where any piece is. */
function joinTexts(
  columns: readonly Column[],
  separator: string,
  n: number,
): Column & { readonly type: 'string' } {
  const texts = columns.map(textsOf)
  const out = new TextBuilder(n, 16 * columns.length)
  const mark = new TextEncoder().encode(separator)
  const valid = columns.some((column) => column.valid !== null) ? emptyBytes(n).fill(1) : null
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < texts.length; k++) {
      if (k > 0) out.append(mark)
      const { texts: entries, codes } = texts[k]
      if (columns[k].valid?.[i] === 0) valid![i] = 0
      else out.appendText(entries, codes === null ? i : codes[i])
    }
    out.endText()
  }
  return { encoding: 'plain', type: 'string', values: out.finish(), valid }
}

/** A column's values as texts, with the code of each row (null: its own number). */
function textsOf(column: Column): { texts: Utf8; codes: Int32Array | null } {
  const plain = column.encoding === 'dictionary' ? column.dictionary : column
  const codes = column.encoding === 'dictionary' ? column.codes : null
  if (plain.type === 'string') return { texts: plain.values, codes }
  if (plain.type === 'int32' || plain.type === 'int64')
    return { texts: wholeNumberTexts(plain.values), codes }
  return { texts: packTexts(Array.from({ length: columnLength(plain) }, (_, i) => keyAt(plain, i))), codes }
}

function wholeNumberTexts(numbers: Int32Array | Float64Array): Utf8 {
  const out = new TextBuilder(numbers.length, 16)
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i] < 0) out.appendByte(MINUS)
    out.appendNumber(Math.abs(numbers[i]), 1)
    out.endText()
  }
  return out.finish()
}

const MINUS = 0x2d
