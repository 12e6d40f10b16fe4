import type { Column, PlainColumn, Utf8 } from './column.ts'
import { isOfWorkspace } from './workspace.ts'

/**
 * Opens the removal of columns from the workspace to memory of their own. What several of them share they share after it;
 * what is not of the workspace stays the object it is, so that who knows a
 * dictionary by its identity goes on to.
 */
export function openRemoval(): (column: Column) => Column {
  const copies = new Map<ArrayBufferView, ArrayBufferView>()
  function moveArray<T extends Movable>(array: T): T {
    if (!isOfWorkspace(array)) return array
    let copy = copies.get(array)
    if (copy === undefined) {
      copy = array.slice()
      copies.set(array, copy)
    }
    return copy as T
  }
  function moveTexts(texts: Utf8): Utf8 {
    const bytes = moveArray(texts.bytes)
    const offsets = moveArray(texts.offsets)
    return bytes === texts.bytes && offsets === texts.offsets ? texts : { bytes, offsets }
  }
  function movePlain<C extends PlainColumn>(column: C): C {
    const values = 'offsets' in column.values ? moveTexts(column.values) : moveArray(column.values)
    const valid = column.valid && moveArray(column.valid)
    return values === column.values && valid === column.valid ? column : ({ ...column, values, valid } as C)
  }
  return (column) => {
    if (column.encoding === 'plain') return movePlain(column)
    const { codes, dictionary, valid } = column
    return {
      ...column,
      codes: moveArray(codes),
      dictionary: movePlain(dictionary),
      valid: valid && moveArray(valid),
    }
  }
}

type Movable = Uint8Array | Int32Array | Float64Array
