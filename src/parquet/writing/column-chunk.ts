/** The rows of one column in one row group as pages: a dictionary where there is one, then data. */

import type { FieldType } from '../../core/column.ts'
import { ContractError } from '../../core/errors.ts'
import { kernel } from '../../core/kernel/kernel.ts'
import { FullMemoryError, NOWHERE } from '../../core/kernel/memory.ts'
import { inWorkspace } from '../../core/workspace.ts'
import type { Compression } from './codecs.ts'
import { PageSink } from './page-sink.ts'
import { type ChunkFacts, CODEC, ENCODING } from './parquet-format.ts'
import { appendPlain, plainBytes } from './plain.ts'
import { type ChunkRows, levelsFrom, putRows, type Slice } from './slices.ts'
import { encodeValues, type ValueEncoder } from './value-encoder.ts'

/** A data page ends at whichever comes first. Readers decode a page as a whole. */
const MAX_PAGE_ROWS = 65_536
const MAX_PAGE_BYTES = 2 ** 20
/** Room for the levels of a row, besides that of its value. */
const LEVEL_BYTES = 2

export interface ColumnChunk {
  readonly facts: ChunkFacts
  /** All pages with their heads. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * @param slices rows of columns that fit the field
 * @throws {ContractError} if their values are more than the kernel has memory for
 */
export function encodeChunk(
  field: FieldType,
  slices: readonly Slice[],
  compression: Compression,
): ColumnChunk {
  try {
    return inWorkspace(() => encodeRows(field, slices, compression))
  } catch (error) {
    if (!(error instanceof FullMemoryError)) throw error
    throw new ContractError(`${field.name}: expected less than 1 GiB of values in a row group, found more`)
  }
}

function encodeRows(field: FieldType, slices: readonly Slice[], compression: Compression): ColumnChunk {
  const rows = putRows(slices)
  const values = encodeValues(field, rows, compression)
  const { encoding, dictionary, bounds } = values
  const pages = new PageSink(compression)
  if (dictionary !== null) {
    const { count, type } = dictionary
    pages.addDictionary(count, {
      holdsTexts: type === 'string',
      room: plainBytes(dictionary),
      append: (to) => appendPlain(to, dictionary, 0, count),
    })
  }
  addData(pages, field, rows, values)
  const { rawBytes, dataPages, dataPageOffset } = pages
  const bytes = pages.bytes()
  const codec = CODEC[pages.compression]
  const statistics = { nullCount: rows.count - rows.values, bounds }
  const facts = { codec, encoding, rows: rows.count, rawBytes, dataPages, dataPageOffset, statistics }
  return { facts: { ...facts, bytes: bytes.length }, bytes }
}

function addData(
  pages: PageSink,
  { nullable }: FieldType,
  rows: ChunkRows,
  { encoding, bytes, room, append }: ValueEncoder,
): void {
  const pageRows = Math.min(MAX_PAGE_ROWS, Math.ceil((rows.count * MAX_PAGE_BYTES) / bytes))
  let value = 0
  for (let start = 0; start < rows.count; start += pageRows) {
    const count = Math.min(pageRows, rows.count - start)
    const levels = levelsFrom(rows, start)
    const first = value
    const end = first + (levels === NOWHERE ? count : kernel.countFlags(levels, count))
    pages.addData(count, encoding, {
      holdsTexts: encoding === ENCODING.DELTA_LENGTH_BYTE_ARRAY,
      room: LEVEL_BYTES * count + room(first, end),
      append: (to) => append(nullable ? kernel.appendLevels(to, levels, count) : to, first, end),
    })
    value = end
  }
}
