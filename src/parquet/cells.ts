import type { Column, PlainColumn, Utf8 } from '../core/column.ts'

/** How a text format spells what is not a finite number or a boolean. */
export interface CellFormat {
  readonly null: string
  text(text: string): string
  /** NaN or an infinity. */
  nonFinite(value: number): string
}

/** Spells the cell in a row of the column. */
export type CellWriter = (row: number) => string

/** How to spell each row of a column: a value of a dictionary is spelled once, not once per row. */
export function cellWriter(column: Column, format: CellFormat): CellWriter {
  const write = column.encoding === 'plain' ? valueWriter(column, format) : codeWriter(column, format)
  const { valid } = column
  return valid === null ? write : (row) => (valid[row] ? write(row) : format.null)
}

function codeWriter(
  { codes, dictionary }: Extract<Column, { encoding: 'dictionary' }>,
  format: CellFormat,
): CellWriter {
  const write = valueWriter(dictionary, format)
  const spelled: string[] = []
  return (row) => {
    const code = codes[row]
    spelled[code] ??= write(code)
    return spelled[code]
  }
}

function valueWriter(column: PlainColumn, format: CellFormat): CellWriter {
  const { type, values } = column
  switch (type) {
    case 'bool':
      return (row) => (values[row] ? 'true' : 'false')
    case 'int32':
    case 'int64':
      return (row) => String(values[row])
    case 'float64':
      return (row) =>
        Number.isFinite(values[row]) ? spellDouble(values[row]) : format.nonFinite(values[row])
    case 'timestamp':
      return (row) => format.text(spellMicros(values[row]))
    case 'string': {
      const read = textReader(values)
      return (row) => format.text(read(row))
    }
  }
}

/** The shortest digits that read back as the same double; `String` alone drops the sign of -0. */
const spellDouble = (value: number) => (Object.is(value, -0) ? '-0' : String(value))

/** `2026-11-19T18:00:00.123456Z` */
function spellMicros(micros: number): string {
  const millis = Math.floor(micros / 1000)
  const digits = String(micros - millis * 1000).padStart(3, '0')
  return `${new Date(millis).toISOString().slice(0, -1)}${digits}Z`
}

/** Reads texts one by one. Pure ASCII is decoded all at once: cutting a string is much cheaper than decoding a piece. */
function textReader({ bytes, offsets }: Utf8): (index: number) => string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const base = offsets[0]
  const all = buffer.toString('latin1', base, offsets.at(-1))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is exactly these
  if (/^[\x00-\x7f]*$/.test(all)) return (i) => all.slice(offsets[i] - base, offsets[i + 1] - base)
  return (i) => buffer.toString('utf8', offsets[i], offsets[i + 1])
}
