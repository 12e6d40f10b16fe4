import { type Schema, tableFromIPC } from 'apache-arrow'
import { readSchema, ParquetFile as WasmFile } from 'parquet-wasm'
import { CorruptPartError } from '../core/errors.ts'
import { ARROW_SCHEMA_KEY } from './arrow-schema.ts'
import { MAGIC } from './writing/parquet-format.ts'

export interface Footer {
  readonly schema: Schema
  /** Key-value metadata, without the entry that holds the schema. */
  readonly metadata: Readonly<Record<string, string>>
  /** Rows of each row group, in order. */
  readonly rowGroupRows: readonly number[]
}

/** @throws {CorruptPartError} if `bytes` do not end in a sound Parquet footer */
export async function readFooter(bytes: Uint8Array): Promise<Footer> {
  try {
    // The library looks at the last four bytes only.
    if (Buffer.from(bytes.subarray(0, MAGIC.length)).toString() !== MAGIC)
      throw new Error(`no ${MAGIC} at the start`)
    // A damaged footer can make the library panic. In a synchronous call that is an exception; an asynchronous one
    // would never settle. So the synchronous call comes first: what it can parse, the other can too.
    const end = endOf(bytes)
    const schema = tableFromIPC(readSchema(end).intoIPCStream()).schema
    using file = await WasmFile.fromFile(new Blob([end]))
    using footer = file.metadata()
    using fileMetadata = footer.fileMetadata()
    const { [ARROW_SCHEMA_KEY]: _, ...metadata } = Object.fromEntries(fileMetadata.keyValueMetadata())
    const rowGroupRows = Array.from({ length: footer.numRowGroups() }, (_, i) => {
      using group = footer.rowGroup(i)
      return group.numRows()
    })
    assertRows(rowGroupRows, fileMetadata.numRows())
    return { schema, metadata, rowGroupRows }
  } catch (cause) {
    throw new CorruptPartError(`file: expected sound Parquet, found ${(cause as Error).message}`, { cause })
  }
}

/** Behind the footer are its length, in four bytes, and the magic. */
const TAIL_BYTES = 8

/** The footer and what is behind it: the library copies all that it is given. */
function endOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const tail = bytes.length - TAIL_BYTES
  const footerBytes = new DataView(bytes.buffer, bytes.byteOffset + tail).getUint32(0, true)
  return bytes.subarray(Math.max(tail - footerBytes, 0)) as Uint8Array<ArrayBuffer>
}

function assertRows(rowGroupRows: readonly number[], rows: number): void {
  const found = rowGroupRows.reduce((sum, groupRows) => sum + groupRows, 0)
  if (found !== rows) throw new Error(`${found} rows in row groups where the footer says ${rows}`)
}
