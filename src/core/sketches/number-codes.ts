import type { Column, DictionaryColumn, NumericColumn } from '../column.ts'
import { ARRAY_OF } from '../dictionary.ts'
import { putDoubles } from '../kernel/doubles.ts'
import { kernel } from '../kernel/kernel.ts'
import { doublesAt, intsAt, scratch } from '../kernel/memory.ts'

/** Values of a dictionary at most: few enough to look one up in the processor's second cache. */
const MOST_VALUES = 16_384

/**
 * Makes dictionary columns of plain columns of numbers that come again and again, so that what follows looks at each number once, not
 * at each row.
 */
export class NumberCodes {
  /** Whether there are so many numbers that coding them costs more than it spares. */
  private isUseless = false

  /**
   * The column as it is when it holds texts, is a dictionary already, or has too many numbers. What lies under a null is coded as
   * well, which costs an entry at worst.
   * @returns its codes are in scratch memory
   */
  encode(column: Column): Column {
    if (this.isUseless || column.encoding === 'dictionary' || column.type === 'string') return column
    const coded = code(column)
    this.isUseless = coded === null
    return coded ?? column
  }
}

/** Null when there are too many numbers. */
function code({ type, values, valid }: NumericColumn): DictionaryColumn | null {
  const rows = values.length
  const codes = scratch(Int32Array.BYTES_PER_ELEMENT * rows)
  const doubles = scratch(Float64Array.BYTES_PER_ELEMENT * rows)
  putDoubles(doubles, values)
  const count = kernel.codeFewNumbers(doubles, rows, MOST_VALUES, codes)
  if (count < 0) return null
  const numbers = doublesAt(kernel.numbers(), count)
  const dictionary = { encoding: 'plain', type, values: ARRAY_OF[type].from(numbers), valid: null }
  kernel.release(doubles)
  return {
    encoding: 'dictionary',
    type,
    codes: intsAt(codes, rows),
    dictionary: dictionary as NumericColumn,
    valid,
  }
}
