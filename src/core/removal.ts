import { copyTo, OWN_MEMORY } from './allocator.ts'
import type { Arena } from './arena.ts'
import type { Column, PlainColumn, Utf8 } from './column.ts'
import { gatherTexts, pick } from './pick.ts'
import { isOfWorkspace } from './workspace.ts'

type Movable = Uint8Array | Int32Array | Float64Array

/**
 * Opens the removal of columns from the workspace to an arena, or to memory of their own. What several of them share they
 * share after it; a dictionary that is not of the workspace stays the object it is, so that who knows it by its identity goes on to.
 *
 * @param order  row k of a column is item `order[k]` of what it is made of; null: item k
 */
export function openRemoval(arena: Arena | null, order: Int32Array | null): (column: Column) => Column {
  const to = arena ?? OWN_MEMORY
  const moveArray = once((array) => copyTo(to, array))
  const pickArray = once((array) => pick(array, order!, to))
  const moveOwned = <T extends Movable>(array: T): T => (isOfWorkspace(array) ? moveArray(array) : array)
  const moveRows = <T extends Movable>(array: T): T => (order === null ? moveOwned(array) : pickArray(array))
  const moveTexts = (texts: Utf8): Utf8 => {
    const bytes = moveOwned(texts.bytes)
    const offsets = moveOwned(texts.offsets)
    return bytes === texts.bytes && offsets === texts.offsets ? texts : { bytes, offsets }
  }
  const moveTextRows = (texts: Utf8): Utf8 =>
    order === null ? moveTexts(texts) : gatherTexts(texts, order, null, to)

  function moveDictionary<C extends PlainColumn>(dictionary: C): C {
    const values =
      'offsets' in dictionary.values ? moveTexts(dictionary.values) : moveOwned(dictionary.values)
    return values === dictionary.values ? dictionary : { ...dictionary, values }
  }
  return (column) => {
    const valid = column.valid && moveRows(column.valid)
    if (column.encoding === 'dictionary')
      return {
        ...column,
        codes: moveRows(column.codes),
        dictionary: moveDictionary(column.dictionary),
        valid,
      }
    const values = 'offsets' in column.values ? moveTextRows(column.values) : moveRows(column.values)
    return { ...column, values, valid } as PlainColumn
  }
}

/** Does it once for each array. */
function once(move: (array: Movable) => Movable): <T extends Movable>(array: T) => T {
  const moved = new Map<Movable, Movable>()
  return <T extends Movable>(array: T): T => {
    const found = moved.get(array) ?? move(array)
    moved.set(array, found)
    return found as T
  }
}
