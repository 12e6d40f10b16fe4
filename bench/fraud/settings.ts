/** What `npm run bench:fraud` is told on its command line. */
import { parseArgs } from 'node:util'
import { UsageError } from '../../src/cli/command.ts'
import { oneOf, type Reader, utcDate, wholeNumber } from '../../src/cli/readers.ts'
import type { UtcDate } from '../../src/core/utc-date.ts'

/** How amounts of several currencies become one feature. */
export type AmountScale = 'relative' | 'raw'

export interface Settings {
  /** Name of a shipped schema, or path of one. */
  readonly schema: string
  readonly seeds: readonly number[]
  /** Test weeks of each seed, one after the other. */
  readonly weeks: number
  readonly rowsPerDay: number
  /** First day of the first test week. */
  readonly date: UtcDate
  readonly amount: AmountScale
  /** End with an exit code of 1 when a check fails. */
  readonly check: boolean
  /** Test the features against plain loops, and nothing else. */
  readonly selfTest: boolean
}

const positive: Reader<number> = {
  expected: `above 0, ${wholeNumber.expected}`,
  read: (text, now) => {
    const value = wholeNumber.read(text, now)
    return value !== undefined && value > 0 ? value : undefined
  },
}

const wholeNumbers: Reader<number[]> = {
  expected: 'whole numbers such as 1,2,3',
  read: (text, now) => {
    const numbers = text.split(',').map((part) => wholeNumber.read(part, now))
    return numbers.some((number) => number === undefined || number < 0) ? undefined : (numbers as number[])
  },
}

/**
 * @param args what follows the script's name
 * @throws {UsageError} naming the option, what was expected and what was found
 */
export function readSettings(args: readonly string[], now: Date): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      schema: { type: 'string', default: 'payments' },
      seeds: { type: 'string', default: '1' },
      weeks: { type: 'string', default: '1' },
      rows: { type: 'string', default: '20000' },
      // The Handbook's own test week, in a year of ours.
      date: { type: 'string', default: '2026-08-08' },
      amount: { type: 'string', default: 'relative' },
      check: { type: 'boolean', default: false },
      'self-test': { type: 'boolean', default: false },
    },
  })
  const read = <T>(option: 'seeds' | 'weeks' | 'rows' | 'date' | 'amount', reader: Reader<T>): T => {
    const value = reader.read(values[option], now)
    if (value !== undefined) return value
    throw new UsageError(`--${option}: expected ${reader.expected}, found "${values[option]}"`)
  }
  return {
    schema: values.schema,
    seeds: read('seeds', wholeNumbers),
    weeks: read('weeks', positive),
    rowsPerDay: read('rows', positive),
    date: read('date', utcDate),
    amount: read('amount', oneOf(['relative', 'raw'])),
    check: values.check,
    selfTest: values['self-test'],
  }
}
