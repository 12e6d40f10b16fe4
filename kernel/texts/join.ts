/** Texts joined of pieces. */
import { copyText, flagAt, intAt, setInt } from '../memory'

/**
 * A piece is five ints: where its bytes and offsets are, where the place of its text is for each item (nowhere: as the item), where a flag is
 * for each item that is 0 where it has none (nowhere: all have), and by how many places texts lie apart, 0 for one text for all.
 */
const PIECE_INTS = 5

/** Puts where joined texts begin, and where the last ends. */
export function measureJoined(pieces: usize, pieceCount: i32, count: i32, starts: usize): void {
  let end = 0
  setInt(starts, 0, 0)
  for (let i = 0; i < count; i++) {
    for (let p = 0; p < pieceCount; p++) {
      const piece = pieces + ((<usize>(p * PIECE_INTS)) << 2)
      if (!isThere(piece, i)) continue
      const offset = offsetsOf(piece) + ((<usize>placeIn(piece, i)) << 2)
      end += intAt(offset, 1) - intAt(offset, 0)
    }
    setInt(starts, i + 1, end)
  }
}

/** Puts joined texts where they were measured to begin. */
export function joinTexts(pieces: usize, pieceCount: i32, count: i32, out: usize): void {
  let at = out
  for (let i = 0; i < count; i++) {
    for (let p = 0; p < pieceCount; p++) {
      const piece = pieces + ((<usize>(p * PIECE_INTS)) << 2)
      if (!isThere(piece, i)) continue
      const offset = offsetsOf(piece) + ((<usize>placeIn(piece, i)) << 2)
      const length = intAt(offset, 1) - intAt(offset, 0)
      copyText(at, <usize>intAt(piece, 0) + intAt(offset, 0), length)
      at += length
    }
  }
}

function offsetsOf(piece: usize): usize {
  return <usize>intAt(piece, 1)
}

function placeIn(piece: usize, i: i32): i32 {
  const places = <usize>intAt(piece, 2)
  return places === 0 ? i * intAt(piece, 4) : intAt(places, i)
}

function isThere(piece: usize, i: i32): bool {
  const flags = <usize>intAt(piece, 3)
  return flags === 0 || flagAt(flags, i) === 1
}
