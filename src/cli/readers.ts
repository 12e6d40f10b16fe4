/** Readers of option values: text to value, or undefined when the text is none of the kind. */
import { dayBefore, FIRST_DATE, isUtcDate, LAST_DATE, type UtcDate } from '../core/utc-date.ts'

export interface Reader<T> {
  /** What the text should have been, for messages: `a whole number`. */
  readonly expected: string
  readonly read: (text: string, now: Date) => T | undefined
}

const MULTIPLES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9 }

/** Whole numbers as people write them: 1000000, 1_000_000, 1,000,000, 1e6, 250k, 1.5m, 2b. */
export const wholeNumber: Reader<number> = {
  expected: 'a whole number such as 1000000, 1_000_000, 1e6, 250k or 1m',
  read(text) {
    const match = /^(-?[0-9][0-9_,]*(?:\.[0-9]+)?(?:e[0-9]+)?)([kmb]?)$/i.exec(text.trim())
    if (!match) return undefined
    const value = Number(match[1].replace(/[_,]/g, '')) * MULTIPLES[match[2].toLowerCase()]
    return Number.isSafeInteger(value) ? value : undefined
  },
}

export const utcDate: Reader<UtcDate> = {
  expected: `a day YYYY-MM-DD from ${FIRST_DATE} to ${LAST_DATE}, or "yesterday"`,
  read(text, now) {
    const date = text === 'yesterday' ? dayBefore(now) : text
    return isUtcDate(date) ? date : undefined
  },
}

export const text: Reader<string> = {
  expected: 'a text',
  read: (given) => (given === '' ? undefined : given),
}

export const oneOf = <T extends string>(choices: readonly T[]): Reader<T> => ({
  expected: `one of ${choices.join(', ')}`,
  read: (given) => choices.find((choice) => choice === given),
})
