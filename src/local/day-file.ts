/** A day's rows on their way into one file: in parts, which do not depend on each other. */
import type { Batch } from '../core/column.ts'
import type { Dataset } from '../core/dataset.ts'
import { type DayRequest, openDay } from '../core/day.ts'
import { leasePartArena } from '../core/part-arena.ts'
import { DEFAULT_PART_ROWS } from '../core/request.ts'
import { keepSides } from '../core/side.ts'
import type { Piece } from '../parquet/file-format.ts'
import { type FileShape, type FileType, formatOf } from '../parquet/file-shape.ts'

/** Of Parquet a row group. Payments as CSV take five times the bytes of that, as JSON Lines twelve times. */
const PART_ROWS: Readonly<Record<FileType, number>> = {
  parquet: DEFAULT_PART_ROWS,
  jsonl: DEFAULT_PART_ROWS / 5,
  csv: DEFAULT_PART_ROWS / 5,
}

/** What the file is a function of, besides the dataset. */
export interface DayFile {
  readonly day: DayRequest
  readonly shape: FileShape
}

/** A part's rows as the file has them, and what is for the files of the sides. */
export interface EncodedPart {
  readonly rows: number
  readonly pieces: readonly Piece[]
  /** For each of the dataset's sides its rows. */
  readonly sides: readonly (readonly Batch[])[]
}

export interface OpenDayFile {
  /** How many the file is made of: by its rows alone, as it is to be the same on any machine. */
  readonly parts: number
  /** @param onRows called as rows are made, with how many; what it throws passes on */
  encode(part: number, onRows?: (rows: number) => void): EncodedPart
}

/** @throws InvalidRequestError when the day has more rows than the dataset's entities can carry */
export function openDayFile(dataset: Dataset, { day: request, shape }: DayFile): OpenDayFile {
  const day = openDay(dataset, request)
  const parts = Math.min(day.entityCount, Math.ceil(request.rows / PART_ROWS[shape.type]))
  const format = formatOf(shape)
  return {
    parts,
    encode(part, onRows = () => {}) {
      const range = day.partRange(part, parts)
      const sides = dataset.sides.map((): Batch[] => [])
      using lease = leasePartArena()
      const batches = telling(onRows, keepSides(day.batches(range, lease), sides))
      const pieces = Array.from(format.encode(dataset.fields, batches))
      return { rows: range.rows.end - range.rows.start, pieces, sides }
    },
  }
}

function* telling(onRows: (rows: number) => void, batches: Iterable<Batch>): Generator<Batch> {
  for (const batch of batches) {
    onRows(batch.rows)
    yield batch
  }
}
