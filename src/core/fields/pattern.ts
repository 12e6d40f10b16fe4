import { intsOf, multiply, roundDown } from '../arithmetic.ts'
import { columnLength, type StringColumn } from '../column.ts'
import { kernel } from '../kernel/kernel.ts'
import { placeOf } from '../kernel/memory.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { collectTexts } from './collected-texts.ts'
import type { Made, Surroundings } from './made.ts'
import { packTexts } from './values.ts'

/** A piece of a pattern: fixed text, one of some characters, or a number from `start` on, padded with zeros to `width`. */
type PieceForm =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'character'; readonly characters: string }
  | { readonly kind: 'number'; readonly start: number; readonly width: number }

type Piece = PieceForm & {
  /** How many values it can take; 1 for fixed text. */
  readonly size: number
  readonly regex: string
}

const TOKEN = /\{([^{}]*)\}/g
const HEX_DIGITS = '0123456789abcdef'
/** Values that pieces drawn together may have: draws have 52 bits. */
const DRAW_SIZE = 2 ** 52
/** A pattern of at most so many texts is a dictionary of them all. */
const DICTIONARY_TEXTS = 4096

/** Text from a pattern of fixed text and tokens in braces. */
export function compilePattern(form: FieldOf<'string'>, around: Surroundings): Made | null {
  const pieces = parsePattern(form.pattern)
  if (typeof pieces === 'string')
    return around.fault('pattern', '{A-Z}, {a-z}, {0-255}, {000-999} or {hex:8}', `{${pieces}}`)
  const size = pieces.reduce((product, piece) => product * piece.size, 1)
  const name = form.stream ?? form.name
  return {
    type: 'string',
    nullable: false,
    cardinality: size <= DICTIONARY_TEXTS ? 'low' : 'unique',
    declared: { pattern: `^${pieces.map((piece) => piece.regex).join('')}$` },
    make: size <= DICTIONARY_TEXTS ? pickFrom(enumerate(pieces, size), name) : compose(pieces, name),
  }
}

/** All texts of a pattern that has few. */
function enumerate(pieces: readonly Piece[], size: number): StringColumn {
  const texts = Array.from({ length: size }, (_, i) => textOf(pieces, (i + 0.5) / size))
  return { encoding: 'plain', type: 'string', values: packTexts(texts), valid: null }
}

/** Takes the pieces' values one after another out of one uniform, as digits of a mixed-radix fraction. */
function textOf(pieces: readonly Piece[], u: number): string {
  let rest = u
  return pieces
    .map((piece) => {
      const scaled = rest * piece.size
      const value = Math.floor(scaled)
      rest = scaled - value
      if (piece.kind === 'fixed') return piece.text
      if (piece.kind === 'character') return piece.characters[value]
      return String(piece.start + value).padStart(piece.width, '0')
    })
    .join('')
}

function pickFrom(dictionary: StringColumn, name: string): Made['make'] {
  const size = columnLength(dictionary)
  return (scope) => {
    const u = drawUniform(scope.stream(name), scope.at, scope.length)
    const codes = intsOf(roundDown(multiply(u, size)))
    return { encoding: 'dictionary', type: 'string', codes, dictionary, valid: null }
  }
}

/** Writes each text out of as many draws as its pieces need, in the same way. */
function compose(pieces: readonly Piece[], name: string): Made['make'] {
  const draws = groupByDraw(pieces)
  const { bytes, offsets } = packTexts(pieces.map(bytesOf))
  const mostBytes = pieces.reduce((sum, piece) => sum + mostBytesOf(piece), 0)
  return (scope) => {
    const n = scope.length
    const uniforms = draws.map((_, k) =>
      placeOf(drawUniform(scope.stream(k === 0 ? name : `${name}/${k}`), scope.at, n)),
    )
    const texts = placeOf(bytes)
    const list = draws.flatMap((group, k) => group.map((piece, i) => [piece.size, i === 0 ? k : -1] as const))
    const forms = pieces.map((piece, i) => formOf(piece, texts + offsets[i]))
    const program = Float64Array.from(list.flatMap((draw, i) => [...draw, ...forms[i]]))
    const values = collectTexts(n, n * mostBytes, (starts, out) =>
      kernel.appendPatterns(
        placeOf(program),
        pieces.length,
        placeOf(Int32Array.from(uniforms)),
        n,
        starts,
        out,
      ),
    )
    return { encoding: 'plain', type: 'string', values, valid: null }
  }
}

const bytesOf = (piece: Piece): string =>
  piece.kind === 'fixed' ? piece.text : piece.kind === 'character' ? piece.characters : ''

function mostBytesOf(piece: Piece): number {
  if (piece.kind === 'character') return 1
  if (piece.kind === 'fixed') return Buffer.byteLength(piece.text)
  return Math.max(piece.width, String(piece.start + piece.size - 1).length)
}

/** As kernel/texts/pattern.ts reads it. */
function formOf(piece: Piece, at: number): readonly [kind: number, number, number] {
  if (piece.kind === 'fixed') return [0, at, Buffer.byteLength(piece.text)]
  return piece.kind === 'character' ? [1, at, 0] : [2, piece.start, piece.width]
}

/** Consecutive pieces share one draw as long as its bits suffice (with 2^-20 of bias at most). */
function groupByDraw(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [[]]
  let size = 1
  for (const piece of pieces) {
    size *= piece.size
    if (size > DRAW_SIZE / 2 ** 20 && groups[groups.length - 1].length > 0) {
      groups.push([])
      size = piece.size
    }
    groups[groups.length - 1].push(piece)
  }
  return groups
}

/** The pieces, or the text of the first token that is none. */
function parsePattern(pattern: string): Piece[] | string {
  const pieces: Piece[] = []
  let end = 0
  for (const match of pattern.matchAll(TOKEN)) {
    if (match.index > end) pieces.push(fixed(pattern.slice(end, match.index)))
    const piece = parseToken(match[1])
    if (piece === null) return match[1]
    pieces.push(...piece)
    end = match.index + match[0].length
  }
  if (end < pattern.length) pieces.push(fixed(pattern.slice(end)))
  return pieces
}

const fixed = (text: string): Piece => ({
  kind: 'fixed',
  text,
  size: 1,
  regex: text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
})

function parseToken(token: string): Piece[] | null {
  const letters = /^([A-Z])-([A-Z])$|^([a-z])-([a-z])$/.exec(token)
  if (letters) return letterRange(letters[1] ?? letters[3], letters[2] ?? letters[4])
  const hex = /^hex:([1-9]\d?)$/.exec(token)
  if (hex) return Array.from({ length: Number(hex[1]) }, () => ({ ...oneOf(HEX_DIGITS), regex: '[0-9a-f]' }))
  const numbers = /^(\d{1,15})-(\d{1,15})$/.exec(token)
  return numbers ? numberRange(numbers[1], numbers[2]) : null
}

const oneOf = (characters: string) => ({ kind: 'character', characters, size: characters.length }) as const

function letterRange(first: string, last: string): Piece[] | null {
  const size = last.charCodeAt(0) - first.charCodeAt(0) + 1
  if (size < 1) return null
  const letters = Array.from({ length: size }, (_, i) => String.fromCharCode(first.charCodeAt(0) + i)).join(
    '',
  )
  return [{ ...oneOf(letters), regex: `[${first}-${last}]` }]
}

/** Numbers are padded to the width of the lower bound where that is written with leading zeros. */
function numberRange(low: string, high: string): Piece[] | null {
  const start = Number(low)
  const size = Number(high) - start + 1
  if (size < 1) return null
  const width = low.startsWith('0') ? low.length : 1
  const digits = `{${Math.max(width, String(start).length)},${Math.max(width, high.length)}}`
  return [{ kind: 'number', start, width, size, regex: `\\d${digits}` }]
}
