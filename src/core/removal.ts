import type { Arena } from './arena.ts'
import type { Column, PlainColumn, Utf8 } from './column.ts'
import { isOfWorkspace } from './workspace.ts'

/**
 * Opens the removal of columns from the workspace to an arena, or to memory of their own. What several of them share they
 * share after it; what is not of the workspace stays the object it is, so that who knows a dictionary by its identity goes on to.
 */
export function openRemoval(arena: Arena | null): (column: Column) => Column {
  const copies = new Map<ArrayBufferView, ArrayBufferView>()
  function moveArray<T extends Movable>(array: T): T {
    if (!isOfWorkspace(array)) return array
    let copy = copies.get(array)
    if (copy === undefined) {
      copy = arena === null ? array.slice() : copyInto(arena, array)
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

function copyInto(arena: Arena, array: Movable): Movable {
  const { length } = array
  const copy =
    array instanceof Float64Array
      ? arena.doubles(length)
      : array instanceof Int32Array
        ? arena.ints(length)
        : arena.bytes(length)
  copy.set(array)
  return copy
}
