import type { Range } from '../range.ts'

/** Characters that a regular expression takes for themselves, and those that it takes so after a backslash. */
const PIECE =
  /(?:\[((?:[\w]-[\w]|[\w .:-])+)\]|\\(d)|\\([^\w\s])|([\w\s,:;"'<>=!@#%&~`-]))(?:\{(\d+)(?:,(\d+))?\})?/y
/** Values of a byte. */
export const BYTES = 256

interface Piece {
  /** By byte: 1 where a text may have it here. */
  readonly bytes: Uint8Array
  readonly least: number
  readonly most: number
}

/** What a plain regular expression of ASCII texts says of their bytes. */
export interface TextForm {
  /** Lengths in bytes, [start, end). */
  readonly lengths: Range
  /** Where all texts are of one length: BYTES for each position, 1 where a text may have the byte there. */
  readonly table: Uint8Array | null
}

/** Null for an expression that is not a plain run of characters, classes and counts between ^ and $. */
export function textFormOf(pattern: string): TextForm | null {
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$')) return null
  const pieces = piecesOf(pattern.slice(1, -1))
  if (pieces === null) return null
  const start = pieces.reduce((sum, { least }) => sum + least, 0)
  const most = pieces.reduce((sum, { most }) => sum + most, 0)
  return { lengths: { start, end: most + 1 }, table: start === most ? tableOf(pieces, start) : null }
}

function piecesOf(expression: string): Piece[] | null {
  const pieces: Piece[] = []
  PIECE.lastIndex = 0
  let end = 0
  while (end < expression.length) {
    const match = PIECE.exec(expression)
    if (match === null) return null
    end = PIECE.lastIndex
    const [, set, digit, escaped, literal, least = '1', most = least] = match
    const bytes = digit === undefined ? (set ?? escaped ?? literal) : '0-9'
    pieces.push({
      bytes: bytesOf(bytes, set !== undefined || digit !== undefined),
      least: Number(least),
      most: Number(most),
    })
  }
  return pieces
}

/** @param isSet whether a dash between two characters means those from one to the other */
function bytesOf(text: string, isSet: boolean): Uint8Array {
  const bytes = new Uint8Array(BYTES)
  for (let i = 0; i < text.length; i++) {
    const isRange = isSet && text[i + 1] === '-' && i + 2 < text.length
    const last = isRange ? i + 2 : i
    bytes.fill(1, text.charCodeAt(i), text.charCodeAt(last) + 1)
    i = last
  }
  return bytes
}

function tableOf(pieces: readonly Piece[], length: number): Uint8Array {
  const table = new Uint8Array(length * BYTES)
  let at = 0
  for (const { bytes, least } of pieces) {
    for (let i = 0; i < least; i++, at += BYTES) table.set(bytes, at)
  }
  return table
}
