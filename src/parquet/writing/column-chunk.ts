/** The rows of one column in one row group as pages: a dictionary where there is one, then data. */

import { columnLength, type FieldType } from '../../core/column.ts'
import { inWorkspace } from '../../core/workspace.ts'
import { ByteSink } from './byte-sink.ts'
import type { Compression } from './codecs.ts'
import { appendHybrid } from './hybrid.ts'
import { PageSink } from './page-sink.ts'
import { type ChunkFacts, CODEC } from './parquet-format.ts'
import { appendPlain } from './plain.ts'
import { levelsOf, rowsOf, type Slice } from './slices.ts'
import { encodeValues } from './value-encoder.ts'

/** A data page ends at whichever comes first. Readers decode a page as a whole. */
const MAX_PAGE_ROWS = 65_536
const MAX_PAGE_BYTES = 2 ** 20

export interface ColumnChunk {
  readonly facts: ChunkFacts
  /** All pages with their heads. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** @param slices rows of columns that fit the field */
export const encodeChunk = (
  field: FieldType,
  slices: readonly Slice[],
  compression: Compression,
): ColumnChunk => inWorkspace(() => encodeRows(field, slices, compression))

function encodeRows(field: FieldType, slices: readonly Slice[], compression: Compression): ColumnChunk {
  const rows = rowsOf(slices)
  const levels = levelsOf(slices)
  const count = levels === null ? rows : ones(levels, 0, rows)
  const { encoding, dictionary, bounds, bytes: valueBytes, append } = encodeValues(field, slices, count)
  const pages = new PageSink(compression)
  if (dictionary !== null) {
    appendPlain(pages.page, dictionary, 0, columnLength(dictionary))
    pages.endDictionary(columnLength(dictionary))
  }
  const pageRows = Math.min(MAX_PAGE_ROWS, Math.ceil((rows * MAX_PAGE_BYTES) / valueBytes))
  let value = 0
  for (let start = 0; start < rows; start += pageRows) {
    const end = Math.min(start + pageRows, rows)
    const lastValue = value + (levels === null ? end - start : ones(levels, start, end))
    if (field.nullable) appendLevels(pages.page, levels, start, end)
    append(pages.page, value, lastValue)
    pages.endData(end - start, encoding)
    value = lastValue
  }
  const { rawBytes, dataPages, dataPageOffset } = pages
  const chunk = pages.bytes()
  const codec = CODEC[pages.compression]
  const statistics = { nullCount: rows - count, bounds }
  const facts = { codec, encoding, rows, rawBytes, dataPages, dataPageOffset, statistics }
  return { facts: { ...facts, bytes: chunk.length }, bytes: chunk }
}

/** Which rows have a value, behind the length of that. */
function appendLevels(sink: ByteSink, levels: Int32Array | null, start: number, end: number): void {
  const runs = new ByteSink()
  if (levels !== null) appendHybrid(runs, levels, { start, end, width: 1 })
  else {
    runs.varint((end - start) * 2)
    runs.byte(1)
  }
  sink.uint32(runs.length)
  sink.append(runs.view())
}

function ones(flags: Int32Array, start: number, end: number): number {
  let sum = 0
  for (let i = start; i < end; i++) sum += flags[i]
  return sum
}
