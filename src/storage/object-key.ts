/** What a key may look like, the same in every store: a key that works on a laptop works in a bucket. */
import { ContractError } from '../core/errors.ts'

/** A segment beginning with a dot is refused: that covers `.` and `..`, and leaves such names to unfinished writes. */
const SEGMENT = /^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u

const isSegment = (text: string) => SEGMENT.test(text)

export const isKey = (text: string) => text.split('/').every(isSegment)

/** The key itself when it is sound, else ContractError. */
export function checkKey(key: string): string {
  if (isKey(key)) return key
  throw invalidKey('key', key)
}

/** The prefix itself: nothing, or whole segments of which the last may be a part of a name. Else ContractError. */
export function checkPrefix(prefix: string): string {
  const segments = prefix.split('/')
  const last = segments.pop() as string
  if (segments.every(isSegment) && (last === '' || isSegment(last))) return prefix
  throw invalidKey('prefix', prefix)
}

function invalidKey(field: string, text: string): ContractError {
  return new ContractError(
    `${field}: expected segments parted by "/", none empty or beginning with ".", found ${JSON.stringify(text)}`,
  )
}
