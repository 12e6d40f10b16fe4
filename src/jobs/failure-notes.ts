import { type FailureNote, failureKey, failureNote } from '../core/failure.ts'
import type { UtcDate } from '../core/utc-date.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { jsonOrNull } from './json-object.ts'

/** Why the last run of a day failed, or null where there is no note of that. */
export const readFailureNote = (
  store: ObjectStore,
  dataset: string,
  date: UtcDate,
): Promise<FailureNote | null> => readNoteAt(store, failureKey(dataset, date))

/** The same by the note's key. What is there and is no note says nothing. */
export async function readNoteAt(store: ObjectStore, key: string): Promise<FailureNote | null> {
  const object = await store.get(key)
  const note = failureNote.safeParse(object && jsonOrNull(object.bytes))
  return note.success ? note.data : null
}
