import type { Column, PlainColumn } from './column.ts'
import { isOfWorkspace } from './workspace.ts'

/**
 * Opens the removal of columns from the workspace to memory of their own. What several of them share they share after it;
 * what is not of the workspace stays where it is.
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
  function movePlain<C extends PlainColumn>(column: C): C {
    const { values, valid } = column
    const moved =
      'offsets' in values
        ? { bytes: moveArray(values.bytes), offsets: moveArray(values.offsets) }
        : moveArray(values)
    return { ...column, values: moved, valid: valid && moveArray(valid) } as C
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
