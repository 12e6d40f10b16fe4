import { afterAll, beforeAll, describe } from 'vitest'
import type { ObjectStore } from '../../src/storage/object-store.ts'
import { copiesAndDeletions, lists } from './contract-lists.ts'
import { streams } from './contract-streams.ts'
import { conditions, readingAndWriting } from './contract-writes.ts'

export interface OpenedStore {
  readonly store: ObjectStore
  readonly close: () => Promise<void>
}

/** What every store must do, whatever it is made of. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(name, () => {
    let opened: OpenedStore
    let store: ObjectStore
    beforeAll(async () => {
      opened = await open()
      store = opened.store
    })
    afterAll(() => opened.close())

    describe('reading and writing', () => readingAndWriting(() => store))
    describe('conditions', () => conditions(() => store))
    describe('streams', () => streams(() => store))
    describe('lists', () => lists(() => store))
    describe('copies and deletions', () => copiesAndDeletions(() => store))
  })
}
