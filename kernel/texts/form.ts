/** Texts of fixed forms: a form says for each place which bytes may be there. */
import { flagAt, intAt } from '../memory'

/** Values of a byte. */
const BYTES = 256

/**
 * The first text that has none of the forms; `count` if all have one. Texts whose flag is 0 are left out.
 *
 * @param valid  0: no text is left out
 * @param forms  one after the other: for each of its places BYTES flags
 * @param lengths  of the forms, in places
 */
export function findUnlike(
  bytes: usize,
  offsets: usize,
  valid: usize,
  count: i32,
  forms: usize,
  lengths: usize,
  formCount: i32,
): i32 {
  for (let i = 0; i < count; i++) {
    if (valid !== 0 && flagAt(valid, i) === 0) continue
    const start = intAt(offsets, i)
    if (!hasForm(bytes + start, intAt(offsets, i + 1) - start, forms, lengths, formCount)) return i
  }
  return count
}

function hasForm(text: usize, length: i32, forms: usize, lengths: usize, formCount: i32): bool {
  let form = forms
  for (let k = 0; k < formCount; k++) {
    const places = intAt(lengths, k)
    if (places === length && fits(text, length, form)) return true
    form += <usize>(places * BYTES)
  }
  return false
}

function fits(text: usize, length: i32, form: usize): bool {
  let fit: u32 = 1
  let at = form
  for (let i: usize = 0; i < <usize>length; i++) {
    fit &= load<u8>(at + load<u8>(text + i))
    at += BYTES
  }
  return fit === 1
}
