/** Texts end to end: text i is the bytes [offsets[i], offsets[i + 1]). */
import { copyText, flagAt, intAt, setInt } from '../memory'

/**
 * Puts where texts at some places begin once they lie end to end, and where the last ends; those whose flag is 0 take no bytes.
 * @param flags  nowhere: all are wanted
 */
export function measureTexts(offsets: usize, places: usize, flags: usize, count: i32, out: usize): void {
  let end = 0
  setInt(out, 0, 0)
  for (let i = 0; i < count; i++) {
    if (flags === 0 || flagAt(flags, i) === 1) {
      const place = intAt(places, i)
      end += intAt(offsets, place + 1) - intAt(offsets, place)
    }
    setInt(out, i + 1, end)
  }
}

/** Copies texts at some places to where they were measured to begin. */
export function gatherTexts(
  bytes: usize,
  offsets: usize,
  places: usize,
  count: i32,
  starts: usize,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    const start = intAt(starts, i)
    const length = intAt(starts, i + 1) - start
    if (length > 0) copyText(out + start, bytes + intAt(offsets, intAt(places, i)), length)
  }
}
