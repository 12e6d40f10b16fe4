import type { FileFormat } from './file-format.ts'
import { csvFormat, jsonLinesFormat } from './text-formats.ts'
import { parquetFormat } from './writer.ts'
import type { Compression } from './writing/codecs.ts'

export const FILE_TYPES = ['parquet', 'jsonl', 'csv'] as const
export type FileType = (typeof FILE_TYPES)[number]

/** A format as plain data, which can go to another thread. */
export interface FileShape {
  readonly type: FileType
  /** Of Parquet pages. */
  readonly compression: Compression
}

export function formatOf({ type, compression }: FileShape): FileFormat {
  if (type === 'parquet') return parquetFormat({ compression })
  return type === 'csv' ? csvFormat : jsonLinesFormat
}
