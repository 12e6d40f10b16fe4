import { type Cell, cellAt } from '../core/cell.ts'
import type { FieldType } from '../core/column.ts'
import { CorruptPartError } from '../core/errors.ts'
import type { Manifest } from '../core/manifest.ts'
import { openParquet } from '../parquet/reader.ts'
import type { ObjectStore } from '../storage/object-store.ts'

export interface Preview {
  readonly fields: readonly FieldType[]
  /** The first rows; a cell per field. */
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * The first rows of a published day.
 *
 * @param most how many rows at most; no more parts are read than these need
 * @throws {CorruptPartError} when a part is missing or damaged
 */
export async function previewPublished(
  store: ObjectStore,
  manifest: Manifest,
  most: number,
): Promise<Preview> {
  let fields: readonly FieldType[] = []
  const rows: Cell[][] = []
  for (const { key } of manifest.parts) {
    const object = await store.get(key)
    if (!object) throw new CorruptPartError(`${key}: expected an object, found none`)
    const file = await openParquet(object.bytes)
    fields = file.fields
    for await (const batch of file.batches()) {
      const wanted = Math.min(batch.rows, most - rows.length)
      for (let row = 0; row < wanted; row++) rows.push(batch.columns.map((column) => cellAt(column, row)))
      if (rows.length >= most) break
    }
    if (rows.length >= most) break
  }
  return { fields, rows }
}
