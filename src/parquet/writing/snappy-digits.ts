/**
 * Snappy for runs of hexadecimal digits. It knows no entropy, so random digits seem to be beyond it; but there are only
 * 65,536 words of four of them, and a copy reaches as many bytes back. So most words have been there before, and words of
 * three always. A copy of any of them takes three bytes: four digits come to three bytes or to three and a tag.
 */
import type { ByteSink } from './byte-sink.ts'
import { appendCopy, appendLiteral, MAX_COPY, MAX_OFFSET } from './snappy-elements.ts'

/** Runs shorter than this are left to the usual search. */
const MIN_RUN = 64
/** The search looks so far ahead. */
const REACH = 7

const NO_DIGIT = 16
/** The value of each byte as a digit. */
const DIGITS = new Uint8Array(256).fill(NO_DIGIT)
for (let i = 0; i < 16; i++) DIGITS[i.toString(16).charCodeAt(0)] = i

/** Where a word of four digits was last, and one of three: by the word itself, so what is found is right. */
const lastFours = new Int32Array(16 ** 4)
const lastThrees = new Int32Array(16 ** 3)
const THREE = 16 ** 3 - 1

/** Forgets what was found in another page. */
export function clearDigits(): void {
  lastFours.fill(-1 - MAX_OFFSET)
  lastThrees.fill(-1 - MAX_OFFSET)
}

interface Run {
  readonly start: number
  readonly end: number
}

/** The next run of at least 64 digits from `from` on. */
export function nextDigits(page: Uint8Array, from: number): Run | null {
  for (let probe = from; probe < page.length; probe += MIN_RUN / 2) {
    let start = probe
    while (start > from && DIGITS[page[start - 1]] !== NO_DIGIT) start--
    let end = probe
    while (end < page.length && DIGITS[page[end]] !== NO_DIGIT) end++
    if (end - start >= MIN_RUN) return { start, end }
  }
  return null
}

/** Appends a run of digits but for the last few, and says where those begin. */
export function appendDigits(sink: ByteSink, page: Uint8Array, { start, end }: Run): number {
  let emitted = start
  let at = start
  let word = 0
  for (let i = 0; i < 4; i++) word |= DIGITS[page[at + i]] << (4 * i)
  while (at + REACH < end) {
    const four = lastFours[word]
    const three = lastThrees[word & THREE]
    // All ones where the four were seen near enough, else zeros: a branch would be guessed wrong every third time.
    const isFour = (at - four - MAX_OFFSET - 1) >> 31
    const offset = at - (three + ((four - three) & isFour))
    const word1 = shifted(word, page[at + 4])
    remember(word, at)
    if (offset > MAX_OFFSET) {
      word = word1
      at++
      continue
    }
    const word2 = shifted(word1, page[at + 5])
    const word3 = shifted(word2, page[at + 6])
    remember(word1, at + 1)
    remember(word2, at + 2)
    // The fourth place, or where there are but three the third once more.
    remember(word2 + ((word3 - word2) & isFour), at + 2 - isFour)
    appendLiteral(sink, page, emitted, at)
    let to = at + 3 - isFour
    word = word3 + ((shifted(word3, page[at + 7]) - word3) & isFour)
    if (isFour !== 0) {
      while (to + 4 < end && to - at < MAX_COPY && page[to] === page[to - offset]) {
        remember(word, to)
        word = shifted(word, page[to + 4])
        to++
      }
    }
    appendCopy(sink, offset, to - at)
    at = to
    emitted = to
  }
  return emitted
}

/** The word one digit further on. */
const shifted = (word: number, byte: number) => (word >>> 4) | (DIGITS[byte] << 12)

function remember(word: number, at: number): void {
  lastFours[word] = at
  lastThrees[word & THREE] = at
}
