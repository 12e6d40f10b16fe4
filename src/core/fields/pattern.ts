import { columnLength, type StringColumn } from '../column.ts'
import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { emptyInts } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'
import { TextBuilder } from './text-builder.ts'

/** A piece of a pattern: fixed text, or one draw of [0, size) written in a form of its own. */
interface Piece {
  /** How many values the piece can take; 1 for fixed text. */
  readonly size: number
  readonly regex: string
  readonly write: (out: TextBuilder, value: number) => void
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
  const out = new TextBuilder(size, 64)
  for (let i = 0; i < size; i++) {
    writePieces(out, pieces, (i + 0.5) / size)
    out.endText()
  }
  return { encoding: 'plain', type: 'string', values: out.finish(), valid: null }
}

function pickFrom(dictionary: StringColumn, name: string): Made['make'] {
  const size = columnLength(dictionary)
  return (scope) => {
    const u = drawUniform(scope.stream(name), scope.at, scope.length)
    const codes = emptyInts(scope.length)
    for (let i = 0; i < codes.length; i++) codes[i] = Math.floor(u[i] * size)
    return { encoding: 'dictionary', type: 'string', codes, dictionary, valid: null }
  }
}

/** Writes each text out of as many draws as its pieces need. */
function compose(pieces: readonly Piece[], name: string): Made['make'] {
  const draws = groupByDraw(pieces)
  const length = pieces.reduce((sum, piece) => sum + String(piece.size).length, 0)
  return (scope) => {
    const n = scope.length
    const numbers = draws.map((_, k) =>
      drawUniform(scope.stream(k === 0 ? name : `${name}/${k}`), scope.at, n),
    )
    const out = new TextBuilder(n, length)
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < draws.length; k++) writePieces(out, draws[k], numbers[k][i])
      out.endText()
    }
    return { encoding: 'plain', type: 'string', values: out.finish(), valid: null }
  }
}

/** Takes the pieces' values one after another out of one uniform, as digits of a mixed-radix fraction. */
function writePieces(out: TextBuilder, pieces: readonly Piece[], u: number): void {
  let rest = u
  for (const piece of pieces) {
    const scaled = rest * piece.size
    const value = Math.floor(scaled)
    rest = scaled - value
    piece.write(out, value)
  }
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

function fixed(text: string): Piece {
  const bytes = new TextEncoder().encode(text)
  return { size: 1, regex: text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), write: (out) => out.append(bytes) }
}

function parseToken(token: string): Piece[] | null {
  const letters = /^([A-Z])-([A-Z])$|^([a-z])-([a-z])$/.exec(token)
  if (letters) return letterRange(letters[1] ?? letters[3], letters[2] ?? letters[4])
  const hex = /^hex:([1-9]\d?)$/.exec(token)
  if (hex) return Array.from({ length: Number(hex[1]) }, () => ({ ...oneOf(HEX_DIGITS), regex: '[0-9a-f]' }))
  const numbers = /^(\d{1,15})-(\d{1,15})$/.exec(token)
  return numbers ? numberRange(numbers[1], numbers[2]) : null
}

function oneOf(characters: string): Omit<Piece, 'regex'> {
  return { size: characters.length, write: (out, value) => out.appendByte(characters.charCodeAt(value)) }
}

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
  return [{ size, regex: `\\d${digits}`, write: (out, value) => out.appendNumber(start + value, width) }]
}
