/** Texts from patterns: src/core/fields/pattern.ts. */
import { copyText, doubleAt, intAt, setInt } from '../memory'
import { appendDecimal } from './numbers'

/**
 * A piece is five doubles: how many values it takes, which draw it begins (-1: it goes on with the one before it), and its kind: of 0 a fixed
 * text, and then where its bytes are and how many; of 1 one of some characters, and where these are; of 2 a number, and the
 * least and its width.
 */
const PIECE_DOUBLES = 5
const FIXED: f64 = 0
const CHARACTER: f64 = 1

/**
 * Puts texts end to end, and where each begins and the last ends. Values of pieces are taken one after another out of a uniform, as
 * digits of a mixed-radix fraction.
 *
 * @param draws  where the uniforms of each draw are, as ints
 */
export function appendPatterns(
  pieces: usize,
  pieceCount: i32,
  draws: usize,
  count: i32,
  starts: usize,
  out: usize,
): void {
  let at = out
  setInt(starts, 0, 0)
  for (let i = 0; i < count; i++) {
    let rest: f64 = 0
    for (let p = 0; p < pieceCount; p++) {
      const piece = pieces + ((<usize>(p * PIECE_DOUBLES)) << 3)
      const draw = doubleAt(piece, 1)
      if (draw >= 0) rest = doubleAt(<usize>intAt(draws, <i32>draw), i)
      const scaled = rest * doubleAt(piece, 0)
      const value = floor<f64>(scaled)
      rest = scaled - value
      at = appendPiece(at, piece, value)
    }
    setInt(starts, i + 1, <i32>(at - out))
  }
}

function appendPiece(at: usize, piece: usize, value: f64): usize {
  const kind = doubleAt(piece, 2)
  if (kind === FIXED) {
    const length = <i32>doubleAt(piece, 4)
    copyText(at, <usize>doubleAt(piece, 3), length)
    return at + length
  }
  if (kind === CHARACTER) {
    store<u8>(at, load<u8>(<usize>doubleAt(piece, 3) + <usize>value))
    return at + 1
  }
  return appendDecimal(at, <u64>(doubleAt(piece, 3) + value), <i32>doubleAt(piece, 4))
}
