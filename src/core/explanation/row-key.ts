import { PLACES } from '../coordinates.ts'
import type { Dataset } from '../dataset.ts'
import { ROW_ID_STREAM } from '../fields/identifier.ts'
import { drawBlock, openStream } from '../random/stream.ts'
import { type Block, decryptBlock } from '../random/threefry.ts'

/** What a row's id stands for. */
export interface RowKey {
  /** Place of the entity; without an owner the low 32 bits of the row's number in its day. */
  readonly entity: number
  /** Days since 1970-01-01. */
  readonly day: number
  /** Number among the entity's rows of the day, in order of time; without an owner the high bits of the row's number. */
  readonly rank: number
}

/** What can be told from the id by who has the seed: of a foreign id, nonsense. @param id  16 hex digits */
export function readRowId(dataset: Dataset, seed: number, id: string): RowKey {
  const words = [0, 8].map((at) => Number.parseInt(id.slice(at, at + 8), 16) | 0)
  const [entity, place] = decryptBlock(streamOf(dataset, seed).key, [words[0], words[1]])
  return { entity: entity >>> 0, day: place >>> 16, rank: place & (PLACES - 1) }
}

/** The id of a row, 16 hex digits. */
export const writeRowId = (dataset: Dataset, seed: number, { entity, day, rank }: RowKey): string =>
  hexOf(drawBlock(streamOf(dataset, seed), [entity, day * PLACES + rank]))

/** 64 bits as 16 hex digits. */
export const hexOf = (words: Block): string =>
  words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')

const streamOf = (dataset: Dataset, seed: number) => openStream(seed, [dataset.name, 'row', ROW_ID_STREAM])
